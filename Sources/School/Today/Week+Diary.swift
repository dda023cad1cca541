import Pages
import People

extension Visit {
    /// What the diary holds for a child on some days. What the calendar says stands in the week already.
    func weekDiary(
        of child: Seen<Today>, in days: ClosedRange<Day>, _ calendar: SchoolCalendar
    ) throws -> [WeekThing] {
        guard let child = child.also(Diary.self) else { return [] }
        return try diary(of: child, in: days, calendar).lines.filter { $0.event != nil }.flatMap { line in
            days.filter(line.times.days.contains).map { thing(line, on: $0) }
        }
    }

    /// On its first day it has its hour; on those that follow it goes on.
    private func thing(_ line: DiaryLine, on day: Day) -> WeekThing {
        let isFirst = line.times.day == day
        let until = isFirst && line.state != .cancelled ? line.times.ends : nil
        let title = until.map { words("\(line.title), until \(words.time($0))") } ?? line.title
        let says = line.state == .cancelled ? words("Cancelled: \(title)") : title
        return WeekThing(
            day: day, starts: isFirst ? line.times.starts : nil, kind: .diary, says: says, more: more(of: line))
    }

    private func more(of line: DiaryLine) -> [HTML] {
        let why = line.because.map { "<span dir=\"auto\">\($0)</span>" as HTML }
        guard line.state != .cancelled else { return [why].compactMap(\.self) }
        let place = line.place.map { "\(words("Where:")) <span dir=\"auto\">\($0)</span>" as HTML }
        let bring = line.bring.map { "\(words("To bring:")) <span dir=\"auto\">\($0)</span>" as HTML }
        let isChanged = if case .changed = line.state { true } else { false }
        return [isChanged ? "\(words("Changed."))" : nil, isChanged ? why : nil, place, bring].compactMap(\.self)
    }
}
