import People

/// Decides, day after day, how one pupil spends it.
struct Spells {
    let book: StoryBook
    let pupil: PupilPlan
    let away: Double
    let late: Double
    private let days: Chance
    /// What is still going on: the plan of each coming day of it.
    private var running: [DayPlan] = []
    private(set) var reports: [Report] = []

    init(_ book: StoryBook, _ pupil: PupilPlan) {
        self.book = book
        self.pupil = pupil
        var chance = Chance(book.seed, "temper").at(pupil.number)
        let drawn = (Spells.drawnAway(&chance), Spells.drawnLate(&chance))
        // Secondary schools see more absence than primary schools.
        let usual = drawn.0 * (book.plan.shape.secondary ? 1.2 : 1)
        away = Spells.isSevere(pupil, book.plan) ? 25 : pupil.temper.away ?? usual
        late = pupil.temper.late ?? drawn.1
        days = Chance(book.seed, "day").at(pupil.number)
    }

    /// Most are seldom away; about one in sixteen often enough to miss a tenth of the year.
    private static func drawnAway(_ chance: inout Chance) -> Double {
        let spread = chance.fraction()
        return [0.35 + spread * 0.8, 1.1 + spread, 3 + spread * 2][chance.place(in: [70, 24, 6])]
    }

    private static func drawnLate(_ chance: inout Chance) -> Double {
        let spread = chance.fraction()
        return [0.2 + spread * 0.6, 0.9 + spread * 2, 4 + spread * 4][chance.place(in: [72, 23, 5])]
    }

    /// One pupil in each school misses more than half.
    private static func isSevere(_ pupil: PupilPlan, _ plan: SchoolPlan) -> Bool {
        let place = (pupil.year, pupil.classIndex, pupil.place)
        return plan.shape.secondary ? place == (9, 1, 6) : plan.shape.slug != "lantern" && place == (3, 1, 5)
    }

    /// How the pupil spends a school day.
    mutating func plan(_ index: Int, in stay: Stay) -> DayPlan {
        var chance = days.at(book.days[index].day.number)
        if let pin = pupil.temper.pins.first(where: { $0.daysAgo == book.today - index }) {
            running = []
            return pinned(pin.event, index)
        }
        if !running.isEmpty { return running.removeFirst() }
        if let usual = Spells.byCalendar(book, pupil, index) { return usual }
        if let trip = trip(stay, index) { return trip }
        return draw(index, &chance)
    }

    private mutating func draw(_ index: Int, _ chance: inout Chance) -> DayPlan {
        var left = chance.fraction()
        for (share, happening) in shares {
            left -= share
            if left < 0 { return happen(happening, index, &chance) }
        }
        return DayPlan()
    }

    private enum Happening {
        case ill, appointment, leave, holiday, unexplained, suspension, festival, late, veryLate, sport, falseAlarm
    }

    /// How likely each is to begin on a day.
    private var shares: [(Double, Happening)] {
        let suspension = book.plan.shape.secondary ? 0.0003 * away : 0.00004
        guard away > 0 || late > 0 else { return [] }
        return [
            (0.017 * away, .ill), (0.034 * late, .late), (0.006 * min(away, 2), .appointment),
            (min(0.0016 * away * away, 0.15), .unexplained), (0.003 * late, .veryLate), (0.0007, .leave),
            (0.0006 * away, .holiday),
            (suspension, .suspension), (0.0005, .festival), (0.0015, .sport), (0.0006, .falseAlarm),
        ]
    }

    private mutating func happen(_ what: Happening, _ index: Int, _ chance: inout Chance) -> DayPlan {
        switch what {
        case .ill: return fallIll(index, &chance)
        case .appointment: return keepAppointment(index, &chance)
        case .leave: return goOn(chance.from(1...2), .away("C", chance.pick(Reasons.leave), .ahead))
        case .holiday:
            return goOn(
                chance.from(3...5), .away("G", "Family holiday", note: "Leave was asked for and refused.", .ahead))
        case .unexplained: return unexplained(&chance)
        case .suspension:
            return goOn(chance.from(1...3), .away("E", "Suspended", note: "See the head's letter.", .ahead))
        case .festival: return .away("R", chance.pick(Reasons.festival), .ahead)
        case .late: return comeLate(index, &chance)
        case .veryLate:
            let minutes = book.plan.hours.morning.register + chance.from(1...70)
            return DayPlan(morning: .late(minutes, chance.pick(Reasons.late)))
        case .sport:
            return DayPlan(afternoon: .away(Away(code: "P", reason: chance.pick(Reasons.sport), known: .ahead)))
        case .falseAlarm: return falseAlarm(index, &chance)
        }
    }

    /// The same for some days.
    private mutating func goOn(_ days: Int, _ plan: DayPlan) -> DayPlan {
        running = Array(repeating: plan, count: days - 1)
        return plan
    }

    private mutating func unexplained(_ chance: inout Chance) -> DayPlan {
        var plan = DayPlan.away("O", nil, note: chance.happens(0.3) ? chance.pick(Reasons.notes) : nil, .never)
        if chance.happens(0.35) { plan.morning = .here }
        return plan
    }

    private mutating func comeLate(_ index: Int, _ chance: inout Chance) -> DayPlan {
        let register = book.plan.hours.morning.register
        let minutes = 3 + Int(chance.fraction() * chance.fraction() * Double(register - 4))
        let reason = chance.happens(0.5) ? chance.pick(Reasons.late) : nil
        if chance.happens(0.08), pupil.teller != nil {
            tell(
                index, "late", "Will be a few minutes late: \((reason ?? "traffic").lowercased()).",
                minute: chance.from(500...520), &chance)
        }
        return DayPlan(morning: .late(minutes, reason))
    }

    /// Told to be ill, but came after all.
    private mutating func falseAlarm(_ index: Int, _ chance: inout Chance) -> DayPlan {
        guard pupil.teller != nil else { return DayPlan() }
        let minute = chance.from(425...470)
        tell(index, "ill", chance.pick(Reasons.illWords), minute: minute, &chance)
        reports[reports.count - 1].withdrawn = book.days[index].at(minute + 25)
        return DayPlan()
    }
}

extension Spells {
    private mutating func fallIll(_ index: Int, _ chance: inout Chance) -> DayPlan {
        let reason = chance.pick(Reasons.ill)
        let length = 1 + chance.place(in: away > 10 ? [10, 20, 30, 20, 20] : [50, 27, 13, 6, 4])
        let told = pupil.teller == nil ? 3 : chance.place(in: [50, 30, 17, 3])
        let later = chance.from(1...3)
        let rest: Away.Known = told < 2 ? .ahead : told == 2 ? .later(later) : .never
        running = Array(repeating: .away(told == 3 ? "O" : "I", told == 3 ? nil : reason, rest), count: length - 1)
        switch told {
        case 0: return illToldEarly(index, reason, length, minute: chance.from(430...515), &chance)
        case 1: return illToldByTelephone(index, reason, minute: chance.from(530...590), &chance)
        case 2: return .away("I", reason, note: chance.happens(0.3) ? chance.pick(Reasons.notes) : nil, .later(later))
        default: return .away("O", nil, note: chance.pick(Reasons.notes), .never)
        }
    }

    private mutating func illToldEarly(
        _ index: Int, _ reason: String, _ length: Int, minute: Int, _ chance: inout Chance
    ) -> DayPlan {
        tell(index, "ill", chance.pick(Reasons.illWords), minute: minute, days: length >= 3 ? 2 : 1, &chance)
        return .away("I", reason, chance.happens(0.35) ? .ahead : .onTheDay(chance.from(560...610)))
    }

    private mutating func illToldByTelephone(
        _ index: Int, _ reason: String, minute: Int, _ chance: inout Chance
    ) -> DayPlan {
        tell(index, "ill", "\(reason). By telephone.", minute: minute, telephoned: true, &chance)
        return .away("I", reason, .onTheDay(minute + 2))
    }

    private mutating func keepAppointment(_ index: Int, _ chance: inout Chance) -> DayPlan {
        let reason = chance.pick(Reasons.appointment)
        let half = Half.away(Away(code: "M", reason: reason, known: chance.happens(0.75) ? .ahead : .onTheDay(565)))
        let which = chance.place(in: [50, 35, 15])
        if pupil.teller != nil {
            tell(
                index, "appointment", "\(reason).", minute: chance.from(440...500),
                slots: ["AM", "PM", "all day"][which], &chance)
        }
        return DayPlan(morning: which == 1 ? .here : half, afternoon: which == 0 ? .here : half)
    }

    private mutating func tell(
        _ index: Int, _ kind: String, _ words: String, minute: Int, days: Int = 1, slots: String = "all day",
        telephoned: Bool = false, _ chance: inout Chance
    ) {
        let last = min(index + days - 1, book.days.count - 1)
        reports.append(
            Report(
                from: book.days[index].day, until: book.days[last].day, slots: slots, kind: kind, words: words,
                at: book.days[index].at(minute, seconds: chance.below(60)),
                telephoned: telephoned || pupil.teller?.account == nil))
    }

    private mutating func pinned(_ event: Pin.Event, _ index: Int) -> DayPlan {
        var chance = Chance(book.seed, "pin").at(index)
        switch event {
        case .here: return DayPlan()
        case .late(let minutes, let reason): return DayPlan(morning: .late(minutes, reason))
        case .ill(let reason, let told):
            guard let told else { return .away("I", reason, .later(1)) }
            tell(index, "ill", "\(reason) this morning, so staying at home.", minute: told, &chance)
            return .away("I", reason, .onTheDay(570))
        case .appointment(let reason):
            tell(index, "appointment", "\(reason) at 10.", minute: 480, slots: "AM", &chance)
            return DayPlan(morning: .away(Away(code: "M", reason: reason, known: .ahead)))
        case .unexplained: return .away("O", nil, .never)
        }
    }

    /// Study leave in Year 11, and Reception's first days, which are mornings only.
    private static func byCalendar(_ book: StoryBook, _ pupil: PupilPlan, _ index: Int) -> DayPlan? {
        let day = book.days[index].day
        let now = book.plan.terms.years[1]
        guard day >= now.starts else { return nil }
        if pupil.year == 11, (day.month == 5 && day.dayOfMonth >= 20) || day.month == 6 {
            return .away("S", "Study leave", .ahead)
        }
        guard pupil.year == 0, day < now.starts + 12 else { return nil }
        return DayPlan(afternoon: .away(Away(code: "X", reason: "Mornings only in the first days", known: .ahead)))
    }

    /// Once or twice a year the whole class goes out.
    private func trip(_ stay: Stay, _ index: Int) -> DayPlan? {
        let day = book.days[index].day
        var chance = Chance(book.seed, "trip").at(Int(truncatingIfNeeded: stay.group.low >> 2)).at(day.monday.number)
        guard chance.happens(0.04), chance.from(1...5) == day.weekday.rawValue, abs(book.today - index) > 2 else {
            return nil
        }
        return .away("V", chance.pick(Reasons.trip), .ahead)
    }
}
