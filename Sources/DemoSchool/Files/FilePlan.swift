import People
import School

/// A file that a school hands out to its families.
struct FilePlan: Sendable {
    var id: ID<FilePlan>
    var name: String
    var bytes: [UInt8]

    /// How the school responds, as a PDF, and its badge.
    static func all(of school: SchoolPlan, seed: UInt64) -> [FilePlan] {
        let ids = DemoIDs(seed: seed)
        let lines = [
            "We notice what goes well first, and we say so.",
            "When something goes wrong, we listen to everybody before we decide.",
            "We tell you the same day, in plain words, and what happens next.",
            "If you see it differently, ask us. We would like to hear it.",
        ]
        return [
            FilePlan(
                id: ids.file(school.number * 10), name: "How we respond",
                bytes: DemoPDF.page("How we respond", below: school.shape.name, lines)),
            FilePlan(id: ids.file(school.number * 10 + 1), name: "Our badge", bytes: DemoBadge.png(school.number)),
        ]
    }
}

extension Tagging {
    /// A school's files with a canary in every name: everybody at the school may read them.
    mutating func tagged(_ files: [FilePlan], of school: SchoolPlan) -> [FilePlan] {
        guard let office = school.office else { return files }
        let families = school.pupils.reduce(into: Set<CastHandle>()) {
            $0.formUnion(sight.families[$1.id, default: []])
        }
        let all = families.union(school.staff.compactMap(\.handle))
        return files.enumerated().map { place, file in
            var file = file
            file.name = mark(file.name, .staff(office.id), .fileName, all, place)
            return file
        }
    }
}

extension DemoRecords {
    /// What a school hands out, from the first day of the demonstration on.
    func addFiles(of school: SchoolPlan, in demo: DemoSchool) throws {
        guard let office = school.office,
            let account = demo.town.accounts.first(where: { $0.posts.contains { $0.staff == office.id } })
        else { return }
        let at = SchoolDay(demo.town.year.starts).at(9 * 60)
        for file in demo.tagged(FilePlan.all(of: school, seed: demo.seed), of: school) {
            try records.handOut(
                file.bytes, named: file.name, at: school.number, by: office.id, of: account.id, id: file.id.bytes,
                on: at)
        }
    }
}
