import People

/// A pupil of the cast who has a way in of their own.
struct CastPupil: Sendable {
    var handle: CastHandle
    var school: SchoolNumber
    var given: String
    var family: String

    /// Those of the cast are the only ones of whom it is certain what is noted.
    func isThis(_ pupil: PupilPlan) -> Bool {
        pupil.given == given && pupil.family == family && !pupil.temper.notes.isEmpty
    }
}

enum CastPupils {
    static let all = [
        CastPupil(handle: .theo, school: 2, given: "Theodore", family: "Ashdown"),
        CastPupil(handle: .tobi, school: 2, given: "Tobi", family: "Bello"),
        CastPupil(handle: .keira, school: 1, given: "Keira", family: "Hall"),
    ]
}
