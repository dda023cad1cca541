import People

@testable import DemoSchool
@testable import School

extension CraftedPosts {
    /// Letters to pupils, groups and schools that are not the sender's, and in a school where the sender has no post.
    static func letters(_ places: Places) -> [Post] {
        let text = [("id", Places.stranger.description), ("title", "A letter"), ("body", "Dear families.")]
        let pupils = places.notInOak.map { name, id in
            Post(
                by: .linden, what: "\(name) in a letter", path: "/letters",
                fields: text + [("to", Audience.pupil(id).description)])
        }
        let willow = places.demo.group("Willow", at: "seaview").map { Audience.group($0).description } ?? "group:"
        let tutor = places.demo.group("9B", at: "harbour").map { Audience.group($0).description } ?? "group:"
        let others: [(CastHandle, String, [(String, String)])] = [
            (.linden, "another's class", [("groups", willow)]), (.linden, "everybody", [("to", "school")]),
            (.linden, "another school", [("school", "2"), ("to", "school")]),
            (.pryce, "another school", [("school", "2"), ("to", "school")]),
            (.pryce, "another school's group", [("groups", tutor)]), (.dunne, "everybody", [("to", "school")]),
            (.haddad, "her class", [("to", "school")]), (.bea, "everybody", [("to", "school")]),
        ]
        return pupils
            + others.map { by, name, fields in
                Post(by: by, what: "\(name) in a letter", path: "/letters", fields: text + fields)
            }
    }
}
