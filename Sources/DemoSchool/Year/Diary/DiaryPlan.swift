import People

/// Something in a school's diary.
struct DiaryPlan: Sendable {
    var id: ID<DiaryPlan>
    var audience: Audience
    var kind = "event"
    var title: String
    var words: String?
    var place: String?
    var bring: String?
    var days: ClosedRange<Day>
    /// Minutes on the school's clock.
    var hours: (starts: Int, ends: Int?)?
    /// Until when it comes again every week, on school days.
    var until: Day?
    var staff: ID<Staff>
    var at: Instant
    /// What became of it.
    var second: Second?

    /// Its second version: moved to other hours, or cancelled.
    struct Second: Sendable {
        var hours: (starts: Int, ends: Int?)?
        var isCancelled = false
        var because: String
        var at: Instant
    }

    /// The last day on which any of it may be.
    var over: Day { until ?? days.upperBound }
}

/// What stands in the diary of one school, around today.
struct DiaryBook {
    let school: SchoolPlan
    let town: Town
    private let calendar: SchoolCalendar

    init(_ school: SchoolPlan, _ town: Town) {
        (self.school, self.town, calendar) = (school, town, school.terms.calendar)
    }

    private var today: Day { town.today }
    private var ids: DemoIDs { DemoIDs(seed: town.seed) }
    private var author: ID<Staff>? { (school.office ?? school.staff.first)?.id }

    var events: [DiaryPlan] {
        guard let author else { return [] }
        let all = forAll + (school.shape.secondary ? forYears : forClasses) + kit + own
        return all.enumerated().map { place, wish in
            var event = DiaryPlan(
                id: ids.diary(school.number * 100_000 + place), audience: wish.audience, kind: wish.kind,
                title: wish.title, words: wish.words, place: wish.place, bring: wish.bring, days: wish.days,
                hours: wish.hours, until: wish.until, staff: wish.staff ?? author,
                at: SchoolDay(today - 14).at(900 + place % 60))
            event.second = wish.second
            return event
        }
    }

    /// A school day so many on.
    private func day(_ ahead: Int) -> Day { calendar.schoolDay(ahead, after: today - 1) ?? today + ahead }

    private func second(_ because: String, hours: (Int, Int?)? = nil) -> DiaryPlan.Second {
        DiaryPlan.Second(hours: hours, isCancelled: hours == nil, because: because, at: SchoolDay(today - 2).at(930))
    }

    private var forAll: [Wish] {
        [
            Wish(
                .school, "event", "Coffee morning for families", day(3), (540, 600), place: "Hall",
                words: "Come for a hot drink and a chat. Small children are welcome."),
            Wish(
                .school, "event", "School photographs", day(6), words: "Every child is photographed in school time."),
            Wish(
                .school, "evening", "Parents’ evening", day(9), (930, 1110), place: "Hall",
                words: "Ten minutes with the class teacher. The office tells you your time."),
            Wish(
                .school, "event", "Open morning", day(5), (570, 660), place: "Library",
                second: second("The heating in the library is being mended. We find a new day.")),
            Wish(
                .school, "event", "Book fair", day(12), (915, 960), place: "Library",
                bring: "A little money, if you like"),
        ]
    }

    private var forYears: [Wish] {
        [
            Wish(
                .year(ClassShape.yearGroup(11)), "exam", "Mock exams", day(10), until: day(14),
                words: "The timetable is on paper for everybody in Year 11.",
                bring: "Black pens and a clear pencil case"),
            Wish(
                .year(ClassShape.yearGroup(9)), "evening", "Choosing subjects: an evening for Year 9", day(8),
                (1080, 1170), place: "Main hall"),
        ]
    }

    private var classes: [GroupPlan] {
        school.groups.filter { $0.kind == .registration && $0.schoolYear == SchoolYear(of: today) }
    }

    private var forClasses: [Wish] {
        classes.flatMap { group in
            [
                Wish(
                    .group(group.id), "trip", "Trip to the lighthouse", day(7), (555, 885), place: "Lighthouse museum",
                    words: "We walk there and back, and eat in the old boathouse.",
                    bring: "A packed lunch and a coat", by: group.teacher),
                Wish(
                    .group(group.id), "event", "Class assembly", day(4), (545, 570), place: "Hall",
                    words: "Families are welcome.", by: group.teacher,
                    second: second("The hall is taken in the morning.", hours: (870, 900))),
            ]
        }
    }

    /// PE every week until the end of the summer.
    private var kit: [Wish] {
        let year = SchoolYear(of: today)
        let last = calendar.terms.map(\.ends).filter { year.days.contains($0) }.max() ?? year.ends
        return classes.map { group in
            let first = (year.starts + 6).monday + (group.year + group.index) % 5
            return Wish(
                .group(group.id), "kit", "PE: bring your kit", first, bring: "Trainers, shorts and a T-shirt",
                by: group.teacher, weeklyUntil: last)
        }
    }

    /// Something for Amelia’s family alone.
    private var own: [Wish] {
        guard let bea = school.adults.first(where: { $0.handle == .bea })?.id,
            let link = school.links.first(where: { $0.adult == bea }), !school.shape.secondary
        else { return [] }
        return [
            Wish(
                .pupil(link.pupil), "appointment", "A talk with the class teacher", day(5), (935, 955),
                place: "Oak classroom", words: "We look at the reading diary together.")
        ]
    }
}

/// What is to stand in the diary, before it has its number.
private struct Wish {
    var audience: Audience
    var kind: String
    var title: String
    var days: ClosedRange<Day>
    var hours: (starts: Int, ends: Int?)?
    var place: String?
    var words: String?
    var bring: String?
    var staff: ID<Staff>?
    var until: Day?
    var second: DiaryPlan.Second?

    init(
        _ audience: Audience, _ kind: String, _ title: String, _ day: Day, _ hours: (Int, Int?)? = nil,
        until last: Day? = nil, place: String? = nil, words: String? = nil, bring: String? = nil,
        by staff: ID<Staff>? = nil, weeklyUntil: Day? = nil, second: DiaryPlan.Second? = nil
    ) {
        (self.audience, self.kind, self.title, days) = (audience, kind, title, day...max(day, last ?? day))
        (self.hours, self.place, self.words, self.bring) = (hours.map { ($0.0, $0.1) }, place, words, bring)
        (self.staff, until, self.second) = (staff, weeklyUntil, second)
    }
}
