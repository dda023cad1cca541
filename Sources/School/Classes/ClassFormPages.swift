import Pages
import People

/// The forms of the classes' pages.
enum ClassFormPages {
    static func newClass(_ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let this = SchoolYear(of: visit.today)
        let new = form.prefix == "n" ? form : Filled(["year": [String(this.startYear)]], prefix: "n")
        return card(
            words("Make a class"), id: "new",
            Pages.form(
                to: "/schools/\(school.schoolSlug)/classes", csrf: visit.csrf,
                """
                \(field("name", words("Name"), in: new, hint: words("As it stands on the register: Oak, 8A"), maxLength: NewClass.longest))
                \(radios("kind", words("Is the register taken in it?"), [
                    Choice("registration", words("Yes, morning and afternoon")),
                    Choice("teaching", words("No, it is only taught together")),
                ], in: new))
                \(radios("year", words("School year"), [this, this.next].map { Choice(String($0.startYear), words.years($0)) }, in: new))
                \(button(words("Make it")))
                """))
    }

    // MARK: Staff

    static func placing(_ shown: ShownClass, _ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let first = shown.kept.firstDay(visit.today)
        let new = form.prefix == "t" ? form : Filled(["from": [first.description]], prefix: "t")
        return open(
            words("Put somebody down"), new,
            Pages.form(
                to: path(shown.kept, school) + "/staff", csrf: visit.csrf,
                """
                \(hidden("cover", "no"))\(who(shown, new, words))
                \(field("from", words("From"), in: new, type: .date, width: .short))
                \(field("until", words("To"), in: new, hint: words("Leave empty if it has no end"), type: .date, width: .short))
                \(button(words("Put down")))
                """))
    }

    static func cover(_ shown: ShownClass, _ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let first = shown.kept.firstDay(visit.today).description
        let new = form.prefix == "c" ? form : Filled(["from": [first], "until": [first]], prefix: "c")
        return open(
            words("Enter cover"), new,
            Pages.form(
                to: path(shown.kept, school) + "/staff", csrf: visit.csrf,
                """
                \(hidden("cover", "yes"))\(who(shown, new, words))
                \(field("from", words("From"), in: new, type: .date, width: .short))
                \(field("until", words("Last day"), in: new, hint: words("The day after, the class is closed to them"), type: .date, width: .short))
                \(button(words("Enter cover")))
                """))
    }

    private static func who(_ shown: ShownClass, _ form: Filled, _ words: Words) -> HTML {
        select(
            "staff", words("Who"), shown.staff.map { Choice($0.id.description, "\($0.name), \($0.post)") }, in: form,
            empty: words("Choose"))
    }

    static func end(_ placing: Placing, _ kept: KeptClass, _ school: SeenAll<Roll>, _ visit: Visit) -> HTML {
        let words = visit.words
        let isLast = placing.until.map { $0 <= visit.today } ?? false
        return Pages.form(
            to: path(kept, school) + "/staff/last-days", csrf: visit.csrf,
            """
            \(hidden("staff", placing.staff.id.description))\(hidden("from", placing.from.description))
            \(isLast || placing.from > visit.today ? "" : button(
                words("Ends today"), .quiet, name: "when", value: "today", about: placing.staff.name))
            \(button(words("End it now"), .quiet, name: "when", value: "now", about: placing.staff.name))
            """)
    }

    // MARK: Pupils

    static func join(_ shown: ShownClass, _ school: SeenAll<Roll>, _ form: Filled, _ visit: Visit) -> HTML {
        let words = visit.words
        let first = shown.kept.firstDay(visit.today).description
        let new = form.prefix == "p" ? form : Filled(["from": [first]], prefix: "p")
        let inside = Set(shown.members.map(\.pupil))
        let choices = shown.pupils.filter { !inside.contains($0.id) }.map { pupil in
            Choice(pupil.id.description, pupil.className.map { "\(pupil.name) (\($0))" } ?? pupil.name)
        }
        let hint =
            shown.kept.kind == .registration
            ? words("Their place in another class with a register ends the day before.") : nil
        return open(
            words("Put a pupil into this class"), new,
            Pages.form(
                to: path(shown.kept, school) + "/pupils", csrf: visit.csrf,
                """
                \(select("pupil", words("Pupil"), choices, in: new, hint: hint, empty: words("Choose")))
                \(field("from", words("From"), in: new, type: .date, width: .short))
                \(button(words("Put in")))
                """))
    }

    static func takeOut(_ member: ClassMember, _ kept: KeptClass, _ school: SeenAll<Roll>, _ visit: Visit) -> HTML {
        guard member.until == nil else { return "" }
        return Pages.form(
            to: path(kept, school) + "/pupils/last-days", csrf: visit.csrf,
            hidden("pupil", member.pupil.description)
                + button(visit.words("Take out"), .quiet, about: member.name))
    }

    private static func open(_ title: String, _ form: Filled, _ content: HTML) -> HTML {
        "<details\(flag: "open", if: !form.errors.isEmpty)><summary>\(title)</summary>\(content)</details>\n"
    }

    private static func path(_ kept: KeptClass, _ school: SeenAll<Roll>) -> String {
        "/schools/\(school.schoolSlug)/classes/\(kept.id)"
    }
}
