import Testing

@testable import People

struct NamesOnRollTests {
    private let amelia = pupil(1)
    private let roll = NamesOnRoll([
        (pupil(1), PupilName(given: "Amelia", family: "Ashdown")),
        (pupil(2), PupilName(given: "William", family: "Green", knownGiven: "Will")),
        (pupil(3), PupilName(given: "Zoë", family: "Łukasz")),
        (pupil(4), PupilName(given: "Amelia", family: "Khan")),
        (pupil(5), PupilName(given: "Daniyal", family: "O’Brien")),
    ])

    private static func pupil(_ number: UInt64) -> ID<Pupil> { ID(high: 0xa1, low: number) }

    private func others(_ text: String) -> [String] {
        roll.others(
            in: text,
            besides: Seen<Behaviour>(
                school: 1, pupil: amelia, name: PupilName(given: "Amelia", family: "Ashdown"), yearGroup: nil,
                className: nil, joined: nil, schoolName: "", schoolSlug: "", schoolPhone: nil,
                by: .family(ID(high: 1, low: 1), mayAct: true), hidesAddress: false))
    }

    @Test(arguments: [
        ("Shared with Zoë.", ["Zoë"]), ("shared with zoe", ["zoe"]), ("Zoe’s turn came first", ["Zoe"]),
        ("A kind word for Łukasz", ["Łukasz"]), ("Talked to lukasz.", ["lukasz"]), ("Sat with O'Brien", ["O'Brien"]),
        ("Played with Will at lunch", ["Will"]), ("Will Green fell and she helped", ["Will", "Green"]),
        ("Helped Daniyal and Zoë", ["Daniyal", "Zoë"]), ("Ran into the Green boy", ["Green"]),
    ])
    func `another pupil's name is found however it is written`(_ text: String, _ names: [String]) {
        #expect(others(text) == names)
    }

    @Test(arguments: [
        "Amelia kept trying.", "Will try again tomorrow.", "She will try again.", "Painted a green leaf.",
        "Green leaves were her subject.", "Mrs Khan was very pleased.", "Mr O’Brien heard her read.",
        "Amelia Ashdown read aloud.", "A friend was sad and she helped.", "",
    ])
    func `the child's own name, ordinary words and teachers are none`(_ text: String) { #expect(others(text) == []) }
}
