import People

/// A calendar as calendar programs take it (RFC 5545). Each occurrence is an event of its own with a name that stays: every
/// program understands that, whatever a school leaves out, moves or cancels.
struct ICalendar: Sendable {
    /// One thing in the calendar.
    struct Event: Sendable {
        /// Stays the same for as long as it is the same thing.
        var uid: String
        /// When it was written as it stands.
        var stamp: Instant
        /// How often it was changed.
        var sequence: Int
        var summary: String
        var description: String?
        var location: String?
        var times: DiaryTimes
        var isCancelled = false
    }

    /// What programs show as its name.
    var name: String
    var events: [Event]

    /// UTF-8, its lines folded and ended as the standard says.
    var bytes: [UInt8] {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hometime//School diary//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(ICalendar.escaped(name))", "X-WR-TIMEZONE:Europe/London",
            "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H",
        ]
        let lines = head + ICalendar.london + events.flatMap(\.lines) + ["END:VCALENDAR"]
        return lines.flatMap { ICalendar.folded($0) }
    }

    /// Britain's clocks: forward at 1:00 on the last Sunday of March, back at 2:00 on the last Sunday of October
    /// (SI 2002/262).
    private static let london = [
        "BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
        "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    ]

    /// A text as a value (RFC 5545, 3.3.11). Other control characters have no place in it.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for letter in text.unicodeScalars {
            switch letter {
            case "\\", ";", ",": escaped += "\\\(letter)"
            // Some programs end a line at the last three too, which RFC 5545 does not know.
            case "\n", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            case _ where letter.value < 32 || letter.value == 127: continue
            default: escaped.unicodeScalars.append(letter)
            }
        }
        return escaped
    }

    /// A line of at most 75 octets; what is left goes on in the next after a blank (RFC 5545, 3.1). No letter is broken.
    static func folded(_ line: String) -> [UInt8] {
        var (bytes, length): ([UInt8], Int) = ([], 0)
        for letter in line.unicodeScalars {
            let octets = Array(String(letter).utf8)
            if length + octets.count > 75 {
                bytes += [13, 10, 32]
                length = 1
            }
            bytes += octets
            length += octets.count
        }
        return bytes + [13, 10]
    }
}

extension ICalendar.Event {
    fileprivate var lines: [String] {
        let words: [String?] = [
            "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(ICalendar.utc(stamp))", "LAST-MODIFIED:\(ICalendar.utc(stamp))",
            "SEQUENCE:\(sequence)", starts, ends, "SUMMARY:\(ICalendar.escaped(summary))",
            location.map { "LOCATION:\(ICalendar.escaped($0))" },
            description.map { "DESCRIPTION:\(ICalendar.escaped($0))" },
            "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")", times.starts == nil ? "TRANSP:TRANSPARENT" : nil,
            "END:VEVENT",
        ]
        return words.compactMap(\.self)
    }

    private var starts: String {
        guard let time = times.starts else { return "DTSTART;VALUE=DATE:\(times.day.compact)" }
        return "DTSTART;TZID=Europe/London:\(times.day.compact)T\(time.compact)"
    }

    /// The end of a span of days is the day after it.
    private var ends: String? {
        guard times.starts != nil else { return "DTEND;VALUE=DATE:\((times.days.upperBound + 1).compact)" }
        return times.ends.map { "DTEND;TZID=Europe/London:\(times.days.upperBound.compact)T\($0.compact)" }
    }
}

extension ICalendar {
    /// `20261123T081500Z`.
    fileprivate static func utc(_ instant: Instant) -> String {
        let seconds = instant.milliseconds / 1000
        let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
        let clock = ClockTime(minutes: rest / 60)?.compact.dropLast(2) ?? ""
        return "\(Day(number: days).compact)T\(clock)\(rest % 60 < 10 ? "0" : "")\(rest % 60)Z"
    }
}

extension ClockTime {
    /// `081500`.
    fileprivate var compact: String { padded.filter { $0 != ":" } + "00" }
}
