/// How large files may be, and how many (`security.md` U1). Rules as values: pages say them, tests ask them.
enum FileRules {
    /// One file, as it comes.
    static let mostBytes = 10 << 20
    /// Room for a form with one such file: a little more, so that a file of 11 MB still gets an answer in the form itself.
    static let formBytes = 16 << 20
    /// Dots of a picture, as its header says: twice what a good phone takes.
    static let mostDots: UInt64 = 40_000_000
    /// The longer side of a picture as it is kept.
    static let longestSide: UInt32 = 2_000
    /// What decoding may take besides the picture that is made.
    static let mostMemory: UInt64 = 96 << 20
    static let mostPages = 200
    /// All files that one account has handed in.
    static let mostOfUploader = 200 << 20
    /// All files of a school that has said nothing else.
    static let mostOfSchool = 2_000 << 20
    /// What a school may say instead, in MB.
    static let leastRoom = 10
    static let mostRoom = 100_000
    /// Letters of a shown name.
    static let longestName = 120
}
