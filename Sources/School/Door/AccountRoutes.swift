import People

/// One's own account: where one is signed in, and signing out.
enum AccountRoutes {
    static let all: [Route] = [home, account, signOut, endOne, endAll]

    /// The site's front door: to the page that this person came for.
    static let home = Route.account(.get, "") { viewer, _ in
        .seeOther(viewer.hasFamily ? "/children" : "/classes")
    }

    static let account = Route.account(.get, "account") { viewer, visit in
        .page(AccountPages.account(viewer, try visit.records.signIns(of: viewer, at: visit.now), visit))
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
