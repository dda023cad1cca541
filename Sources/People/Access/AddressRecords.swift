public import Store

/// Where a child lives.
public struct PostalAddress: Hashable, Sendable {
    /// As on an envelope, one line after the other.
    public var lines: String
    public var postcode: String?

    public init(lines: String, postcode: String?) {
        self.lines = lines
        self.postcode = postcode
    }
}

extension Records {
    /// Where a child lives; nil where the school doesn't know, and where it is not to be shown to this viewer: then it
    /// is not even read.
    public func address(of child: Seen<Home>) throws -> PostalAddress? {
        guard !child.hidesAddress else { return nil }
        return try first(
            "SELECT lines, postcode FROM pupil_address WHERE school = \(child.school) AND pupil = \(child.pupil)"
        ) { row in
            PostalAddress(lines: try row.text(0), postcode: try row.textOrNil(1))
        }
    }
}
