import People

/// Puts a canary into every field about a person.
struct Tagging {
    private let tokens: CanaryTokens
    let sight: CastSight
    private(set) var canaries = Canaries()
    private var telephones = 0

    init(_ town: Town) {
        tokens = CanaryTokens(seed: town.seed)
        sight = CastSight(town)
    }

    /// The same town with a canary in every field.
    mutating func tagged(_ town: Town) -> Town {
        var town = town
        for place in town.schools.indices { tag(&town.schools[place]) }
        for place in town.accounts.indices { tag(&town.accounts[place], in: town) }
        return town
    }

    private mutating func tag(_ school: inout SchoolPlan) {
        let officers = sight.officers(of: school)
        for place in school.adults.indices { tag(&school.adults[place], school, officers) }
        for place in school.pupils.indices { tag(&school.pupils[place], officers) }
        for place in school.staff.indices { tag(&school.staff[place], officers) }
        for place in school.links.indices {
            guard let because = school.links[place].ended?.because else { continue }
            let pupil = Canary.Subject.pupil(school.links[place].pupil)
            school.links[place].ended?.because = mark(because, pupil, .endedBecause, officers)
        }
        for place in school.restrictions.indices {
            let order = school.restrictions[place]
            school.restrictions[place].note = mark(
                order.note, .pupil(order.pupil), .orderNote, officers, Int(truncatingIfNeeded: order.id.low))
        }
    }

    private mutating func tag(_ pupil: inout PupilPlan, _ officers: Set<CastHandle>) {
        let subject = Canary.Subject.pupil(pupil.id)
        let seers = sight.families[pupil.id, default: []].union(sight.staff[pupil.id, default: []])
            .union(sight.minders[pupil.id, default: []]).union(sight.named[pupil.id, default: []])
            .union(sight.supervisors[pupil.id, default: []])
        pupil.given = mark(pupil.given, subject, .givenName, seers)
        pupil.middle = pupil.middle.map { mark($0, subject, .middleName, seers) }
        pupil.family = mark(pupil.family, subject, .familyName, seers)
        pupil.knownGiven = pupil.knownGiven.map { mark($0, subject, .knownGivenName, seers) }
        pupil.knownFamily = pupil.knownFamily.map { mark($0, subject, .knownFamilyName, seers) }
        pupil.admission = mark(pupil.admission, subject, .admissionNumber, officers)
        if let upn = pupil.upn { canaries.add(Canary(token: upn, subject: subject, field: .upn, entitled: officers)) }
        let family = sight.families[pupil.id, default: []].subtracting(sight.noAddress[pupil.id, default: []])
        tag(&pupil.home, subject, family.union(officers))
    }

    private mutating func tag(_ home: inout Home, _ subject: Canary.Subject, _ entitled: Set<CastHandle>) {
        home.lines = mark(home.lines, subject, .addressLines, entitled)
        home.postcode = mark(home.postcode, subject, .postcode, entitled)
    }

    private mutating func tag(_ adult: inout AdultPlan, _ school: SchoolPlan, _ officers: Set<CastHandle>) {
        let subject = Canary.Subject.adult(adult.id)
        let own = officers.union(adult.handle.map { [$0] } ?? [])
        let children = school.links.filter { $0.adult == adult.id }.map(\.pupil)
        let teachers = children.flatMap { sight.staff[$0, default: []] }
        adult.given = mark(adult.given, subject, .givenName, own.union(teachers))
        adult.family = mark(adult.family, subject, .familyName, own.union(teachers))
        if var home = adult.home {
            tag(&home, subject, own)
            adult.home = home
        }
        // Teachers read the numbers that are called in an emergency.
        let called = school.links.filter { $0.adult == adult.id && school.isCalled($0) }.map(\.pupil)
        let callers = own.union(called.flatMap { sight.staff[$0, default: []] })
        for place in adult.reach.indices {
            tag(&adult.reach[place], subject, adult.reach[place].kind == "email" ? own : callers)
        }
    }

    private mutating func tag(
        _ reach: inout (kind: String, value: String), _ subject: Canary.Subject, _ entitled: Set<CastHandle>
    ) {
        if reach.kind == "email" {
            reach.value = mail(reach.value, subject, entitled)
        } else {
            reach.value = reach.kind == "mobile" ? DramaNumber.mobile(telephones) : DramaNumber.landline(telephones)
            telephones += 1
            let digits = String(reach.value.filter(\.isNumber).dropFirst())
            canaries.add(Canary(token: digits, subject: subject, field: .phone, entitled: entitled))
        }
    }

    /// Staff's names are no secret from whoever is signed in; their addresses are the office's.
    private mutating func tag(_ staff: inout StaffPlan, _ officers: Set<CastHandle>) {
        let subject = Canary.Subject.staff(staff.id)
        let everyone = Set(CastHandle.allCases).subtracting([.nobody])
        staff.given = mark(staff.given, subject, .givenName, everyone)
        staff.family = mark(staff.family, subject, .familyName, everyone)
        staff.email = mail(staff.email, subject, officers.union(staff.handle.map { [$0] } ?? []))
    }

    /// An account bears the name that its person has at their first school.
    private mutating func tag(_ account: inout AccountPlan, in town: Town) {
        let own: Set<CastHandle> = account.handle.map { [$0] } ?? []
        let schools = Set(
            account.adults.map(\.school) + account.posts.map(\.school) + [account.pupil?.school].compactMap(\.self))
        let officers = town.schools.filter { schools.contains($0.number) }.flatMap { sight.officers(of: $0) }
        account.email = mail(account.email, .account(account.id), own.union(officers))
        for school in town.schools {
            if let mine = account.pupil, let pupil = school.pupils.first(where: { $0.id == mine.pupil }) {
                account.name = PupilName(pupil).full
                return
            }
            if let post = account.posts.first, let member = school.staff.first(where: { $0.id == post.staff }) {
                account.name = "\(member.given) \(member.family)"
                return
            }
            if account.posts.isEmpty, let mine = account.adults.first,
                let adult = school.adults.first(where: { $0.id == mine.adult })
            {
                account.name = "\(adult.given) \(adult.family)"
                return
            }
        }
    }
}

extension Tagging {
    /// The entries and reports of a pupil with a canary in every word.
    mutating func tagged(_ story: Story, of pupil: ID<Pupil>, in book: StoryBook) -> Story {
        var story = story
        let staff = sight.staff[pupil, default: []]
        let seers = sight.families[pupil, default: []].union(staff)
        for place in story.entries.indices {
            let entry = story.entries[place]
            let slot = entry.slot.utf8.reduce(0) { $0 * 100 + Int($1) }
            let number = (book.days[entry.day].day.number * 10_000 + slot) * 10 + entry.nth
            let tag = { (tagging: inout Tagging, text: String?, field: Canary.Field, who: Set<CastHandle>) in
                text.map { tagging.mark($0, .pupil(pupil), field, who, number) }
            }
            story.entries[place].reason = tag(&self, story.entries[place].reason, .reason, seers)
            story.entries[place].staffNote = tag(&self, story.entries[place].staffNote, .staffNote, staff)
            story.entries[place].because = tag(&self, story.entries[place].because, .because, seers)
        }
        for place in story.reports.indices {
            let number = Int(truncatingIfNeeded: story.reports[place].at.milliseconds)
            story.reports[place].words = mark(story.reports[place].words, .pupil(pupil), .absenceWords, seers, number)
        }
        return story
    }

    mutating func mark(
        _ text: String, _ subject: Canary.Subject, _ field: Canary.Field, _ entitled: Set<CastHandle>, _ number: Int = 0
    ) -> String {
        guard !text.isEmpty else { return text }
        let token = tokens.token(subject, field, number)
        canaries.add(Canary(token: token, subject: subject, field: field, entitled: entitled))
        return "\(text) \(token)"
    }

    fileprivate mutating func mail(_ text: String, _ subject: Canary.Subject, _ entitled: Set<CastHandle>) -> String {
        let token = tokens.token(subject, .email)
        canaries.add(Canary(token: token, subject: subject, field: .email, entitled: entitled))
        let parts = text.split(separator: "@")
        return parts.count == 2 ? "\(parts[0]).\(token)@\(parts[1])" : text
    }
}
