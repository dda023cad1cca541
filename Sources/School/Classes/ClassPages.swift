import Pages
import People

/// A class with everything that its page needs.
struct ShownClass: Sendable {
    var kept: KeptClass
    var members: [ClassMember]
    var staff: [ClassStaff]
    var pupils: [ClassPupil]
}

enum ClassPages {
    static func list(_ school: SeenAll<Roll>, _ classes: [KeptClass], _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let years = Dictionary(grouping: classes, by: \.year)
        let cards = years.keys.sorted().flatMap { year in
            [ClassGroup.Kind.registration, .teaching].map { kind in
                table(kind, year, (years[year] ?? []).filter { $0.kind == kind }, school, words)
            }
        }
        let body: HTML = """
            \(headline(words("Classes"), above: softLine(school.schoolName)))
            \(visit.rollPlaces(of: school, current: .classes))\(errorSummary(words, form))
            \(classes.isEmpty ? emptyState(.people, words("No class yet"), detail: words("Import them, or make the first here.")) : "")
            \(stack(cards + [ClassFormPages.newClass(school, form, visit)]))
            """
        return visit.staffPage(words("Classes"), section: .links, hasErrors: !form.errors.isEmpty, body)
    }

    private static func table(
        _ kind: ClassGroup.Kind, _ year: SchoolYear, _ classes: [KeptClass], _ school: SeenAll<Roll>, _ words: Words
    ) -> HTML {
        guard !classes.isEmpty else { return "" }
        let title =
            kind == .registration
            ? words("Classes with a register, \(words.years(year))") : words("Teaching sets, \(words.years(year))")
        let id = "classes-\(year.startYear)-\(kind.rawValue)"
        return card(
            title, id: id,
            dataTable(
                caption: words("\(title), with who teaches them"), id: "\(id)-table", narrow: .stacks,
                columns: [
                    Column(words("Class")), Column(words("Teachers")), Column(words("Helps")), Column(words("Covers")),
                    Column(words("Pupils"), isNumber: true),
                ],
                rows: classes.map { line($0, school, words) }))
    }

    private static func line(_ kept: KeptClass, _ school: SeenAll<Roll>, _ words: Words) -> [HTML] {
        let own = kept.placings.filter { !$0.isCover }
        return [
            "<a href=\"\(link: "/schools/\(school.schoolSlug)/classes/\(kept.id)")\">\(bdi(kept.name))</a>",
            names(own.filter { !$0.staff.role.helps }, words),
            names(own.filter(\.staff.role.helps), words), names(kept.placings.filter(\.isCover), words),
            "\(kept.pupils)",
        ]
    }

    private static func names(_ placings: [Placing], _ words: Words) -> HTML {
        placings.isEmpty ? "–" : "\(words.list(placings.map(\.staff.name)))"
    }

    // MARK: One class

    static func one(_ school: SeenAll<Roll>, _ shown: ShownClass, _ form: Filled, _ visit: Visit) -> HTML {
        let (words, kept) = (visit.words, shown.kept)
        let above = [
            school.schoolName, words.years(kept.year),
            kept.kind == .registration ? words("The register is taken here") : words("A teaching set"),
        ]
        let body: HTML = """
            \(headline(kept.name, above: softLine(above.joined(separator: " · "))))
            \(visit.rollPlaces(of: school, current: .classes))\(said(visit))\(errorSummary(words, form))
            \(columns([staff(shown, school, form, visit)], [pupils(shown, school, form, visit)]))
            """
        return visit.staffPage(kept.name, section: .links, hasErrors: !form.errors.isEmpty, body)
    }

    private static func said(_ visit: Visit) -> HTML {
        let words = visit.words
        let says: String? =
            switch visit.query["done"] {
            case "placed": words("They are put down for this class")
            case "ended": words("Their place in this class ends")
            case "joined": words("The pupil is in this class")
            case "left": words("The pupil is out of this class")
            default: nil
            }
        return says.map { notice($0, .check, .good, isAnswer: true) } ?? ""
    }

    private static func staff(_ shown: ShownClass, _ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let lines = shown.kept.placings.map { placing in
            row(
                placing.staff.name, detail: about(placing, words),
                aside: ClassFormPages.end(placing, shown.kept, school, visit))
        }
        return card(
            words("Who teaches, helps or covers"), id: "staff",
            """
            \(lines.isEmpty ? softLine(words("Nobody yet: only the office can open its register.")) : rows(lines))
            \(ClassFormPages.placing(shown, school, form, visit))\(ClassFormPages.cover(shown, school, form, visit))
            """)
    }

    private static func about(_ placing: Placing, _ words: Words) -> String {
        let part =
            switch placing.staff.role {
            case _ where placing.isCover: words("Covers")
            case .assistant: words("Helps")
            case .lunchtime: words("At lunchtime")
            default: words("Teaches")
            }
        let span =
            placing.until.map { words("\(words.short(placing.from)) to \(words.short($0))") }
            ?? words("from \(words.short(placing.from))")
        return [placing.staff.post, part, span].joined(separator: " · ")
    }

    private static func pupils(_ shown: ShownClass, _ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let lines = shown.members.map { member in
            row(
                member.name, detail: when(member, visit),
                aside: ClassFormPages.takeOut(member, shown.kept, school, visit))
        }
        return card(
            words("Pupils"), id: "pupils",
            """
            \(lines.isEmpty ? softLine(words("Nobody yet.")) : rows(lines))
            \(ClassFormPages.join(shown, school, form, visit))
            """)
    }

    private static func when(_ member: ClassMember, _ visit: Visit) -> String? {
        let words = visit.words
        if let until = member.until { return words("until \(words.short(until))") }
        return member.from > visit.today ? words("from \(words.short(member.from))") : nil
    }
}

extension StaffRole {
    /// Beside those who teach.
    fileprivate var helps: Bool { self == .assistant || self == .lunchtime }
}
