import People
import School
import StoreTesting
import Testing

@testable import DemoSchool

@Suite struct DemoTownTests {
    private static let full = DemoSchool(today: demoFriday, seed: 1, size: .full)

    @Test func `the schools have the size they should`() {
        #expect((390...410).contains(Self.full.roll(of: "seaview")))
        #expect((1035...1065).contains(Self.full.roll(of: "harbour")))
        #expect((18...20).contains(Self.full.roll(of: "lantern")))
        let links = Self.full.town.schools.flatMap(\.links).count
        let pupils = Self.full.town.schools.flatMap(\.pupils).count
        #expect((1.55...1.9).contains(Double(links) / Double(pupils)))
    }

    @Test func `unique pupil numbers are unique and their check letters right`() {
        let upns = Self.full.town.schools.flatMap(\.pupils).compactMap(\.upn)
        #expect(Set(upns).count == upns.count)
        #expect(upns.count > 1400)
        for upn in upns { #expect(upn.count == 13 && UPN.checkLetter(of: String(upn.dropFirst())) == upn.first) }
    }

    @Test(arguments: ["R674123101121", "A123456789012", "H801200001001"])
    func `published test numbers agree with the check letter`(_ upn: String) {
        #expect(UPN.checkLetter(of: String(upn.dropFirst())) == upn.first)
    }

    @Test func `identifiers are never used twice, and rise with the order in which rows are written`() {
        for school in Self.full.town.schools {
            let pupils = school.pupils.map(\.id.bytes)
            let adults = school.adults.map(\.id.bytes)
            for ids in [pupils, adults] {
                #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
            }
            #expect(pupils.allSatisfy { $0[6] >> 4 == 7 && $0[8] >> 6 == 2 })
        }
        #expect(Set(Self.full.town.accounts.map(\.email)).count == Self.full.town.accounts.count)
        #expect(Set(Self.full.town.accounts.map(\.id)).count == Self.full.town.accounts.count)
    }

    @Test func `telephone numbers and addresses of mail ring nowhere`() {
        for adult in Self.full.town.schools.flatMap(\.adults) {
            for reach in adult.reach {
                switch reach.kind {
                case "mobile": #expect(reach.value.hasPrefix("07700 900"))
                case "home": #expect(reach.value.hasPrefix("01632 960"))
                default:
                    #expect(
                        ["example.org", "example.com", "example.net"].contains(
                            String(reach.value.split(separator: "@")[1])))
                    #expect(
                        reach.value.allSatisfy(\.isASCII) && !reach.value.contains("..") && !reach.value.hasPrefix("."))
                }
            }
        }
    }

    @Test func `nobody is in two lessons at once, and everybody is in one`() {
        for school in Self.full.town.schools where school.shape.secondary {
            let byStaff = Dictionary(grouping: school.timetable.sets, by: \.staff)
            for sets in byStaff.values {
                let slots = sets.flatMap(\.slots)
                #expect(Set(slots).count == slots.count)
            }
            #expect(byStaff.count < 90)
            let sets = Dictionary(uniqueKeysWithValues: school.timetable.sets.map { ($0.group, $0) })
            for pupil in school.pupils {
                let slots = pupil.sets.compactMap { sets[$0] }.flatMap(\.slots)
                #expect(slots.count == 60 && Set(slots).count == 60)
            }
        }
    }

    @Test func `classes are of a teachable size and stay together from year to year`() {
        for school in Self.full.town.schools where school.number < 3 {
            let classes = Dictionary(grouping: school.pupils.compactMap { $0.stays.last?.group }, by: { $0 })
            let now = school.groups.filter { $0.kind == .registration && $0.schoolYear.startYear == 2026 }
            for group in now { #expect((24...32).contains(classes[group.id]?.count ?? 0), "\(group.name)") }
        }
        let seaview = Self.full.town.schools[0]
        let amelia = seaview.pupils.first { $0.given == "Amelia" && $0.family == "Ashdown" }
        let names = amelia?.stays.compactMap { stay in seaview.groups.first { $0.id == stay.group }?.name }
        #expect(names == ["Elm", "Oak"])
    }

    @Test func `many languages and scripts, brothers and sisters, and a family in both schools`() {
        let pupils = Self.full.town.schools.flatMap(\.pupils)
        let known = pupils.compactMap(\.knownGiven).joined().unicodeScalars
        for script in [0x0600...0x06ff, 0x0400...0x04ff, 0x4e00...0x9fff, 0x0b80...0x0bff] {
            #expect(known.contains { script.contains(Int($0.value)) })
        }
        #expect(pupils.contains { $0.family.isEmpty } && pupils.contains { $0.family.contains("’") })
        #expect(pupils.contains { $0.given.unicodeScalars.contains("\u{308}") })
        let schools = Self.full.town.accounts.filter { Set($0.adults.map(\.school)).count == 2 }
        #expect(schools.count > 60)
    }

    @Test func `ten times the schools are ten times the pupils`() {
        let many = DemoSchool(today: demoFriday, seed: 1, size: .times(3))
        #expect(many.town.schools.count == 7)
        #expect(many.town.schools.flatMap(\.pupils).count > 4200)
        #expect(Set(many.town.schools.map(\.shape.slug)).count == 7)
        #expect(Set(many.town.accounts.map(\.email)).count == many.town.accounts.count)
    }

    @Test(arguments: 2023...2032)
    func `each school year has some 190 days, and none of them is a usual bank holiday`(_ year: Int) throws {
        let today = try #require(Day(year, 11, 20))
        for secondary in [false, true] {
            let terms = Terms(secondary: secondary, today: today)
            let days = terms.calendar.schoolDays(in: terms.years[1].starts...terms.years[1].ends)
            #expect((183...194).contains(days.count), "\(days.count)")
            #expect(terms.terms.count == 9)
        }
        let halves = [false, true].map { Terms(secondary: $0, today: today).terms[3].halfTerm }
        #expect((halves[0] == halves[1]) == !year.isMultiple(of: 2))
    }
}
