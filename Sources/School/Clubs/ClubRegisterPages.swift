import Pages
import People

/// The register of a club on a day: one press a child.
struct ClubRegisterPages {
    let seen: SeenClub
    let club: ClubVersion
    let day: Day
    let homes: [ID<Pupil>: GoingHome]
    let marks: [ID<Pupil>: [ClubMark]]
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/clubs/\(club.id)/days/\(day)" }
    private var came: Int { seen.members.count { marks[$0.pupil]?.arrived != nil } }

    var page: HTML {
        let above = words("\(words.long(day)), \(words.hours(club)) · \(club.place)")
        let says = words("\(came) of \(seen.members.count) have come")
        let empty = emptyState(.people, words("Nobody has a place in this club"))
        let list = card(
            words("Register"), id: "list", aside: "<span class=\"soft small\">\(says)</span>",
            rows(seen.members.map(line)))
        return visit.staffPage(
            words("\(club.name), \(words.long(day))"), section: seen.seesAll ? .office : .classes,
            """
            \(headline(club.name, above: softLine(above)))\(seen.members.isEmpty ? empty : list)
            \(tools([linkButton(words("The whole club"), to: "/clubs/\(club.id)", .quiet)]))
            """)
    }

    private func line(_ one: ClubPupil) -> HTML {
        let mark = marks[one.pupil]?.current
        let state: HTML =
            mark.map { tag(words.says($0), $0.kind == .notHere ? .mind : .good) } ?? tag(words("Not written down yet"))
        return "\(ClubListPages.line(one, homes[one.pupil], words))\(state)\(presses(one, mark))"
    }

    private func presses(_ one: ClubPupil, _ mark: ClubMark?) -> HTML {
        let base = hidden("pupil", "\(one.pupil)") + hidden("base", "\(mark?.nth ?? 0)")
        let here = press(words("Arrived"), "arrived", mark == nil ? .main : .quiet, one)
        let away = press(words("Not here"), "not here", .quiet, one)
        switch mark?.kind {
        case nil: return form(to: path, csrf: visit.csrf, "\(base)\(tools([here, away]))")
        case .notHere: return form(to: path, csrf: visit.csrf, "\(base)\(tools([here]))")
        case .goneHome:
            return form(
                to: path, csrf: visit.csrf, "\(base)\(tools([press(words("Still here"), "arrived", .quiet, one)]))")
        case .arrived:
            let planned = homes[one.pupil]?.way ?? .collected
            let ways = [planned] + HomeWay.allCases.filter { $0 != planned }
            let buttons = ways.map { way in
                press(
                    words("Gone: \(words.says(way))"), "gone home:\(way.rawValue)", way == planned ? .main : .quiet, one
                )
            }
            let others = details(
                words("\(one.name.full): another way home, or not here"),
                "\(tools(Array(buttons.dropFirst()) + [away]))")
            return form(to: path, csrf: visit.csrf, "\(base)\(tools([buttons[0]]))\(others)")
        }
    }

    private func press(_ label: String, _ value: String, _ kind: ButtonKind, _ one: ClubPupil) -> HTML {
        button(label, kind, name: "mark", value: value, about: one.name.full)
    }
}
