import Pages
import People

/// What a file is called is read by many families: it names no pupil. A month or a flower may be a pupil’s name as well,
/// so whoever hands it out can say that it names nobody.
extension Visit {
    /// Words of a file's title, or of its own name, that name a pupil of the school.
    func pupilsNamed(in new: NewSchoolFile, at school: SeenAll<Letters>) throws -> [String] {
        guard form[NewSchoolFile.namesNobody] != "yes" else { return [] }
        return try Access.namesOnRoll(of: school, for: signedIn, at: now, in: records).all(in: new.file.name)
    }
}

extension NewSchoolFile {
    /// The tick that no pupil is meant.
    static let namesNobody = "nobody"
}

extension Words {
    func saysFileNames(_ names: [String]) -> String {
        let quoted = list(names.map { "“\($0)”" })
        return self(
            "\(quoted) is a pupil’s name, and many families read this. Call it something else, or say below that no pupil is meant. Then choose the file again."
        )
    }

    /// Asked only where a title was stopped.
    func namesNobody(in filled: Filled) -> HTML? {
        guard filled.error("name") != nil else { return nil }
        return checkbox(NewSchoolFile.namesNobody, self("No pupil is meant"), in: filled)
    }
}
