import People

extension Intake {
    /// What an adult is to a pupil: the CBDS code where it is clear, and the file's own words.
    struct Relationship: Hashable, Sendable {
        var code: String?
        var words: String?
    }
}

extension Intake.Relationship {
    private static let words = [
        "mother": "PAM", "mum": "PAM", "mom": "PAM", "mummy": "PAM", "father": "PAF", "dad": "PAF", "daddy": "PAF",
        "stepmother": "STM", "stepmum": "STM", "stepfather": "STF", "stepdad": "STF", "fostermother": "FOM",
        "fosterfather": "FOF", "carer": "CAR", "childminder": "CHM", "socialworker": "SWR", "doctor": "DOC",
        "teacher": "TCH", "headteacher": "HTC", "otherrelative": "REL", "relative": "REL", "otherfamilymember": "FAM",
        "othercontact": "OTH", "other": "OTH", "religiousspiritualcontact": "RLG",
    ]

    /// From a cell: a code, or words such as “Mum”. Words without a code of their own (Guardian, Aunt) stay words.
    init(written: String) {
        let capitals = written.uppercased()
        if let name = RelationshipNames.byCode[capitals] {
            self.init(code: capitals, words: name)
        } else {
            self.init(code: Self.words[written.plain], words: String(written.prefix(100)))
        }
    }
}
