import People

/// One's own account: where one is signed in, and signing out.
enum AccountRoutes {
    static let all: [Route] = [home, account, signOut, endOne, endAll]

    /// The site's front door: to the page that this person came for.
    static let home = Route.account(.get, "") { viewer, visit in
        guard viewer.own != nil else { return .seeOther(viewer.hasFamily ? "/children" : "/classes") }
        return .seeOther(try visit.seesOwnNotes ? "/me" : "/account")
    }

    static let account = Route.account(.get, "account") { viewer, visit in
        let signIns = try visit.records.signIns(of: viewer, at: visit.now)
        let hasNotes = viewer.own == nil ? false : try visit.seesOwnNotes
        return .page(AccountPages.account(viewer, signIns, hasNotes: hasNotes, visit))
    }

    static let signOut = Route.account(.post, "account/sign-out") { viewer, visit in
        _ = try visit.records.end(viewer.signIn, of: viewer)
        try visit.announce(.account(viewer.account), "signed out")
        return goodbye()
    }

    static let endOne = Route.account(.post, "account/sign-ins/:signin/end") { viewer, visit in
        guard try visit.records.end(visit.id("signin"), of: viewer) else { throw Refusal.notFound }
        try visit.announce(.account(viewer.account), "signed out")
        return .seeOther("/account")
    }

    static let endAll = Route.account(.post, "account/sign-ins/end") { viewer, visit in
        try visit.records.endAll(of: viewer, keeping: visit.request.device)
        try visit.announce(.account(viewer.account), "signed out")
        return goodbye()
    }

    private static func goodbye() -> Answer {
        var answer = Answer.seeOther("/sign-in")
        answer.cookies = [Cookies.clear(Cookies.signIn)]
        answer.clearsSite = true
        return answer
    }
}

extension Visit {
    /// Whether a pupil finds anything but their account: not once they have left, nor where the school says no.
    fileprivate var seesOwnNotes: Bool {
        get throws {
            do {
                _ = try Access.own(of: signedIn, seeing: Behaviour.self, in: records)
                return true
            } catch Refused.notFound { return false }
        }
    }
}
