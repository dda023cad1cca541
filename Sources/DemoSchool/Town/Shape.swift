import People

/// Which schools and classes a demonstration has, and how far back its marks go.
struct Shape: Sendable {
    var schools: [SchoolShape]
    /// How many days before today the first marks are.
    var daysBack: Int

    init(_ size: DemoSchool.Size) {
        switch size {
        case .small: self.init(schools: [.smallSeaview, .smallHarbour, .smallLantern], daysBack: 56)
        case .full: self.init(schools: [.seaview, .harbour, .lantern], daysBack: 365)
        case .times(let times):
            let others = (1..<max(1, times)).flatMap { SchoolShape.pair($0) }
            self.init(schools: [.seaview, .harbour, .lantern] + others, daysBack: 365)
        }
    }

    private init(schools: [SchoolShape], daysBack: Int) {
        self.schools = schools
        self.daysBack = daysBack
    }
}

/// One school before anybody is in it.
struct SchoolShape: Sendable {
    var number: SchoolNumber
    var slug: String
    var name: String
    var secondary = false
    var pilotOnly = false
    /// Schools of one number share families. Seaview and Harbour are pair 0; Lantern's 99 is its own.
    var pair = 0
    var classes: [ClassShape]

    /// Reception is 0.
    var firstYear: Int { secondary ? 7 : 0 }

    func has(year: Int, index: Int) -> ClassShape? { classes.first { $0.year == year && $0.index == index } }
}

/// A class or tutor group of this school year.
struct ClassShape: Sendable {
    /// National Curriculum year; 0 is Reception.
    var year: Int
    /// Which of the year's classes.
    var index: Int
    var name: String
    var seats: Int
}

extension ClassShape {
    /// As the school writes it: "R", "5".
    static func yearGroup(_ year: Int) -> String { year == 0 ? "R" : String(year) }
    static func tree(_ year: Int, _ index: Int) -> String { trees[year][index] }
    static func form(_ year: Int, _ index: Int) -> String { "\(year)\(["A", "B", "C", "D", "E", "F", "G"][index])" }

    private static let trees = [
        ["Hazel", "Rowan"], ["Alder", "Aspen"], ["Willow", "Cherry"], ["Birch", "Holly"], ["Elm", "Beech"],
        ["Oak", "Maple"], ["Cedar", "Sycamore"],
    ]
}

extension SchoolShape {
    static let seaview = primary(1, "seaview", "Seaview Primary School", pair: 0)
    static let harbour = secondary(2, "harbour", "Harbour Academy", pair: 0)
    static let lantern = lantern(seats: [7, 7, 6])
    static let smallLantern = lantern(seats: [4, 3, 3])

    static let smallSeaview = SchoolShape(
        number: 1, slug: "seaview", name: "Seaview Primary School",
        classes: [
            ClassShape(year: 2, index: 0, name: "Willow", seats: 9),
            ClassShape(year: 3, index: 1, name: "Holly", seats: 7),
            ClassShape(year: 5, index: 0, name: "Oak", seats: 22),
        ])
    static let smallHarbour = SchoolShape(
        number: 2, slug: "harbour", name: "Harbour Academy", secondary: true,
        classes: [
            ClassShape(year: 9, index: 0, name: "9A", seats: 6), ClassShape(year: 9, index: 1, name: "9B", seats: 8),
        ])

    /// Two more schools for a deployment of many.
    static func pair(_ number: Int) -> [SchoolShape] {
        let town = towns[(number - 1) % towns.count] + (number > towns.count ? " \(number)" : "")
        let slug = town.lowercased().replacing(" ", with: "-")
        return [
            primary(2 + number * 2, "\(slug)-primary", "\(town) Primary School", pair: number),
            secondary(3 + number * 2, "\(slug)-high", "\(town) High School", pair: number),
        ]
    }

    private static let towns = [
        "Northcliff", "Southmead", "Eastfield", "Westbourne", "Kingsway", "Queensferry", "Millbrook", "Longmoor",
        "Ashgrove",
    ]

    private static func primary(_ number: SchoolNumber, _ slug: String, _ name: String, pair: Int) -> SchoolShape {
        let classes = (0...6).flatMap { year in
            (0...1).map { index in
                let oak = year == 5 && index == 0
                return ClassShape(
                    year: year, index: index, name: ClassShape.tree(year, index),
                    seats: oak ? 30 : 27 + (year * 2 + index * 3) % 4)
            }
        }
        return SchoolShape(number: number, slug: slug, name: name, pair: pair, classes: classes)
    }

    private static func secondary(_ number: SchoolNumber, _ slug: String, _ name: String, pair: Int) -> SchoolShape {
        let classes = (7...11).flatMap { year in
            (0...6).map { index in
                ClassShape(
                    year: year, index: index, name: ClassShape.form(year, index), seats: 29 + (year + index) % 3)
            }
        }
        return SchoolShape(number: number, slug: slug, name: name, secondary: true, pair: pair, classes: classes)
    }

    private static func lantern(seats: [Int]) -> SchoolShape {
        let classes = ["Wren", "Robin", "Finch"].enumerated().map { year, name in
            ClassShape(year: year, index: 0, name: name, seats: seats[year])
        }
        return SchoolShape(
            number: 3, slug: "lantern", name: "Lantern Infants", pilotOnly: true, pair: 99, classes: classes)
    }
}
