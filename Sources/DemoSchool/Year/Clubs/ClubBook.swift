import People
import School

/// Fills the clubs of one school. What happens in them on past days follows from the registers of those days.
struct ClubBook: Sendable {
    let plan: SchoolPlan
    let seed: UInt64
    let today: Day
    private let families: DetentionFamilies

    init(_ plan: SchoolPlan, _ town: Town) {
        (self.plan, seed, today) = (plan, town.seed, town.today)
        families = DetentionFamilies(plan, town)
    }

    private var year: SchoolYear { SchoolYear(of: today) }
    /// From when until when the clubs of a year run.
    var span: ClosedRange<Day> { year.starts...year.ends }
    /// How many days back the registers go.
    static let daysBack = 14
    /// So many wait where a club is full.
    private static let mostWaiting = 3

    var clubs: [ClubPlan] {
        ClubSketch.of(plan).enumerated().compactMap { place, sketch in
            guard let leader = leader(of: sketch, place) else { return nil }
            let id = DemoIDs(seed: seed).club(plan.number * 100 + place)
            return ClubPlan(id: id, sketch: sketch, leader: leader, seats: seats(of: sketch, place, led: leader))
        }
    }

    /// Nobody of the cast but who is named: the names of a list are known to whoever leads it.
    private func leader(of sketch: ClubSketch, _ place: Int) -> ID<Staff>? {
        if let handle = sketch.ledBy { return plan.staff(handle)?.id }
        let free = plan.staff.filter {
            ($0.role == .teacher || $0.role == .assistant) && $0.handle == nil && $0.from <= today
                && ($0.until ?? today) >= today
        }
        var chance = Chance(seed, "club leader").at(plan.number).at(place)
        return free.isEmpty ? nil : chance.pick(free).id
    }

    private func seats(of sketch: ClubSketch, _ place: Int, led leader: ID<Staff>) -> [ClubSeatPlan] {
        let most = sketch.places.map { $0 + ClubBook.mostWaiting } ?? 20
        let asked = plan.pupils.filter { isMeant($0, sketch, leader) }
            .map { (chance: share($0, place), pupil: $0) }
            .filter { $0.chance < 0.4 }
            .sorted { ($0.chance, $0.pupil.number) < ($1.chance, $1.pupil.number) }
        let seats = asked.compactMap { seat(of: $0.pupil, place) }.prefix(most)
        return seats.enumerated().map { number, seat in
            var seat = seat
            seat.waits = sketch.places.map { number >= $0 } ?? false
            seat.at = SchoolDay(year.starts - 60).at(9 * 60 + number * 7)
            return seat
        }
    }

    /// Those of whom the cast reads have asked first for the first club.
    private func share(_ pupil: PupilPlan, _ place: Int) -> Double {
        var chance = Chance(seed, "club seat").at(pupil.number).at(place)
        let drawn = chance.fraction()
        return place == 0 && !pupil.temper.notes.isEmpty ? drawn / 10 : drawn
    }

    private func isMeant(_ pupil: PupilPlan, _ sketch: ClubSketch, _ leader: ID<Staff>) -> Bool {
        guard pupil.joined <= year.starts || pupil.joined < today - ClubBook.daysBack, pupil.leftOn == nil,
            let stay = pupil.stay(on: today)
        else { return false }
        if sketch.ledBy != nil {
            return plan.groups.first { $0.id == stay.group }?.teacher == leader
        }
        return sketch.years.isEmpty || sketch.years.contains(pupil.year)
    }

    private func seat(of pupil: PupilPlan, _ place: Int) -> ClubSeatPlan? {
        guard let adult = families.readers(of: pupil.id, on: today).first(where: \.acts)?.adult else { return nil }
        var chance = Chance(seed, "club home").at(pupil.number).at(place)
        let old = pupil.year >= 6
        let way = chance.pick(
            old ? ["walks", "walks", "bus", "collected"] : ["collected", "collected", "after school"])
        let who = chance.pick(["Gran", "Grandad", "Mum or Dad", "Our childminder", "A neighbour", "Uncle"])
        return ClubSeatPlan(
            pupil: pupil.id, adult: adult, waits: false, home: way, who: way == "collected" ? who : nil,
            at: SchoolDay(year.starts).at(0))
    }
}
