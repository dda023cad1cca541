import HTTPTypes

/// The headers of every answer, whatever its status (`security.md` H1; ASVS 3.4).
enum Headers {
    static let always: HTTPFields = {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'
            """
        fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        fields[.xContentTypeOptions] = "nosniff"
        for (name, value) in [
            ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            (
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
            ),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    static let clearSiteData = HTTPField.Name("Clear-Site-Data")
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
    static let fetchMode = HTTPField.Name("Sec-Fetch-Mode")
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")
    static let requestedWith = HTTPField.Name("X-Requested-With")
    static let lastEventID = HTTPField.Name("Last-Event-ID")
}
