public import Pages
public import People

/// One page or act, with the rule of who may. There is no way to make one without its rule.
public struct Route: Sendable {
    /// Reading or acting: a form can do no other.
    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    public let method: Method
    /// From the root, without the first slash: `children/:child/attendance`.
    public let path: String
    public let rule: Rule
    /// How many bytes a body may have.
    public private(set) var bodyLimit = Route.ordinaryBody
    /// What to do about a body that is larger, where there is something better to say than "send less".
    public private(set) var tooLargeSays: Sentence?
    let work: Work

    /// Room enough for any form without files.
    static let ordinaryBody = 64 * 1024

    typealias Handler = @Sendable (Visit) throws -> Answer

    /// How a route does what it does.
    enum Work: Sendable {
        /// All of it in one transaction.
        case atOnce(Handler)
        /// An act that first needs slow sums over what is on record: they are done in a read of their own, which keeps
        /// nobody from writing; what that answers then runs in the write. Either asks the rule.
        case afterReading(@Sendable (Visit) throws -> Handler)
    }

    private init(_ method: Method, _ path: String, _ rule: Rule, _ handler: @escaping Handler) {
        self.init(method, path, rule, .atOnce(handler))
    }

    private init(_ method: Method, _ path: String, _ rule: Rule, _ work: Work) {
        self.method = method
        self.path = path
        self.rule = rule
        self.work = work
    }

    /// The same route with room for files.
    public func taking(bytes: Int, orSaying says: Sentence? = nil) -> Route {
        var copy = self
        copy.bodyLimit = bytes
        copy.tooLargeSays = says
        return copy
    }
}

/// Who may use a route, as the kept route table shows it.
public struct Rule: Sendable, CustomStringConvertible {
    public let description: String
    let needsSignIn: Bool

    fileprivate static func school<A: Aspect>(_: A.Type) -> Rule {
        Rule(description: "staff who see \(A.name) of the whole school", needsSignIn: true)
    }
}

extension Route {
    /// A page about one child, for their family, under `children/:child/`.
    public static func child<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (Seen<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "family of the child, seeing \(A.name)", needsSignIn: true)
        return Route(method, "children/:child/" + path, rule) { visit in
            let family = try Access.family(of: try visit.signedIn, seeing: A.self, in: visit.records)
            let child = try family.child(visit.id("child"))
            visit.note(child.school, child.pupil, A.name)
            return try handler(child, visit.framed(by: family))
        }
    }

    /// An act, or the form for it, by a family member who may speak for the child, under `children/:child/`.
    public static func childAct<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (Seen<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "family who may act for the child, seeing \(A.name)", needsSignIn: true)
        return Route(method, "children/:child/" + path, rule) { visit in
            let family = try Access.family(of: try visit.signedIn, seeing: A.self, in: visit.records)
            let child = try family.child(visit.id("child"))
            guard child.mayAct else { throw Refused.notFound }
            return try handler(child, visit.framed(by: family))
        }
    }

    /// A page about all of a family's children.
    public static func family<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (Family<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "any family, seeing \(A.name) of their own children", needsSignIn: true)
        return Route(method, path, rule) { visit in
            let viewer = try visit.signedIn
            guard viewer.hasFamily else { throw Refused.notFound }
            let family = try Access.family(of: viewer, seeing: A.self, in: visit.records)
            for child in family.children { visit.note(child.school, child.pupil, A.name) }
            return try handler(family, visit.framed(by: family))
        }
    }

    /// A page about the pupil who is signed in, or an act of theirs, under `me`.
    public static func own<A: Aspect>(
        _ method: Method, _ path: String = "", seeing aspect: A.Type,
        _ handler: @escaping @Sendable (Seen<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "the pupil themself, seeing \(A.name)", needsSignIn: true)
        return Route(method, path.isEmpty ? "me" : "me/" + path, rule) { visit in
            let own = try Access.own(of: try visit.signedIn, seeing: A.self, in: visit.records)
            visit.note(own.school, own.pupil, A.name)
            return try handler(own, visit)
        }
    }

    /// A page about a class, for staff, under `groups/:group/days/:day/`.
    public static func group<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (SeenGroup<A>, Visit) throws -> Answer
    ) -> Route {
        group(method, path, for: "staff of the group", where: { _ in true }, handler)
    }

    /// The same for staff who also open the pages of each of its pupils: not for those who mind the group at lunchtime.
    public static func taughtGroup<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (SeenGroup<A>, Visit) throws -> Answer
    ) -> Route {
        group(method, path, for: "staff of the group and of its pupils", where: \.isWithPupils, handler)
    }

    private static func group<A: Aspect>(
        _ method: Method, _ path: String, for who: String, where isMeant: @escaping @Sendable (SeenGroup<A>) -> Bool,
        _ handler: @escaping @Sendable (SeenGroup<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "\(who), seeing \(A.name)", needsSignIn: true)
        return Route(method, "groups/:group/days/:day/" + path, rule) { visit in
            let group = try Access.group(
                visit.id("group"), on: visit.day("day"), for: try visit.signedIn, seeing: A.self, in: visit.records)
            guard isMeant(group) else { throw Refused.notFound }
            return try handler(group, visit)
        }
    }

    /// A page about one pupil, for staff, under `pupils/:pupil/`.
    public static func pupil<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (Seen<A>, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "staff of the pupil, seeing \(A.name)", needsSignIn: true)
        return Route(method, "pupils/:pupil/" + path, rule) { visit in
            let pupil = try Access.pupil(
                visit.id("pupil"), for: try visit.signedIn, seeing: A.self, in: visit.records)
            visit.note(pupil.school, pupil.pupil, A.name)
            return try handler(pupil, visit)
        }
    }

    /// A page about a whole school, for staff who see all of it, under `schools/:school/`.
    public static func school<A: Aspect>(
        _ method: Method, _ path: String, seeing aspect: A.Type,
        _ handler: @escaping @Sendable (SeenAll<A>, Visit) throws -> Answer
    ) -> Route {
        Route(method, "schools/:school/" + path, .school(A.self)) { visit in try handler(visit.school(), visit) }
    }

    /// An act about a whole school that first reads at length, such as the files of an import: `reading` in a read of its
    /// own, and only then `handler` in the write that others wait for. The rule is asked both times.
    public static func school<A: Aspect, Found: Sendable>(
        post path: String, seeing aspect: A.Type,
        reading: @escaping @Sendable (SeenAll<A>, Visit) throws -> Found,
        then handler: @escaping @Sendable (SeenAll<A>, Found, Visit) throws -> Answer
    ) -> Route {
        Route(
            .post, "schools/:school/" + path, .school(A.self),
            .afterReading { visit in
                let found = try reading(visit.school(), visit)
                return { visit in try handler(visit.school(), found, visit) }
            })
    }

    /// A page about the list of one detention session, under `detentions/:sitting`: for whoever supervises it, on its day,
    /// and for staff who see behaviour of the whole school.
    public static func sitting(
        _ method: Method, _ path: String = "", _ handler: @escaping @Sendable (SeenSitting, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(
            description: "staff who supervise the detention today, or see behaviour of the whole school",
            needsSignIn: true)
        return Route(method, "detentions/:sitting" + path, rule) { visit in
            let sitting = try Access.sitting(visit.id("sitting"), for: try visit.signedIn, in: visit.records)
            for seat in sitting.pupils { visit.note(sitting.school, seat.pupil, "detentions") }
            return try handler(sitting, visit)
        }
    }

    /// A page about one letter, under `letters/:letter`: for whoever wrote it, and staff who see letters of the whole school.
    public static func letter(
        _ method: Method, _ path: String = "", _ handler: @escaping @Sendable (SeenLetter, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(
            description: "staff who wrote the letter, or see letters of the whole school", needsSignIn: true)
        return Route(method, "letters/:letter" + path, rule) { visit in
            try handler(Access.letter(visit.id("letter"), for: visit.signedIn, in: visit.records), visit)
        }
    }

    /// An act about one letter that first reads at length, such as a picture for it: `reading` in a read of its own, and only
    /// then `handler` in the write that others wait for. The rule is asked both times.
    public static func letter<Found: Sendable>(
        post path: String, reading: @escaping @Sendable (SeenLetter, Visit) throws -> Found,
        then handler: @escaping @Sendable (SeenLetter, Found, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(
            description: "staff who wrote the letter, or see letters of the whole school", needsSignIn: true)
        return Route(
            .post, "letters/:letter" + path, rule,
            .afterReading { visit in
                let found = try reading(
                    Access.letter(visit.id("letter"), for: visit.signedIn, in: visit.records), visit)
                return { visit in
                    let letter = try Access.letter(visit.id("letter"), for: visit.signedIn, in: visit.records)
                    return try handler(letter, found, visit)
                }
            })
    }

    /// A page about the list and the registers of one club, under `clubs/:club`: for whoever leads it while it runs, and for
    /// staff who see the clubs of the whole school.
    public static func club(
        _ method: Method, _ path: String = "", _ handler: @escaping @Sendable (SeenClub, Visit) throws -> Answer
    ) -> Route {
        let rule = Rule(description: "staff who lead the club, or see clubs of the whole school", needsSignIn: true)
        return Route(method, "clubs/:club" + path, rule) { visit in
            let club = try Access.club(visit.id("club"), for: try visit.signedIn, in: visit.records)
            for one in club.pupils { visit.note(club.school, one.pupil, Clubs.name) }
            return try handler(club, visit)
        }
    }

    /// A page for anybody who works at a school, about their own work.
    public static func staff(
        _ method: Method, _ path: String, _ handler: @escaping @Sendable (Viewer, Visit) throws -> Answer
    ) -> Route {
        Route(method, path, Rule(description: "any staff, their own work", needsSignIn: true)) { visit in
            let viewer = try visit.signedIn
            guard !viewer.posts.isEmpty else { throw Refused.notFound }
            return try handler(viewer, visit)
        }
    }

    /// A page about one's own account, for anybody signed in.
    public static func account(
        _ method: Method, _ path: String, _ handler: @escaping @Sendable (Viewer, Visit) throws -> Answer
    ) -> Route {
        Route(method, path, Rule(description: "anybody signed in, their own account", needsSignIn: true)) { visit in
            try handler(visit.signedIn, visit)
        }
    }

    /// A page for the whole world, and why that is right.
    public static func open(
        because reason: String, _ method: Method, _ path: String,
        _ handler: @escaping @Sendable (Visit) throws -> Answer
    ) -> Route {
        Route(method, path, Rule(description: "everybody: \(reason)", needsSignIn: false), .atOnce(handler))
    }
}

extension Visit {
    var signedIn: Viewer {
        get throws {
            guard let viewer else { throw Refused.signIn }
            return viewer
        }
    }

    /// The school of the path, if this person sees all of it.
    fileprivate func school<A: Aspect>() throws -> SeenAll<A> {
        try Access.school(path("school"), for: signedIn, seeing: A.self, in: records)
    }

    fileprivate func framed<A: Aspect>(by family: Family<A>) -> Visit {
        var copy = self
        copy.children = family.children.map { child in
            ChildLink(
                id: child.pupil, name: child.name, place: place(of: child), schoolName: child.schoolName,
                schoolPhone: child.schoolPhone)
        }
        return copy
    }

    private func place<A: Aspect>(of child: Seen<A>) -> String {
        let year = child.yearGroup.map { words.year($0) }
        return [year, child.className].compactMap(\.self).joined(separator: " · ")
    }
}
