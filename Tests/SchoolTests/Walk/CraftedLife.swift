import People

@testable import DemoSchool
@testable import School

/// Clubs, contact details and the diary, with children, clubs, adults and classes that are not the sender's.
extension CraftedPosts {
    private static let key = [("key", Places.stranger.description)]

    static func clubs(_ places: Places) -> [Post] {
        let ids = DemoIDs(seed: places.demo.seed)
        let (football, games, harbours) = (ids.club(100), ids.club(101), ids.club(200))
        let join = key + [("home", "walks"), ("because", "Asked by telephone.")]
        let family = ["places", "home", "leaving"].flatMap { act in
            [(places.amelia, harbours), (places.maya, football), (places.toby, football)].map { child, club in
                Post(
                    by: .bea, what: "another's child or school in a club's \(act)",
                    path: "/children/\(child)/clubs/\(club)/\(act)", fields: join)
            }
        }
        let office = ["places", "places/leaving", "places/up"].flatMap { act in
            [("another school's child", places.theo), ("nobody", Places.stranger)].map { name, id in
                Post(
                    by: .pryce, what: "\(name) in a club's \(act)", path: "/schools/seaview/clubs/\(football)/\(act)",
                    fields: join + [("place", "1"), ("pupil", "\(places.amelia)"), ("pupil", "\(id)")])
            } + [
                Post(
                    by: .lowe, what: "another school's club in \(act)",
                    path: "/schools/harbour/clubs/\(football)/\(act)",
                    fields: join + [("place", "1"), ("pupil", "\(places.theo)")])
            ]
        }
        let leaver = Post(
            by: .pryce, what: "a leaver in a club", path: "/schools/seaview/clubs/\(football)/places",
            fields: join + [("pupil", "\(places.toby)"), ("because", String(repeating: "x\u{7}", count: 200))],
            mayMend: true)
        let today = places.demo.today
        let mark = [("base", "0"), ("mark", "arrived")]
        let registers = places.notInOak.map { name, id in
            Post(
                by: .linden, what: "\(name) in a club's register", path: "/clubs/\(games)/days/\(today)",
                fields: mark + [("pupil", "\(id)")])
        }
        let others = [(CastHandle.linden, football, today), (.pryce, harbours, today), (.pryce, football, today + 400)]
        return family + office + [leaver] + registers
            + others.map { by, club, day in
                Post(
                    by: by, what: "another's club, or a day to come", path: "/clubs/\(club)/days/\(day)",
                    fields: mark + [("pupil", "\(places.amelia)")])
            }
    }

    static func details(_ places: Places) -> [Post] {
        let change = [("id", Places.stranger.description), ("field", "diet"), ("value", "Nothing"), ("now", "")]
        let own = [("id", Places.stranger.description), ("field", "mobile"), ("value", "07700 900123"), ("now", "")]
        let adult = places.adult(of: .anjali, at: 1)
        let posts: [(CastHandle, String, String, [(String, String)])] = [
            (.bea, "a classmate's details", "/children/\(places.maya)/details/child", change),
            (.bea, "own details beside a classmate", "/children/\(places.maya)/details/own", own),
            (
                .bea, "a field of another form", "/children/\(places.amelia)/details/child",
                change + [("field", "mobile")]
            ),
            (.pryce, "another school's child", "/pupils/\(places.theo)/details", change),
            (.pryce, "another family's adult", "/pupils/\(places.amelia)/adults/\(adult)/details", own),
            (.pryce, "another family's adult", "/pupils/\(places.amelia)/adults/\(adult)/calling", [("place", "1")]),
            (.linden, "a teacher in details", "/pupils/\(places.amelia)/details", change),
            (
                .pryce, "nobody's proposal", "/schools/seaview/details/proposals/\(Places.stranger)",
                [("answer", "accept"), ("now", "")]
            ),
            (
                .lowe, "another school's office", "/schools/seaview/details/proposals/\(Places.stranger)",
                [("answer", "accept"), ("now", "")]
            ),
        ]
        let long = Post(
            by: .bea, what: "words without end", path: "/children/\(places.amelia)/details/child",
            fields: change + [("value", String(repeating: "x\u{1b}", count: 4000))], mayMend: true)
        return posts.map { Post(by: $0.0, what: $0.1, path: $0.2, fields: $0.3) } + [long]
    }

    static func diary(_ places: Places) -> [Post] {
        let event = [
            ("id", Places.stranger.description), ("title", "A trip"), ("kind", "event"),
            ("day", (places.demo.today + 3).description),
        ]
        let pupils = places.notInOak.map { name, id in
            Post(
                by: .linden, what: "\(name) in the diary", path: "/diary",
                fields: event + [("audience", "0:\(Audience.pupil(id))")])
        }
        let groups = [(CastHandle.linden, "Willow", "seaview"), (.pryce, "9B", "harbour")].map { by, name, school in
            let group = places.demo.group(name, at: school).map { "0:\(Audience.group($0))" } ?? "0:group:"
            return Post(
                by: by, what: "another's class in the diary", path: "/diary", fields: event + [("audience", group)])
        }
        let ours = places.demo.group("Oak", at: "seaview").map { "0:\(Audience.group($0))" } ?? "0:group:"
        let wrong = [("day", "2026-02-31"), ("title", String(repeating: "x\u{8}", count: 100))].map { field in
            Post(
                by: .linden, what: "a wrong \(field.0) in the diary", path: "/diary",
                fields: event + [field, ("audience", ours)], mayMend: true)
        }
        let versions = ["versions", "end", "days/\(places.demo.today)"].map { act in
            Post(by: .linden, what: "nobody's event", path: "/diary/\(Places.stranger)/\(act)", fields: event)
        }
        return pupils + groups + wrong + versions
    }

    /// Lunches of a whole class: another's, and of a day that has passed.
    static func together(_ places: Places) -> [Post] {
        let willow = places.demo.group("Willow", at: "seaview")?.description ?? Places.stranger.description
        let oak = places.demo.group("Oak", at: "seaview")?.description ?? Places.stranger.description
        let today = places.demo.today
        return [
            Post(
                by: .linden, what: "another's class at lunch", path: "/groups/\(willow)/days/\(today)/lunch/together",
                fields: []),
            Post(
                by: .bea, what: "a family at lunch", path: "/groups/\(oak)/days/\(today)/lunch/together", fields: []),
            Post(
                by: .linden, what: "yesterday's lunch", path: "/groups/\(oak)/days/\(today - 1)/lunch/together",
                fields: [], mayMend: true),
        ]
    }
}
