/// How a language counts: which of the forms in a translation belongs to a number.
///
/// The order of the forms is gettext's, as in the `Plural-Forms` line that Poedit and Weblate write, after Unicode CLDR.
enum PluralRule: Sendable {
    case none, oneAndOther, zeroOrOneAndOther, polish, russian, czech, lithuanian, latvian, romanian, arabic, welsh

    /// How many forms a translator fills in.
    var forms: Int {
        switch self {
        case .none: 1
        case .oneAndOther, .zeroOrOneAndOther: 2
        case .polish, .russian, .czech, .lithuanian, .latvian, .romanian: 3
        case .arabic, .welsh: 6
        }
    }

    /// The place of the form for `number` (0 or more).
    func form(for number: Int) -> Int {
        switch self {
        case .none: 0
        case .oneAndOther: number == 1 ? 0 : 1
        case .zeroOrOneAndOther: number <= 1 ? 0 : 1
        case .czech: number == 1 ? 0 : (2...4).contains(number) ? 1 : 2
        case .polish: number == 1 ? 0 : isFew(number) ? 1 : 2
        case .russian: endsInOne(number) ? 0 : isFew(number) ? 1 : 2
        case .lithuanian: endsInOne(number) ? 0 : number % 10 >= 2 && !isTeen(number) ? 1 : 2
        case .latvian: endsInOne(number) ? 0 : number != 0 ? 1 : 2
        case .romanian: number == 1 ? 0 : number == 0 || (1...19).contains(number % 100) ? 1 : 2
        case .arabic: arabicForm(number)
        case .welsh: [0: 0, 1: 1, 2: 2, 3: 3, 6: 4][number] ?? 5
        }
    }
}

private func isTeen(_ number: Int) -> Bool { (11...19).contains(number % 100) }
private func endsInOne(_ number: Int) -> Bool { number % 10 == 1 && number % 100 != 11 }
private func isFew(_ number: Int) -> Bool { (2...4).contains(number % 10) && !(12...14).contains(number % 100) }

private func arabicForm(_ number: Int) -> Int {
    switch (number, number % 100) {
    case (0...2, _): number
    case (_, 3...10): 3
    case (_, 11...99): 4
    default: 5
    }
}
