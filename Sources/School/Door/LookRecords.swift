import People
import Store

extension Records {
    func keep(_ looks: [Looks.Look]) throws {
        guard !looks.isEmpty else { return }
        try Wall.works(in: self)
        for look in looks {
            try run(
                """
                INSERT INTO look (school, pupil, at, account, aspect, route)
                VALUES (\(look.school), \(look.pupil), \(look.at), \(look.account), \(look.aspect), \(look.route))
                """)
        }
    }
}
