import People

@testable import DemoSchool
@testable import School

extension CraftedPosts {
    /// Lunches of pupils whom the sender does not stand beside, and a dish of another school.
    static func meals(_ places: Places) -> [Post] {
        let register = places.oakRegister.split(separator: "/").prefix(4).joined(separator: "/")
        let served = places.notInOak.flatMap { name, id in
            [CastHandle.linden, .dunne].flatMap { handle in
                [("ate", "\(id):all"), ("undo", "\(id)")].map { field in
                    Post(by: handle, what: "\(name) in \(field.0)", path: "/\(register)/lunch", fields: [field])
                }
            }
        }
        let dish = DemoIDs(seed: places.demo.seed).dish(200)
        let next = places.demo.today.monday + 7
        let chosen = Post(
            by: .bea, what: "another school's dish", path: "/children/\(places.amelia)/meals",
            fields: [("week", "\(next)"), ("pick:\(next)", "\(dish)")], mayMend: true)
        return served + [chosen]
    }
}
