/// Where a family lives. The town is invented; its postcodes begin with an area letter that Royal Mail does not use.
struct Home: Hashable, Sendable {
    var lines: String
    var postcode: String

    static func of(_ number: Int, seed: UInt64) -> Home {
        var chance = Chance(seed, "home").at(number)
        let street = chance.pick(streets)
        let door = chance.happens(0.12) ? "Flat \(chance.from(1...24)), \(chance.pick(houses))\n" : ""
        let end = [Character("A"), "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X"]
        let code = "QX\(chance.from(1...6)) \(chance.from(1...9))\(chance.pick(end))\(chance.pick(end))"
        return Home(lines: "\(door)\(chance.from(1...180)) \(street)\nSeaview", postcode: code)
    }

    private static let houses = [
        "Lighthouse Court", "Harbour Point", "Gull House", "Marine Mansions", "The Old Ropeworks",
    ]

    private static let streets = NameBook.list(
        """
        Beach Road, Chapel Street, St Mary's Lane, Fisherman's Row, Cliff Terrace, The Parade, Station Road, Mill Lane,
        Coastguard Cottages, Orchard Way, Victoria Street, Church Walk, Dune View, Lower Quay, Saltmarsh Close,
        King's Mead, Tern Avenue, Kittiwake Drive, Windmill Hill, Rope Walk, Queen Street, Pilot’s Way, Bay View Crescent
        """)
}

/// Telephone numbers that Ofcom keeps for drama: no such number rings anywhere.
enum DramaNumber {
    /// 07700 900000 to 900999.
    static func mobile(_ number: Int) -> String { "07700 900\(padded(number % 1000, 3))" }
    /// 01632 960000 to 960999.
    static func landline(_ number: Int) -> String { "01632 960\(padded(number % 1000, 3))" }
    /// 020 7946 0000 to 0999: a school's own, which is no family's.
    static func office(_ number: Int) -> String { "020 7946 0\(padded(number % 1000, 3))" }
}
