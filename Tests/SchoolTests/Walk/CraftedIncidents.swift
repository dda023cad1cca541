import People

@testable import DemoSchool
@testable import School

extension CraftedPosts {
    /// What happened among several, and exclusions, with pupils whom the sender may not see.
    static func incidents(_ places: Places) -> [Post] {
        let register = places.oakRegister.split(separator: "/").prefix(4).joined(separator: "/")
        let inOak = places.notInOak.map { name, id in
            Post(
                by: .linden, what: "\(name) in an incident", path: "/\(register)/incidents",
                fields: incident(places, [places.amelia, id]))
        }
        let atSchool = [("another school's child", places.theo), ("nobody", Places.stranger)].flatMap { name, id in
            [
                Post(
                    by: .pryce, what: "\(name) in an incident", path: "/schools/seaview/incidents",
                    fields: incident(places, [places.amelia, id])),
                Post(
                    by: .adeyemi, what: "\(name) in an exclusion", path: "/schools/seaview/exclusions",
                    fields: [
                        ("id", Places.stranger.description), ("pupil", "\(id)"), ("kind", "suspension"),
                        ("from", places.demo.today.description), ("until", places.demo.today.description),
                        ("reason1", "PP"), ("words", "Your child."), ("do", "decide"),
                    ]),
            ]
        }
        return inOak + atSchool
    }

    private static func incident(_ places: Places, _ pupils: [ID<Pupil>]) -> [(String, String)] {
        [
            ("id", Places.stranger.description), ("words", "Something."), ("day", "\(places.demo.today)"),
            ("time", "0:01"), ("place", "Playground"),
        ]
            + pupils.flatMap { pupil in
                [
                    ("pupil", "\(pupil)"), ("role-\(pupil)", "target"), ("home-\(pupil)", "Your child is all right."),
                ]
            }
    }
}
