public import People
public import Store

/// The demonstration: Seaview Primary, Harbour Academy and tiny Lantern Infants with their families and a year of
/// marks. The same seed, day and size always give the same schools, byte for byte. Used by tests, by the command and
/// by benchmarks.
public struct DemoSchool: Sendable {
    /// How much of it.
    public enum Size: Hashable, Sendable {
        /// The whole cast, a handful of classes, eight weeks of marks.
        case small
        /// About 400, 1,050 and 20 pupils, and a year of marks.
        case full
        /// As many primary and secondary schools as `full` has, so many times.
        case times(Int)
    }

    /// Hashes a password with a salt of 16 bytes; `staff` passwords harder. Throws what the hashing throws.
    public typealias Hash = @Sendable (_ password: String, _ salt: [UInt8], _ staff: Bool) throws -> String

    public let today: Day
    public let seed: UInt64
    public let cast: Cast
    /// Empty unless asked for.
    public let canaries: Canaries
    let town: Town
    /// What families have written to look at together.
    let proud: [CastTogether.Proud]
    let steps: [CastTogether.Proud]
    private let daysBack: Int
    let tagging: Tagging?

    /// Plans a demonstration, and writes nothing.
    public init(today: Day, seed: UInt64, size: Size = .full, canaries: Bool = false) {
        let shape = Shape(size)
        let plain = TownMaker(seed: seed, today: today, shape: shape).town
        self.today = today
        self.seed = seed
        daysBack = shape.daysBack
        guard canaries else {
            (town, tagging, cast, self.canaries) = (plain, nil, Cast(plain), Canaries())
            (proud, steps) = (CastTogether.proud, CastTogether.steps)
            return
        }
        var tagging = Tagging(plain)
        town = tagging.tagged(plain)
        cast = Cast(town)
        var all = tagging
        for school in town.schools {
            let book = DemoSchool.book(of: school, town, daysBack: shape.daysBack, through: today)
            let notes = NoteBook(book, today: today)
            let awards = AwardBook(book)
            let details = DetailBook(school: school, seed: seed)
            let detentions = DetentionBook(book, town)
            for pupil in school.pupils {
                let whole = book.story(of: pupil)
                let story = book.story(whole, of: pupil, at: .distant, told: .distant)
                _ = all.tagged(story, of: pupil.id, in: book)
                let noted = notes.notes(of: pupil, whole)
                _ = all.tagged(noted, of: pupil.id)
                _ = all.tagged(notes.questions(of: pupil, about: noted), of: pupil.id)
                _ = all.tagged(awards.awards(of: pupil), of: pupil.id)
                _ = all.tagged(detentions.detentions(of: pupil, noted), of: pupil.id)
                let diet = all.tagged(DietPlan.of(pupil, seed: seed), of: pupil.id)
                for day in DietPlan.surprises(today) where diet?.isSurprising ?? false {
                    _ = all.taggedReason(DietPlan.reason, of: pupil.id, day)
                }
                _ = all.tagged(details.details(of: pupil), of: pupil.id)
            }
            _ = all.tagged(DiaryBook(school, town).events, at: school)
            let incidents = IncidentBook(book, today: today)
            for plan in incidents.incidents { _ = all.tagged(plan, at: school) }
            for plan in incidents.exclusions { _ = all.tagged(plan) }
            for plan in LetterBook(school: school, today: today, seed: seed).letters {
                _ = all.tagged(plan, at: school)
            }
            _ = all.tagged(ClubBook(school, town).clubs, at: school)
            _ = all.tagged(details.spoken, at: school)
            _ = all.tagged(FilePlan.all(of: school, seed: seed), of: school)
        }
        proud = all.tagged(CastTogether.proud, .proudLine, in: town)
        steps = all.tagged(CastTogether.steps, .nextStep, in: town)
        _ = all.tagged(DetailBook.asks, in: town)
        (self.tagging, self.canaries) = (tagging, all.canaries)
    }

    /// Plans a demonstration and writes it into an empty store that is up to date with the schema.
    /// - Parameters:
    ///   - today: the last day of the demonstration; any day at all.
    ///   - upTo: the clock today: what registers hold by then. Nil: nothing of today has been taken.
    /// Throws what the store and the hashing throw.
    @discardableResult
    public static func build(
        in store: any Store, today: Day, upTo: ClockTime? = nil, seed: UInt64 = 1, size: Size = .full,
        canaries: Bool = false, hash: @escaping Hash = argon2
    ) async throws -> DemoSchool {
        let demo = DemoSchool(today: today, seed: seed, size: size, canaries: canaries)
        try await demo.write(into: store, upTo: upTo, hash: hash)
        return demo
    }

    /// The last day up to `day` on which both Seaview and Harbour have school.
    public static func schoolDay(onOrBefore day: Day) -> Day {
        let calendars = [false, true].map { Terms(secondary: $0, today: day).calendar }
        return (0...120).lazy.map { day - $0 }.first { day in calendars.allSatisfy { $0.isSchoolDay(day) } } ?? day
    }

    /// A group of this school year by its name, such as "Oak".
    public func group(_ name: String, at slug: String) -> ID<ClassGroup>? {
        school(slug)?.groups.first { $0.name == name && $0.schoolYear == town.year }?.id
    }

    /// The short names of the schools.
    public var slugs: Set<String> { Set(town.schools.map(\.shape.slug)) }

    /// How many pupils a school has on roll today.
    public func roll(of slug: String) -> Int {
        school(slug)?.pupils.filter { $0.joined <= today && $0.leftOn.map { $0 >= today } ?? true }.count ?? 0
    }

    /// The other staff and families who can sign in all share this password, which nobody is told.
    public var untoldPassword: String { Passphrase.untold(seed: seed) }

    func school(_ slug: String) -> SchoolPlan? { town.schools.first { $0.shape.slug == slug } }

    func book(of school: SchoolPlan, through day: Day) -> StoryBook {
        DemoSchool.book(of: school, town, daysBack: daysBack, through: day)
    }

    private static func book(of school: SchoolPlan, _ town: Town, daysBack: Int, through day: Day) -> StoryBook {
        StoryBook(
            school, seed: town.seed, today: town.today, from: town.today - daysBack, through: max(day, town.today))
    }

    /// A pupil's story with its canaries, if there are any.
    func tagged(_ story: Story, of pupil: ID<Pupil>, in book: StoryBook) -> Story {
        guard var tagging else { return story }
        return tagging.tagged(story, of: pupil, in: book)
    }

    /// What is asked about a pupil's notes with its canaries, if there are any.
    func tagged(_ questions: [QuestionPlan], of pupil: ID<Pupil>) -> [QuestionPlan] {
        guard var tagging else { return questions }
        return tagging.tagged(questions, of: pupil)
    }

    /// A school's files with their canaries, if there are any.
    func tagged(_ files: [FilePlan], of school: SchoolPlan) -> [FilePlan] {
        guard var tagging else { return files }
        return tagging.tagged(files, of: school)
    }

    /// A pupil's notes with their canaries, if there are any.
    func tagged(_ notes: [NotePlan], of pupil: ID<Pupil>) -> [NotePlan] {
        guard var tagging else { return notes }
        return tagging.tagged(notes, of: pupil)
    }

    /// A pupil's awards with their canaries, if there are any.
    func tagged(_ awards: [AwardPlan], of pupil: ID<Pupil>) -> [AwardPlan] {
        guard var tagging else { return awards }
        return tagging.tagged(awards, of: pupil)
    }
}

extension DemoSchool {
    /// What happened among several with its canaries, if there are any.
    func tagged(_ plan: IncidentPlan) -> IncidentPlan {
        guard var tagging, let school = town.schools.first(where: { $0.staff.contains { $0.id == plan.author } }) else {
            return plan
        }
        return tagging.tagged(plan, at: school)
    }

    /// A letter with its canaries, if there are any.
    func tagged(_ plan: LetterPlan, at school: SchoolPlan) -> LetterPlan {
        guard var tagging else { return plan }
        return tagging.tagged(plan, at: school)
    }

    /// An exclusion with its canary, if there are any.
    func tagged(_ plan: ExclusionPlan) -> ExclusionPlan {
        guard var tagging else { return plan }
        return tagging.tagged(plan)
    }

    /// A school's clubs with their canaries, if there are any.
    func tagged(_ clubs: [ClubPlan], at school: SchoolPlan) -> [ClubPlan] {
        guard var tagging else { return clubs }
        return tagging.tagged(clubs, at: school)
    }

    /// A pupil's detentions with their canaries, if there are any.
    func tagged(_ detentions: [DetentionPlan], of pupil: ID<Pupil>) -> [DetentionPlan] {
        guard var tagging else { return detentions }
        return tagging.tagged(detentions, of: pupil)
    }
}

extension DemoSchool {
    /// The same with its canaries, if there are any.
    func tagged(_ diet: DietPlan?, of pupil: ID<Pupil>) -> DietPlan? {
        guard var tagging else { return diet }
        return tagging.tagged(diet, of: pupil)
    }

    func taggedReason(_ words: String, of pupil: ID<Pupil>, _ day: Day) -> String {
        guard var tagging else { return words }
        return tagging.taggedReason(words, of: pupil, day)
    }
}

extension Instant {
    /// Later than anything.
    static let distant = Instant(milliseconds: .max)
}
