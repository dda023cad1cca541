import Pages
import People

/// Clubs as families and staff read of them.
extension Words {
    /// "Monday and Wednesday, 15:20 to 16:15".
    func when(_ club: ClubVersion) -> String {
        let days = list(club.days.sorted().map { weekdayName($0.rawValue) })
        return self("\(days), \(hours(club))")
    }

    /// "15:20 to 16:15".
    func hours(_ club: ClubVersion) -> String { self("\(time(club.starts)) to \(time(club.ends))", context: "hours") }

    /// "20 November to 18 December 2026".
    func dates(_ club: ClubVersion) -> String {
        self("\(dated(club.span.lowerBound)) to \(dated(club.span.upperBound))", context: "dates")
    }

    /// "£3.50 a session", "free".
    func says(_ cost: ClubCost) -> String {
        guard cost.pence > 0 else { return self("free") }
        let amount = money(pence: cost.pence)
        return cost.per == .session ? self("\(amount) a session") : self("\(amount) a term")
    }

    /// "Year 3 and Year 4", "every year".
    func years(of club: ClubVersion) -> String {
        club.years.isEmpty ? self("every year") : list(club.years.map { year($0) })
    }

    /// "3 places left", "Full. 2 are waiting."
    func room(_ club: ClubVersion) -> String {
        guard let room = club.room else { return self("Places for all who like") }
        if room > 0 { return count(room, one: "1 place left", other: "\(room) places left") }
        if club.waiting == 0 { return self("Full. Nobody is waiting.") }
        return count(club.waiting, one: "Full. 1 is waiting.", other: "Full. \(club.waiting) are waiting.")
    }

    /// "2nd on the list".
    func onTheList(_ place: Int) -> String {
        switch (place % 10, place % 100) {
        case (_, 11...13): self("\(place)th on the list")
        case (1, _): self("\(place)st on the list")
        case (2, _): self("\(place)nd on the list")
        case (3, _): self("\(place)rd on the list")
        default: self("\(place)th on the list")
        }
    }

    /// "Walks home", as a choice.
    func says(_ way: HomeWay) -> String {
        switch way {
        case .collected: self("Collected")
        case .walks: self("Walks home")
        case .bus: self("Late bus")
        case .afterSchool: self("After-school club")
        }
    }

    /// "Collected by Gran". What the family wrote stands apart from our sentence.
    func says(_ home: GoingHome) -> HTML {
        if home.isHidden { return "\(self("The school office can tell you"))" }
        guard home.way == .collected, let who = home.words else { return "\(says(home.way))" }
        let typed: HTML = "<span dir=\"auto\">\(who)</span>"
        return html("Collected by \(typed)")
    }

    func says(_ kind: ClubMark.Kind) -> String {
        switch kind {
        case .arrived: self("Arrived")
        case .notHere: self("Not here")
        case .goneHome: self("Gone home")
        }
    }

    /// "Arrived 15:32", "Gone home 16:15, walks home".
    func says(_ mark: ClubMark) -> String {
        let at = time(SchoolTime.time(of: mark.at))
        guard mark.kind == .goneHome, let way = mark.home else { return self("\(says(mark.kind)), \(at)") }
        return self("\(says(mark.kind)), \(at): \(says(way))")
    }
}
