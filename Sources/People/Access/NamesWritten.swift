extension PupilName {
    /// The words of a text that are names of this pupil and not of `own`, as they were written. Asked of pupils who are known
    /// to have been there: then a name is a name, even one that is a word of English and begins a sentence ("Grace began
    /// it."). A word that follows a title is a teacher's.
    public func written(in text: String, besides own: PupilName) -> [String] {
        let theirs = nameWords.subtracting(own.nameWords)
        var found: [String] = []
        for word in WrittenWord.all(in: text) {
            guard word.isCapital, !word.followsTitle, theirs.contains(word.plain), !found.contains(word.text) else {
                continue
            }
            found.append(word.text)
        }
        return found
    }

    /// The words of all of a pupil's names, plain and in small letters.
    private var nameWords: Set<String> {
        let parts = [given, family, knownGiven, knownFamily].compactMap(\.self)
        return Set(parts.flatMap { NameSearch.words(of: $0) }.filter { $0.count > 1 })
    }
}
