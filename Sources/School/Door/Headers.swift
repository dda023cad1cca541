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
            ("Permissions-Policy", unused.map { "\($0)=()" }.joined(separator: ", ")),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    /// What a browser can do for a page and ours never ask of it: every feature that the browsers of today know by name
    /// (W3C, Permissions Policy, its registry of features).
    private static let unused = [
        "accelerometer", "autoplay", "browsing-topics", "camera", "captured-surface-control",
        "clipboard-read", "clipboard-write", "compute-pressure", "cross-origin-isolated", "deferred-fetch",
        "digital-credentials-get", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
        "gyroscope", "hid", "identity-credentials-get", "idle-detection", "keyboard-map", "language-detector",
        "language-model", "local-fonts", "local-network-access", "magnetometer", "microphone", "midi",
        "on-device-speech-recognition", "otp-credentials", "payment", "picture-in-picture",
        "private-state-token-issuance", "private-state-token-redemption", "publickey-credentials-create",
        "publickey-credentials-get", "screen-wake-lock", "serial", "speaker-selection", "storage-access", "summarizer",
        "sync-xhr", "translator", "unload", "usb", "window-management", "xr-spatial-tracking",
    ]

    static let refresh = HTTPField.Name("Refresh")
    static let clearSiteData = HTTPField.Name("Clear-Site-Data")
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
    static let fetchMode = HTTPField.Name("Sec-Fetch-Mode")
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")
    static let requestedWith = HTTPField.Name("X-Requested-With")
    static let lastEventID = HTTPField.Name("Last-Event-ID")
}
