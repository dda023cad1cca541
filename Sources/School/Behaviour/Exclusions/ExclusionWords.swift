import Pages
import People

extension Words {
    /// What it is, as staff and families call it.
    func callAsFunction(_ kind: ExclusionKind) -> String {
        switch kind {
        case .inside: self("Internal exclusion")
        case .suspension: self("Suspension")
        case .permanent: self("Permanent exclusion")
        }
    }

    /// "Monday 23 November", or "from the afternoon of Monday 23 November to the morning of …".
    func callAsFunction(_ span: SessionSpan) -> String {
        let from = span.fromSession == .afternoon ? self("the afternoon of \(long(span.from))") : long(span.from)
        guard let until = span.until else { return self("from \(from)") }
        if until == span.from {
            guard span.fromSession == span.untilSession else { return long(span.from) }
            return span.fromSession == .morning
                ? self("the morning of \(long(until))") : self("the afternoon of \(long(until))")
        }
        let to = span.untilSession == .morning ? self("the morning of \(long(until))") : long(until)
        return self("from \(from) to \(to)")
    }
}
