import Hummingbird
import NIOCore
import Pages

extension Door {
    func respond(_ answer: Answer, to wire: WireRequest) -> WireResponse {
        var response: WireResponse
        switch answer.body {
        case .html(let html):
            response = packed(html.bytes, status: answer.status, type: "text/html; charset=utf-8", for: wire)
        case .seeOther(let path):
            response = WireResponse(status: .seeOther, headers: [.location: path])
        case .file(let bytes, let type, let name):
            response = packed(bytes, status: answer.status, type: type, for: wire)
            if answer.isAskedAgain { response = unlessKnown(response, bytes, to: wire) }
            if let name { response.headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        case .keptFile(let bytes, let type, let disposition):
            response = kept(bytes, type: type, disposition, status: answer.status)
        case .live:
            response = WireResponse(status: .internalServerError)
        }
        for cookie in answer.cookies { response.headers.append(.init(name: .setCookie, value: cookie)) }
        if let seconds = answer.retryAfter { response.headers[.retryAfter] = String(seconds) }
        if let seconds = answer.reloadAfter, let name = Headers.refresh { response.headers[name] = String(seconds) }
        if answer.clearsSite, let name = Headers.clearSiteData {
            response.headers[name] = "\"cache\", \"storage\""
        }
        return response
    }

    /// The same, or that nothing is new for whoever has these bytes already (RFC 9110, 13.1.2).
    private func unlessKnown(_ response: WireResponse, _ bytes: [UInt8], to wire: WireRequest) -> WireResponse {
        let tag = Answer.tag(of: bytes)
        let known = wire.headers[.ifNoneMatch]?.split(separator: ",").map { $0.trimmed } ?? []
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache", .vary: "Accept-Encoding"]
        guard !known.contains(tag), !known.contains("*") else {
            return WireResponse(status: .notModified, headers: headers)
        }
        var response = response
        for field in headers { response.headers[field.name] = field.value }
        return response
    }

    /// A file that somebody handed in: whatever is in it, a browser runs nothing of it and takes it for nothing else.
    private func kept(_ bytes: [UInt8], type: String, _ disposition: String, status: Int) -> WireResponse {
        let headers: HTTPFields = [
            .contentType: type, .contentLength: String(bytes.count), .contentDisposition: disposition,
            .contentSecurityPolicy: "sandbox; default-src 'none'; frame-ancestors 'none'",
        ]
        return WireResponse(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A body, smaller where the browser takes it so. `small` is given where it was made before.
    func packed(
        _ bytes: [UInt8], status: Int, type: String, for wire: WireRequest, small: [UInt8]? = nil
    ) -> WireResponse {
        var headers: HTTPFields = [.contentType: type, .vary: "Accept-Encoding"]
        var body = bytes
        if bytes.count > 600, wire.headers[.acceptEncoding]?.contains("gzip") == true,
            let small = small ?? Gzip.pack(bytes)
        {
            body = small
            headers[.contentEncoding] = "gzip"
        }
        headers[.contentLength] = String(body.count)
        return WireResponse(
            status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension Answer {
    /// By what a program knows again what it has: the same for the same bytes.
    fileprivate static func tag(of bytes: [UInt8]) -> String {
        "W/\"\(Secret.text(Secret.hash(bytes)).prefix(32))\""
    }
}

extension Request {
    /// Whether the asking program has these bytes already.
    func knows(_ bytes: [UInt8]) -> Bool { knownTags.contains(Answer.tag(of: bytes)) || knownTags.contains("*") }
}
