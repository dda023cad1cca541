import Pages
import People

/// The diary in a family's own calendar: a secret address, made and revoked by whoever it belongs to.
enum FeedRoutes {
    static let all: [Route] = [addresses, make, revoke, feed]

    /// So many at once: a telephone, a tablet, a computer, and a grandparent's.
    static let most = 8

    static let addresses = Route.family(.get, "account/calendar", seeing: Diary.self) { _, visit in
        .page(FeedPages(visit: visit).page(try visit.records.calendarAddresses(of: visit.signedIn)))
    }

    /// Shows the address this once: only its hash is kept.
    static let make = Route.family(.post, "account/calendar", seeing: Diary.self) { family, visit in
        let viewer = try visit.signedIn
        guard let id = visit.form.text("id").flatMap({ ID<CalendarAddress>($0) }),
            try visit.records.calendarAddresses(of: viewer).count < most
        else { return .seeOther("/account/calendar") }
        let secret = visit.world.random(32)
        let address = CalendarAddress(id: id, madeAt: visit.now)
        guard try visit.records.add(address, secret: Secret.hash(secret), of: viewer) else {
            return .seeOther("/account/calendar")
        }
        for child in family.children { try visit.record("made a calendar address", about: child) }
        let all = try visit.records.calendarAddresses(of: viewer)
        return .page(FeedPages(visit: visit).page(all, made: "/calendar/\(Secret.text(secret)).ics"))
    }

    static let revoke = Route.family(.post, "account/calendar/:address/end", seeing: Diary.self) { family, visit in
        guard try visit.records.end(visit.id("address"), of: visit.signedIn, at: visit.now) else {
            throw Refusal.notFound
        }
        for child in family.children { try visit.record("revoked a calendar address", about: child) }
        return .seeOther("/account/calendar")
    }

    /// Whatever is wrong with an address, or was once right with it, the answer is the same.
    static let feed = Route.open(
        because:
            "its address is a secret of 256 bits that an adult made for their own calendar, and may see no more than they",
        .get, "calendar/:secret"
    ) { visit in
        let path = try visit.path("secret")
        guard path.hasSuffix(".ics"), let secret = Secret.bytes(path.dropLast(4)) else { throw Refusal.notFound }
        let family = try Access.family(
            behind: Secret.hash(secret), seeing: Diary.self, now: visit.now, in: visit.records)
        guard !family.children.isEmpty else { throw Refusal.notFound }
        try visit.world.feeds.check(Secret.hash(secret), at: visit.now)
        let bytes = try visit.feed(of: family).bytes
        // What a calendar has already is not sent, and costs little.
        if !visit.request.knows(bytes) { visit.world.feeds.count(Secret.hash(secret), at: visit.now) }
        var answer = Answer(.file(bytes, type: "text/calendar; charset=utf-8", name: nil))
        answer.isAskedAgain = true
        return answer
    }
}

extension Visit {
    fileprivate func feed(of family: Family<Diary>) throws -> ICalendar {
        var feed = FamilyFeed(words, children: family.children.count)
        var calendars: [SchoolNumber: SchoolCalendar] = [:]
        let span = today - FamilyFeed.reach.back...today + FamilyFeed.reach.ahead
        for child in family.children {
            let calendar = try calendars[child.school] ?? records.calendar(of: child.school, around: today)
            calendars[child.school] = calendar
            feed.add(try diary(of: child, in: span, calendar))
        }
        return feed.calendar
    }
}
