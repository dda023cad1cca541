import Pages
import People

/// A child's clubs, and what else there is.
struct FamilyClubsPages {
    let view: FamilyClubs
    let words: Words

    private var name: String { view.child.name.first }
    var title: String { words("\(name)’s clubs") }

    var content: HTML {
        """
        \(headline(title, above: softLine(view.child.schoolName)))
        \(own)\(open)
        \(tools([linkButton(words("Back to \(name)’s day"), to: "/children/\(view.child.pupil)/today", .quiet)]))
        """
    }

    private var own: HTML {
        let nothing = "<p class=\"soft\">\(words("\(name) goes to no club at the moment."))</p>" as HTML
        return card(words("Clubs \(name) goes to"), id: "own", view.own.isEmpty ? nothing : rows(view.own.map(mine)))
    }

    private func mine(_ club: ClubVersion) -> HTML {
        guard let standing = view.standing(in: club) else { return "" }
        let waits = standing.state == .waiting
        return wayRow(
            to: "\(view.path)/\(club.id)", waits ? .clock : .check, waits ? .info : .good, club.name,
            detail: words("\(words.when(club)) · \(club.place)"),
            aside: tag(waits ? words.onTheList(standing.place) : words("Has a place"), waits ? .info : .good))
    }

    private var open: HTML {
        guard !view.open.isEmpty else {
            return emptyState(.ball, words("No other club is open for \(name)’s year"))
        }
        let lines = view.open.map { club in
            wayRow(
                to: "\(view.path)/\(club.id)", .ball, .plain, club.name,
                detail: words("\(words.when(club)) · \(words.says(club.cost))"), aside: tag(words.room(club)))
        }
        return card(words("Open for \(name)"), id: "open", rows(lines))
    }
}

/// One club, as a family looks at it, signs up and leaves.
struct FamilyClubPages {
    let one: FamilyClub
    let words: Words
    let csrf: String
    /// Makes an act the same one however often it is sent.
    let key: String

    private var club: ClubVersion { one.club }
    private var child: Seen<Clubs> { one.view.child }
    private var name: String { child.name.first }
    private var path: String { "\(one.view.path)/\(club.id)" }
    var title: String { club.name }

    func content(_ typed: Filled? = nil) -> HTML {
        """
        \(headline(title, above: softLine(words("A club at \(child.schoolName)"))))\(typed.map { errorSummary(words, $0) })
        <div class="answer">\(state)</div>
        \(columns([facts], [warnings, acts(typed)].compactMap(\.self)))
        \(tools([linkButton(words("All clubs"), to: one.view.path, .quiet)]))
        """
    }

    private var state: HTML {
        switch one.standing?.state {
        case .member:
            stateLine(
                .check, .good, words("\(name) has a place"),
                detail: one.next.map { words("The next time is \(words.long($0)), \(words.hours(club)).") })
        case .waiting:
            stateLine(
                .clock, .info, words("\(name) is \(words.onTheList(one.standing?.place ?? 1))"),
                detail: words("When a place becomes free, the first on the list gets it, and we tell you here."))
        case .left, nil:
            stateLine(club.isFull ? .clock : .ball, club.isFull ? .info : .good, words.room(club))
        }
    }

    private var facts: HTML {
        var lines: [(term: String, says: HTML, action: PageLink?)] = [
            (words("What"), "<span dir=\"auto\">\(club.about)</span>", nil),
            (words("When"), "\(words.when(club))", nil),
            (words("From and until"), "\(words.dates(club)). \(words("On school days only."))", nil),
            (words("Where"), "<span dir=\"auto\">\(club.place)</span>", nil),
            (words("Who leads it"), "\(club.leaderName)", nil),
            (words("What it costs"), "\(words.says(club.cost).firstUpper)", nil),
            (words("For whom"), "\(words.years(of: club).firstUpper)", nil),
        ]
        if let home = one.standing?.home { lines.append((words("Going home"), words.says(home), nil)) }
        if let because = one.standing?.because {
            lines.append((words("What the school office wrote"), "<span dir=\"auto\">\(because)</span>", nil))
        }
        return card(words("What it is"), id: "what", summaryList(lines))
    }

    /// What to weigh first: other clubs, detentions, days on which there is none.
    private var warnings: HTML? {
        let clubs = one.view.clashes(with: club).map { other in
            row(words("\(name) goes to \(other.name) then"), detail: words.when(other))
        }
        let others = one.engagements.map { other in
            row(
                words("\(name) has something else on \(words.short(other.day))"),
                detail: words("\(other.title), \(words.time(other.starts)) to \(words.time(other.ends))"))
        }
        let closed = one.closed.map { day, why in row(words("No club on \(words.short(day))"), detail: why) }
        let lines = clubs + others + closed
        return lines.isEmpty ? nil : card(words("Good to know"), id: "know", rows(lines))
    }

    private func acts(_ typed: Filled?) -> HTML {
        guard child.mayAct else {
            let says = words(
                "You can see this. To sign \(name) up, another adult of the family or the school office can help.")
            return card(words("Signing up"), id: "sign", "<p class=\"soft\">\(says)</p>")
        }
        guard let standing = one.standing else { return signUp(typed) }
        return card(words("Changing it"), id: "sign", "\(change(standing, typed))\(leave(standing))")
    }

    private func signUp(_ typed: Filled?) -> HTML {
        let label = club.isFull ? words("Join the waiting list") : words("Sign \(name) up")
        let fields: HTML = "\(hidden("key", key))\(homeFields(typed ?? .empty))\(button(label))"
        let title = club.isFull ? words("Join the waiting list") : words("Sign up")
        return card(title, id: "sign", form(to: "\(path)/places", csrf: csrf, fields))
    }

    private func homeFields(_ filled: Filled) -> HTML {
        let hint = words("Who leads the club sees this, and so do the adults who may act for \(name) here.")
        let choices = HomeWay.allCases.map { Choice($0.rawValue, words.says($0)) }
        return """
            \(radios("home", words("How does \(name) go home afterwards?"), choices, in: filled, hint: hint))\
            \(field("who", words("Who collects, if somebody does"), in: filled, maxLength: GoingHome.longest))\
            \(words.adultsOwnName(in: filled))
            """
    }

    private func change(_ standing: ClubStanding, _ typed: Filled?) -> HTML {
        let filled =
            typed
            ?? (standing.home.isHidden
                ? .empty : Filled(["home": [standing.home.way.rawValue], "who": [standing.home.words ?? ""]]))
        let fields: HTML =
            "\(hidden("key", key))\(homeFields(filled))\(button(words("Save how \(name) goes home"), .quiet))"
        return details(
            words("Change how \(name) goes home"), isOpen: typed != nil,
            form(to: "\(path)/home", csrf: csrf, fields))
    }

    private func leave(_ standing: ClubStanding) -> HTML {
        let says =
            standing.state == .member
            ? words("The place goes to the first on the waiting list.") : words("The others move up.")
        let label = standing.state == .member ? words("Leave the club") : words("Leave the waiting list")
        return details(
            label,
            form(
                to: "\(path)/leaving", csrf: csrf,
                "\(hidden("key", key))<p>\(says)</p>\(button(label, .danger))"))
    }
}
