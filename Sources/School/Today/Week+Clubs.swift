import Pages
import People

extension Visit {
    /// The clubs in which a child has a place, on their days, and those days on which one is not held.
    func weekClubs(
        of child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        try clubDays(of: child, in: days).flatMap { one in
            days.compactMap { day in thing(one, on: day, calendar) }
        }
    }

    private func thing(_ one: ChildClub, on day: Day, _ calendar: SchoolCalendar) -> WeekThing? {
        if one.isCancelled(on: day, calendar) {
            let why = one.off[day].map { "<span dir=\"auto\">\($0)</span>" as HTML }
            return WeekThing(
                day: day, starts: one.club.starts, kind: .club, says: words("Cancelled: \(one.club.name)"),
                more: [why].compactMap(\.self))
        }
        // Of a day that has passed only its register knows whether the child had a place in it then.
        guard one.isOn(day, calendar), day >= today || one.marks[day] != nil else { return nil }
        return WeekThing(
            day: day, starts: one.club.starts, kind: .club,
            says: words("\(one.club.name), until \(words.time(one.club.ends))"), more: more(of: one, on: day))
    }

    /// Where it is, and how the child goes home; or that the child did not come.
    private func more(of one: ChildClub, on day: Day) -> [HTML] {
        let mark = one.marks[day]?.current
        guard mark?.kind != .notHere else { return ["\(words("Did not come."))"] }
        let way: HTML = mark?.home.map { "\(words.says($0))" } ?? words.says(one.home)
        return [
            "\(words("Where:")) <span dir=\"auto\">\(one.club.place)</span>", words.html("Going home: \(way)"),
        ]
    }
}
