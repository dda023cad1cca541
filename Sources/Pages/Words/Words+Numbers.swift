/// Numbers as families read them.
extension Words {
    /// Days missed, counted in half days because a school day has two sessions: "½ day", "1 day", "1½ days", "12 days".
    public func days(halves: Int) -> String {
        let whole = halves / 2
        if halves % 2 == 0 { return count(whole, one: "\(whole) day", other: "\(whole) days") }
        if whole == 0 { return self("½ day") }
        let amount = "\(whole)½"
        return self("\(amount) days", context: "1½ days")
    }

    /// "97.4%", to one place, and "95%" when nothing follows the point; nil when there is nothing to divide by. Says "100%"
    /// and "0%" only when that is exactly so.
    public func percent(_ part: Int, of whole: Int) -> String? {
        guard whole > 0 else { return nil }
        let rounded = (part * 2000 + whole) / (whole * 2)
        let tenths = part == whole ? 1000 : part == 0 ? 0 : min(max(rounded, 1), 999)
        let point = self(".", context: "decimal point")
        let amount = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
        return self("\(amount)%", context: "97.4%")
    }

    /// "£2.40", and "£3" without pence.
    public func money(pence: Int) -> String {
        let (pounds, rest) = (abs(pence) / 100, abs(pence) % 100)
        let amount = rest == 0 ? "£\(pounds)" : "£\(pounds).\(rest < 10 ? "0" : "")\(rest)"
        return isolated(pence < 0 ? "−\(amount)" : amount, in: language.direction)
    }

    /// "+3" and "−1", with a true minus sign.
    public func signed(_ number: Int) -> String {
        isolated(number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0", in: language.direction)
    }

    /// "Amelia", "Amelia and Jack", "Amelia, Jack and Leo".
    public func list(_ things: [String]) -> String {
        guard let last = things.last, things.count > 1 else { return things.first ?? "" }
        let before = things.dropLast().reduce("") { $0.isEmpty ? $1 : self("\($0), \($1)", context: "a list") }
        return self("\(before) and \(last)", context: "the end of a list")
    }
}
