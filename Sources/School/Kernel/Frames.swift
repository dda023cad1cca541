public import Pages
public import People

/// The places of one child on a family's pages. A feature that families see adds itself here.
public enum ChildSection: CaseIterable, Sendable {
    case today, diary, attendance, behaviour, letters, meals

    /// Its part of the address.
    var word: String {
        switch self {
        case .today: "today"
        case .diary: "diary"
        case .attendance: "attendance"
        case .behaviour: "behaviour"
        case .letters: "letters"
        case .meals: "meals"
        }
    }

    func place(_ child: ID<Pupil>, _ words: Words, current: ChildSection?) -> Place {
        switch self {
        case .today: Place(words("Today"), "/children/\(child)/today", .home, isCurrent: current == .today)
        case .diary: Place(words("Diary"), "/children/\(child)/diary", .book, isCurrent: current == .diary)
        case .attendance:
            Place(words("Attendance"), "/children/\(child)/attendance", .day, isCurrent: current == .attendance)
        case .behaviour:
            Place(words("Behaviour"), "/children/\(child)/behaviour", .star, isCurrent: current == .behaviour)
        case .letters: Place(words("Letters"), "/children/\(child)/letters", .letter, isCurrent: current == .letters)
        case .meals: Place(words("Meals"), "/children/\(child)/meals", .meal, isCurrent: current == .meals)
        }
    }
}

/// The main places of staff. A feature that staff use adds itself here.
public enum StaffSection: Sendable {
    case classes, detentions, diary, office, importing, links, letters
}

extension Visit {
    /// A whole page for a family: the bar, the children, the places of the child it is about, and the content.
    public func familyPage<A: Aspect>(
        _ title: String, about child: Seen<A>?, section: ChildSection? = nil, script: Script? = nil,
        hasErrors: Bool = false, _ body: HTML
    ) -> HTML {
        page(
            familyFrame(about: child?.pupil, child?.name.first, section), title: title, script: script,
            hasErrors: hasErrors, body: body)
    }

    /// A whole page about all of a family's children.
    public func familyPage(_ title: String, script: Script? = nil, _ body: HTML) -> HTML {
        page(familyFrame(about: nil, nil, nil), title: title, script: script, body: body)
    }

    private func familyFrame(about child: ID<Pupil>?, _ first: String?, _ section: ChildSection?) -> Frame {
        var schools: [String] = []
        for name in children.map(\.schoolName) where !schools.contains(name) { schools.append(name) }
        return Frame(
            .family, words: words, school: schools.joined(separator: " · "), home: "/children",
            places: familyPlaces(isAccount: false), thumb: familyThumb(child, section),
            // The page of all children is itself the place to choose one.
            children: child == nil
                ? []
                : children.map { link in
                    ChildPlace(
                        link.name.first, fullName: link.name.full, key: link.id.description, detail: link.place,
                        href: "/children/\(link.id)/\(section?.word ?? "today")",
                        isCurrent: link.id == child)
                },
            sections: child.map { child in
                Sections(first ?? "", ChildSection.allCases.map { $0.place(child, words, current: section) })
            },
            account: viewer.map { SignedIn($0.name, signOut: "/account/sign-out", csrf: $0.csrf) },
            help: phone(child).map { Help(phone: $0) })
    }

    /// The number of the child's school or, for all children, of the one school that they go to.
    private func phone(_ child: ID<Pupil>?) -> String? {
        let phones = Set(children.filter { child == nil || $0.id == child }.map(\.schoolPhone))
        return phones.count == 1 ? phones.first ?? nil : nil
    }

    private func familyPlaces(isAccount: Bool) -> [Place] {
        var places = [Place(words("Children"), "/children", .home, isCurrent: !isAccount)]
        if viewer?.posts.isEmpty == false { places.append(Place(words("My classes"), "/classes", .people)) }
        places.append(Place(words("Account"), "/account", .person, isCurrent: isAccount))
        return places
    }

    private func familyThumb(_ child: ID<Pupil>?, _ section: ChildSection?) -> [Place] {
        guard let child else { return familyPlaces(isAccount: false) }
        let first: [ChildSection] = [.today, .diary, .letters, .attendance]
        let rest = ChildSection.allCases.filter { !first.contains($0) }
        return withinReach((first + rest).map { $0.place(child, words, current: section) })
    }

    /// What a phone's lower edge has room for: four places, the one being shown among them, and the way to all of them.
    private func withinReach(_ places: [Place]) -> [Place] {
        if places.count <= 5 { return places }
        let current = places.dropFirst(4).filter(\.isCurrent)
        return places.prefix(4 - current.count) + current + [Place(words("More"), "#more", .more)]
    }

    /// A whole page for staff.
    public func staffPage(
        _ title: String, section: StaffSection?, script: Script? = nil, hasErrors: Bool = false, search: String = "",
        _ body: HTML
    ) -> HTML {
        var frame = Frame(
            .staff, words: words, school: viewer?.posts.first.map { "\($0.name), \($0.post)" } ?? "", home: "/classes",
            places: staffPlaces(section), thumb: withinReach(staffPlaces(section)),
            account: viewer.map { SignedIn($0.name, signOut: "/account/sign-out", csrf: $0.csrf) })
        frame.search = SearchBox(words("Search for a name or a class"), action: "/search", typed: search)
        return page(frame, title: title, script: script, hasErrors: hasErrors, body: body)
    }

    private func staffPlaces(_ section: StaffSection?) -> [Place] {
        guard let viewer else { return [] }
        let takesRegisters = viewer.posts.contains { $0.role != .lunchtime }
        var places = [
            takesRegisters
                ? Place(words("Registers"), "/classes", .check, isCurrent: section == .classes)
                : Place(words("My groups"), "/classes", .people, isCurrent: section == .classes)
        ]
        // Those who see the whole school find them among the office's places.
        if viewer.posts.contains(where: { Behaviour.ownPupils.contains($0.role) }) {
            places.append(Place(words("Detentions"), "/detentions", .clock, isCurrent: section == .detentions))
        }
        if viewer.posts.contains(where: { DiaryReach.mayKeep($0) }) {
            places.append(Place(words("Diary"), "/diary", .book, isCurrent: section == .diary))
        }
        if !Access.letterPosts(of: viewer).isEmpty {
            places.append(Place(words("Letters"), "/letters", .letter, isCurrent: section == .letters))
        }
        if viewer.posts.contains(where: { Attendance.wholeSchool.contains($0.role) }) {
            places.append(Place(words("Office"), "/office", .day, isCurrent: section == .office))
        }
        if viewer.posts.contains(where: { Roll.wholeSchool.contains($0.role) }) {
            places.append(Place(words("Roll"), "/roll", .people, isCurrent: section == .links))
            places.append(Place(words("Import"), "/imports", .forward, isCurrent: section == .importing))
        }
        if viewer.hasFamily { places.append(Place(words("My children"), "/children", .home)) }
        places.append(Place(words("Account"), "/account", .person))
        return places
    }

    /// A page about one's own account: for families and staff alike.
    func accountPage(_ title: String, hasNotes: Bool, _ body: HTML) -> HTML {
        guard viewer?.posts.isEmpty ?? true else { return staffPage(title, section: nil, body) }
        guard viewer?.own == nil else { return page(ownFrame(hasNotes: hasNotes), title: title, body: body) }
        let frame = Frame(
            .family, words: words, school: "", home: "/children", places: familyPlaces(isAccount: true),
            thumb: familyPlaces(isAccount: true),
            account: viewer.map { SignedIn($0.name, signOut: "/account/sign-out", csrf: $0.csrf) })
        return page(frame, title: title, body: body)
    }
}
