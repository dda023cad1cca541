import People
import School
import Store
import Testing

@testable import DemoSchool

/// A year of praise and concerns as it is planned, before anything is written.
@Suite struct DemoNotesTests {
    /// Everything that is noted at one school.
    private struct Noted {
        let demo: DemoSchool
        let school: SchoolPlan
        let book: StoryBook
        let byPupil: [(pupil: PupilPlan, notes: [NotePlan])]

        var notes: [NotePlan] { byPupil.flatMap(\.notes) }
        var firsts: [NoteVersionPlan] { notes.compactMap(\.versions.first) }

        init(_ slug: String, _ size: DemoSchool.Size, seed: UInt64 = 1) throws {
            let demo = DemoSchool(today: demoFriday, seed: seed, size: size)
            let school = try #require(demo.school(slug))
            let book = demo.book(of: school, through: demoFriday)
            let notes = NoteBook(book, today: demoFriday)
            byPupil = school.pupils.map { ($0, notes.notes(of: $0, book.story(of: $0))) }
            (self.demo, self.school, self.book) = (demo, school, book)
        }
    }

    private static let seaview = Result { try Noted("seaview", .full) }
    private static let harbour = Result { try Noted("harbour", .small) }

    private func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(1, whole)) }

    @Test func `the same seed makes the same notes, and another seed others`() throws {
        let rows = try [1, 1, 2].map { (seed: UInt64) throws -> [[SQLValue]] in
            let noted = try Noted("harbour", .small, seed: seed)
            return noted.byPupil.flatMap { pupil, notes in
                NoteRows(school: noted.school, pupil: pupil, days: noted.book.days, seed: seed).entries(notes)
            }
        }
        #expect(rows[0].count > 40)
        #expect(rows[0] == rows[1])
        #expect(rows[0] != rows[2])
    }

    @Test func `a year of Seaview has the notes of a school`() throws {
        let noted = try Self.seaview.get()
        let (notes, firsts) = (noted.notes, noted.firsts)
        let weeks = share(noted.book.days.count * noted.byPupil.count, of: 5)
        #expect((1.0...1.4).contains(Double(notes.count) / weeks), "\(Double(notes.count) / weeks)")
        let praise = firsts.filter(\.type.isPraise)
        let concerns = firsts.filter { !$0.type.isPraise }
        #expect((0.82...0.88).contains(share(praise.count, of: firsts.count)), "\(praise.count) of \(firsts.count)")
        #expect((0.16...0.24).contains(share(praise.filter { $0.home != nil }.count, of: praise.count)))
        #expect((0.27...0.4).contains(share(concerns.filter { $0.home != nil }.count, of: concerns.count)))
        #expect((0.19...0.31).contains(share(notes.filter { $0.remark != nil }.count, of: concerns.count)))
        let presses = Dictionary(grouping: notes, by: \.press).values.filter { $0.count > 1 }
        #expect((0.07...0.18).contains(share(presses.joined().count, of: notes.count)))
        for press in presses {
            #expect(Set(press.map(\.moment.happened)).count == 1)
            #expect(Set(press.compactMap(\.versions.first?.type.id)).count == 1)
        }
    }

    @Test func `some children are seen too little, and some of late only with concerns`() throws {
        let noted = try Self.seaview.get()
        let there = noted.byPupil.filter { $0.pupil.joined < demoFriday - 90 && $0.pupil.leftOn == nil }
        let since = { (days: Int, notes: [NotePlan]) in
            notes.filter { noted.book.days[$0.moment.day].day >= demoFriday - days }
        }
        let unseen = there.filter { since(42, $0.notes).isEmpty }
        #expect((0.015...0.08).contains(share(unseen.count, of: there.count)), "\(unseen.count)")
        let grim = there.filter { _, notes in
            let lately = since(21, notes)
            return lately.count > 1 && lately.allSatisfy { !$0.versions[0].type.isPraise }
        }
        #expect(!grim.isEmpty)
        let isla = noted.byPupil.first { $0.pupil.given == "Isla" && $0.pupil.family == "Green" }
        #expect(isla.map { since(42, $0.notes).isEmpty } == true)
    }

    @Test func `nobody is named in anything that is written about a note`() throws {
        let noted = try Self.seaview.get()
        let names = noted.demo.town.schools.flatMap(\.pupils).flatMap { pupil in
            [pupil.given, pupil.family, pupil.knownGiven ?? "", pupil.knownFamily ?? ""].flatMap { words(of: $0) }
        }
        let versions = try noted.notes.flatMap(\.versions) + Self.harbour.get().notes.flatMap(\.versions)
        let lists = HomeWords.praise.values.flatMap(\.self) + HomeWords.concerns.values.flatMap(\.self)
        let known = Set(names)
        let sentences = Set(lists).union(versions.compactMap(\.home)).union(versions.compactMap(\.because))
        for sentence in sentences.union(NoteReasons.remarks).union(noted.notes.compactMap(\.remark)) {
            let found = words(of: sentence).filter { known.contains($0) }
            #expect(found.isEmpty, "\(sentence) \(found)")
        }
        #expect(Set(HomeWords.praise.values.flatMap(\.self)).count >= 30)
        #expect(Set(HomeWords.concerns.values.flatMap(\.self)).count >= 20)
    }

    /// In small letters and without accents, as names are looked for.
    private func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.map { Letters.plain(String($0)) }.filter { $0.count > 1 }
    }

    @Test func `families see a note from the moment that its type says`() throws {
        let morning = try #require(ClockTime(7, 30))
        for noted in try [Self.seaview.get(), Self.harbour.get()] {
            for note in noted.notes {
                let (first, day) = (note.versions[0], noted.book.days[note.moment.day].day)
                let bell = try #require(ClockTime(minutes: noted.school.hours.afternoon.ends))
                let due: Instant? =
                    switch first.type.showing {
                    case "at once": first.at
                    case "after the bell": SchoolTime.instant(day, bell)
                    case "next morning": SchoolTime.instant(day + 1, morning)
                    default: nil
                    }
                #expect(first.shownAt == due, "\(first.type.words)")
                #expect(first.at > note.moment.happened && first.at < note.moment.happened + .seconds(15))
                #expect(SchoolTime.day(of: first.at) == day)
            }
        }
    }

    @Test func `what is to be checked is looked at by the head within two days`() throws {
        let noted = try Self.seaview.get()
        let head = noted.school.staff.first { $0.role == .head }?.id
        let checked = noted.notes.filter { $0.versions[0].type.showing == "after a check" }
        #expect(checked.count > 20)
        for note in checked {
            let last = try #require(note.versions.last)
            let day = noted.book.days[note.moment.day].day
            #expect(note.versions.count == 2 && last.staff == head && last.because == NoteReasons.checked)
            #expect(last.shownAt == last.at && SchoolTime.day(of: last.at) == day + 2)
            #expect(last.home == note.versions[0].home && last.type.id == note.versions[0].type.id)
            #expect(note.at(last.at - .seconds(1))?.met.isEmpty == true)
        }
    }

    @Test func `what is put right or taken back leaves the original as it was`() throws {
        let notes = try Self.seaview.get().notes
        var (corrected, withdrawn, slips) = (0, 0, 0)
        for note in notes where note.versions.count > 1 && !note.versions[0].type.isChecked {
            let (first, last) = (note.versions[0], note.versions[1])
            #expect(note.versions.map(\.nth) == [1, 2] && first.because == nil && !first.isWithdrawn)
            #expect(last.at > first.at && last.at < first.at + .seconds(2 * 86_400))
            #expect(last.shownAt == first.shownAt.map { max($0, last.at) })
            #expect(note.at(first.at)?.versions.count == 1)
            if note.isSlip {
                slips += 1
                #expect(last.at < first.at + .seconds(60) && note.met.isEmpty && first.home == nil)
            } else if last.isWithdrawn {
                withdrawn += 1
                #expect(last.because != nil && last.type.id == first.type.id)
            } else {
                corrected += 1
                #expect(last.because != nil && last.type.id != first.type.id)
                #expect(last.type.isPraise == first.type.isPraise && (last.home == nil) == (first.home == nil))
            }
        }
        #expect((0.010...0.024).contains(share(corrected, of: notes.count)), "\(corrected) of \(notes.count)")
        #expect((0.004...0.011).contains(share(withdrawn, of: notes.count)))
        #expect((0.002...0.009).contains(share(slips, of: notes.count)))
    }

    @Test func `lessons say which they were, and only who teaches a child notes anything`() throws {
        let noted = try Self.harbour.get()
        let subjects = Set(noted.school.groups.compactMap(\.subject)).union(["Tutor time"])
        for (pupil, notes) in noted.byPupil {
            let groups = Set(pupil.stays.map(\.group) + pupil.sets)
            let teachers = Set(noted.school.teaching.filter { groups.contains($0.group) }.map(\.staff))
            for note in notes {
                #expect(teachers.contains(note.moment.staff))
                #expect(note.moment.place.map { subjects.contains($0) } ?? false)
            }
        }
        #expect(Set(noted.notes.compactMap(\.moment.place)).count > 8)
    }
}
