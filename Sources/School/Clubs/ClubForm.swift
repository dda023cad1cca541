import Pages
import People

/// Reads the office's form of a club.
struct ClubForm {
    let leaders: [(id: ID<Staff>, name: String)]
    let years: [String]

    static let nameLength = 60
    static let aboutLength = 400
    static let placeLength = 60
    static let mostPlaces = 500

    /// The club, or nil where something is wrong.
    func read(_ reader: inout FormReader, id: ID<Club>, nth: Int) -> ClubVersion? {
        let words = reader.words
        let name = reader.text("name", words("Give the club a name."), longest: ClubForm.nameLength)
        let about = reader.text("about", words("Say what children do there."), longest: ClubForm.aboutLength)
        let place = reader.text("place", words("Say where it is."), longest: ClubForm.placeLength)
        let days = reader.form.all("days").compactMap { Int($0).flatMap { Weekday(rawValue: $0) } }
        if days.isEmpty { reader.fault("days", words("Choose the weekdays.")) }
        let (starts, ends) = (reader.time("starts"), reader.time("ends"))
        if let starts, let ends, ends <= starts { reader.fault("ends", words("It must end after it starts.")) }
        let span = span(&reader)
        let leader = leaders.first { $0.id.description == reader.form["leader"] }
        if leader == nil { reader.fault("leader", words("Choose who leads it.")) }
        let (cost, places) = (cost(&reader), places(&reader))
        guard let name, let about, let place, let starts, let ends, let span, let leader, reader.errors.isEmpty else {
            return nil
        }
        // A year of which nobody is here today may be meant all the same; left out, the club would be for every year.
        let chosen = Set(reader.form.all("years")).filter { YearGroupOrder.isKnown($0) }
        return ClubVersion(
            id: id, nth: nth, name: name, about: about, place: place, days: Array(Set(days)).sorted(), starts: starts,
            ends: ends, span: span, leader: leader.id, leaderName: leader.name, cost: cost, places: places,
            years: chosen.sorted { YearGroupOrder.of($0) < YearGroupOrder.of($1) })
    }

    private func span(_ reader: inout FormReader) -> ClosedRange<Day>? {
        let from = reader.day("from", reader.words("Choose the first day."))
        let until = reader.day("until", reader.words("Choose the last day."))
        guard let from, let until else { return nil }
        guard from <= until, until - from <= 400 else {
            reader.fault("until", reader.words("Choose a last day within a year after the first."))
            return nil
        }
        return from...until
    }

    private func places(_ reader: inout FormReader) -> Int? {
        guard reader.form.text("places") != nil else { return nil }
        let says = reader.words("Type a whole number, or leave it empty for no limit.")
        return reader.number("places", in: 1...ClubForm.mostPlaces, says)
    }

    /// "3.50", "£3", or nothing where it is free.
    private func cost(_ reader: inout FormReader) -> ClubCost {
        guard let text = reader.form.text("cost") else { return ClubCost() }
        let per = ClubCost.Per(rawValue: reader.form["per"] ?? "") ?? .session
        let parts = text.drop { $0 == "£" }.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let rest = parts.count > 1 ? parts[1] : "00"
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        if isDigits, parts.count <= 2, rest.count == 2, let pounds = Int(parts[0]), let pence = Int(rest),
            (0...ClubCost.mostPence / 100).contains(pounds)
        {
            return ClubCost(pence: pounds * 100 + pence, per: per)
        }
        reader.fault("cost", reader.words("Type pounds and pence like 3.50, or leave it empty where it is free."))
        return ClubCost()
    }
}

extension ClubVersion {
    /// The form of a club that is there already.
    var filled: [String: [String]] {
        let pence = cost.pence % 100
        let amount = "\(cost.pence / 100).\(pence < 10 ? "0" : "")\(pence)"
        return [
            "name": [name], "about": [about], "place": [place], "days": days.map { String($0.rawValue) },
            "starts": ["\(starts)"], "ends": ["\(ends)"], "from": ["\(span.lowerBound)"],
            "until": ["\(span.upperBound)"], "leader": ["\(leader)"], "cost": [cost.pence == 0 ? "" : amount],
            "per": [cost.per.rawValue], "places": [places.map(String.init) ?? ""], "years": years,
        ]
    }
}

extension GoingHome {
    /// How a child goes home, as a family's form says; nil where something is wrong.
    static func read(_ reader: inout FormReader) -> GoingHome? {
        guard let way = reader.form["home"].flatMap({ HomeWay(rawValue: $0) }) else {
            reader.fault("home", reader.words("Choose how your child goes home."))
            return nil
        }
        if way == .collected, reader.form.text("who") == nil {
            reader.fault("who", reader.words("Say who collects: “Gran”, “Dad”."))
            return nil
        }
        guard way == .collected else { return GoingHome(way: way, words: nil) }
        return reader.text("who", "", longest: longest).map { GoingHome(way: way, words: $0) }
    }
}
