import Pages
import People

extension TodayPages {
    /// The way to the child's clubs, and to what else there is.
    var clubsLink: HTML {
        linkButton(words("Clubs"), to: "\(view.path)/clubs", .quiet)
    }
}

extension DayTimeline {
    /// The clubs of the day: when, where, and how the child goes home; then what the register of each says.
    var clubs: [(time: ClockTime, happening: Happening)?] {
        view.clubs.flatMap { one in
            if view.isToday, one.isCancelled(on: view.day.day, view.calendar) { return [off(one)] }
            guard one.isOn(view.day.day, view.calendar) else { return [] }
            let marks = one.marks[view.day.day] ?? []
            switch marks.current?.kind {
            // A day that has passed without a register tells nothing.
            case nil: return view.isToday ? [ahead(one)] : []
            case .notHere: return [away(one, marks)]
            case .arrived: return [came(one, marks)]
            case .goneHome: return [came(one, marks), gone(one, marks)]
            }
        }
    }

    private func line(
        _ time: ClockTime, _ shape: Icon, _ tone: Tone, _ title: String, isNext: Bool = false, _ body: [HTML]
    ) -> (time: ClockTime, happening: Happening)? {
        let clock = (time.hour < 10 ? "0" : "") + time.description
        let body = body.joined(separator: "<br>")
        return (
            time,
            Happening(time: words.time(time), clock: clock, shape, tone, title, body: body, isNext: isNext)
        )
    }

    private func off(_ one: ChildClub) -> (time: ClockTime, happening: Happening)? {
        let why = one.off[view.day.day].map { "<span dir=\"auto\">\($0)</span>" as HTML }
        return line(one.club.starts, .cross, .mind, words("\(one.club.name) is not on"), [why].compactMap(\.self))
    }

    private func place(_ one: ChildClub) -> HTML {
        "\(words("\(one.club.place), with \(one.club.leaderName)"))"
    }

    private func ahead(_ one: ChildClub) -> (time: ClockTime, happening: Happening)? {
        let isAhead = SchoolTime.time(of: view.now) < one.club.ends
        let title = words("\(one.club.name) until \(words.time(one.club.ends))")
        let home = words.html("Going home: \(words.says(one.home))")
        return line(one.club.starts, .ball, .info, title, isNext: isAhead, [place(one), home])
    }

    private func came(_ one: ChildClub, _ marks: [ClubMark]) -> (time: ClockTime, happening: Happening)? {
        let at = marks.arrived.map { SchoolTime.time(of: $0.at) } ?? one.club.starts
        let title = words("Arrived at \(one.club.name)")
        guard marks.current?.kind == .arrived else { return line(at, .check, .good, title, [place(one)]) }
        let ends = words("It ends at \(words.time(one.club.ends)).")
        let home = words.html("Going home: \(words.says(one.home))")
        return line(at, .check, .good, title, [place(one), "\(ends)", home])
    }

    private func gone(_ one: ChildClub, _ marks: [ClubMark]) -> (time: ClockTime, happening: Happening)? {
        guard let mark = marks.current else { return nil }
        let how = mark.home.map { words.says($0) } ?? ""
        return line(
            SchoolTime.time(of: mark.at), .home, .good, words("Gone home from \(one.club.name)"), ["\(how)"])
    }

    private func away(_ one: ChildClub, _ marks: [ClubMark]) -> (time: ClockTime, happening: Happening)? {
        let time = marks.current.map { SchoolTime.time(of: $0.at) } ?? one.club.starts
        let says = view.child.schoolPhone.map { words("If you did not expect this, please call the school: \($0).") }
        return line(
            time, .question, .mind, words("Did not come to \(one.club.name)"),
            ["\(says ?? words("If you did not expect this, please call the school."))"])
    }
}

extension NewsStories {
    /// A place that has become free for the child, or a club to which the child did not come: what holds now.
    func club(_ news: NewsLine) -> HTML? {
        guard news.aspect == NewsLine.club, let id = news.note,
            let one = view.clubs.first(where: { $0.club.id.bytes == id.bytes })
        else { return nil }
        let day = words.short(news.day)
        if let mark = one.marks[news.day]?.current {
            guard mark.kind == .notHere else { return nil }
            return change(.question, .mind, words("Did not come to \(one.club.name)"), detail: day)
        }
        switch one.state {
        case .waiting:
            return one.because.map {
                change(.clock, .info, words("\(view.name) is on the waiting list for \(one.club.name)"), detail: $0)
            }
        case .left:
            // Of a place that the family gave back itself there is nothing to tell.
            return one.because.flatMap {
                news.at < one.since
                    ? nil
                    : change(.ball, .mind, words("\(view.name) has no place in \(one.club.name) any more"), detail: $0)
            }
        case .member: break
        }
        return change(
            .ball, .good, words("\(view.name) has a place in \(one.club.name) now"),
            detail: words("\(words.when(one.club)) · \(one.club.place)"))
    }
}

extension NewsStories {
    /// A day on which a club is not held, or is held after all: what holds now.
    func clubDay(_ news: NewsLine) -> HTML? {
        guard news.aspect == ClubNews.day, let id = news.note,
            let one = view.clubs.first(where: { $0.club.id.bytes == id.bytes }), one.state == .member
        else { return nil }
        let day = words.long(news.day)
        guard let because = one.off[news.day] else {
            return change(.ball, .good, words("\(one.club.name) is on after all"), detail: day)
        }
        return change(
            .cross, .mind, words("\(one.club.name) is not on"),
            detail: [day, because].filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension NewsLine {
    /// About a club, by whose identifier it is found.
    static let club = ClubNews.place
}
