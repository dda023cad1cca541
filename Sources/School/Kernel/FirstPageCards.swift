import Pages

extension Visit {
    /// What features put on the first page of staff, below their registers. A feature adds itself here.
    func firstPageCards() throws -> [HTML] {
        let weekend = try beforeTheWeekend().map { UnseenPages(visit: self).beforeTheWeekend($0) }
        return [weekend].compactMap(\.self)
    }
}
