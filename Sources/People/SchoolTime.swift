/// School time: Europe/London, whose clocks go forward at 01:00 UTC on the last Sunday of March and back at
/// 01:00 UTC on the last Sunday of October (The Summer Time Order 2002, SI 2002/262). Worked out here rather than
/// asked of the machine, so that a server without time-zone files, or set to another zone, shows the right day.
public enum SchoolTime {
    /// The school's day and clock at an instant.
    public static func local(_ instant: Instant) -> (day: Day, time: ClockTime) {
        let shifted = instant.milliseconds + (isSummer(instant) ? 3_600_000 : 0)
        let day = floorDivide(shifted, 86_400_000)
        let minutes = Int(shifted - day * 86_400_000) / 60_000
        return (Day(number: Int(day)), ClockTime(minutes: minutes) ?? midnight)
    }

    public static func day(of instant: Instant) -> Day { local(instant).day }
    public static func time(of instant: Instant) -> ClockTime { local(instant).time }

    /// The instant of a clock time on a day. A time that the spring change skips is taken an hour later; of a time
    /// that the autumn change repeats, the first.
    public static func instant(_ day: Day, _ time: ClockTime) -> Instant {
        let asUTC = Instant(milliseconds: Int64(day.number) * 86_400_000 + Int64(time.minutes) * 60_000)
        let asSummer = Instant(milliseconds: asUTC.milliseconds - 3_600_000)
        return isSummer(asSummer) ? asSummer : asUTC
    }

    static func isSummer(_ instant: Instant) -> Bool {
        let (year, month, _) = Day(number: Int(floorDivide(instant.milliseconds, 86_400_000))).date
        return switch month {
        case 4...9: true
        case 3: change(3, year) <= instant.milliseconds
        case 10: instant.milliseconds < change(10, year)
        default: false
        }
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func change(_ month: Int, _ year: Int) -> Int64 {
        guard let last = Day(year, month, 31) else { return 0 }
        let sunday = last - last.weekday.rawValue % 7
        return Int64(sunday.number) * 86_400_000 + 3_600_000
    }

    private static let midnight = ClockTime(unchecked: 0)
}

extension ClockTime {
    fileprivate init(unchecked minutes: Int) { self.minutes = minutes }
}

private func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a % b < 0 ? quotient - 1 : quotient
}
