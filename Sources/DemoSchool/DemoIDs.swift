import People

/// Identifiers for the demonstration: shaped like any other (UUID version 7), made from the seed, and rising with
/// their numbers, so that rows written in the order of their numbers are in the order of their keys.
struct DemoIDs: Sendable {
    let seed: UInt64

    func pupil(_ number: Int) -> ID<Pupil> { id(0, Chance(seed, "pupil id"), number) }
    func adult(_ number: Int) -> ID<Adult> { id(1, Chance(seed, "adult id"), number) }
    func staff(_ number: Int) -> ID<Staff> { id(2, Chance(seed, "staff id"), number) }
    func group(_ number: Int) -> ID<ClassGroup> { id(3, Chance(seed, "group id"), number) }
    func account(_ number: Int) -> ID<Account> { id(4, Chance(seed, "account id"), number) }
    func restriction(_ number: Int) -> ID<Restriction> { id(5, Chance(seed, "restriction id"), number) }
    func report(_ number: Int) -> ID<AbsenceReportPlan> { id(6, Chance(seed, "report id"), number) }
    func noteType(_ number: Int) -> ID<NoteTypePlan> { id(7, Chance(seed, "note type id"), number) }
    func house(_ number: Int) -> ID<HousePlan> { id(9, Chance(seed, "house id"), number) }
    func award(_ number: Int) -> ID<AwardPlan> { id(10, Chance(seed, "award id"), number) }
    func question(_ number: Int) -> ID<QuestionPlan> { id(12, Chance(seed, "question id"), number) }
    func proud(_ number: Int) -> ID<CastTogether.Proud> { id(13, Chance(seed, "proud id"), number) }
    func step(_ number: Int) -> ID<CastTogether.Proud> { id(14, Chance(seed, "step id"), number) }
    func diary(_ number: Int) -> ID<DiaryPlan> { id(15, Chance(seed, "diary id"), number) }
    func dish(_ number: Int) -> ID<DishPlan> { id(16, Chance(seed, "dish id"), number) }
    func mealMenu(_ number: Int) -> ID<DietPlan> { id(17, Chance(seed, "menu id"), number) }
    func detailAsk(_ number: Int) -> ID<DetailAsk> { id(15, Chance(seed, "detail ask id"), number) }
    func file(_ number: Int) -> ID<FilePlan> { id(16, Chance(seed, "file id"), number) }
    func job(_ number: Int) -> ID<JobPlan> { id(8, Chance(seed, "job id"), number) }

    func letter(_ number: Int) -> ID<LetterPlan> { id(15, Chance(seed, "letter id"), number) }
    func letterReply(_ number: Int) -> ID<LetterReplyPlan> { id(16, Chance(seed, "letter reply id"), number) }
    func club(_ number: Int) -> ID<ClubPlan> { id(15, Chance(seed, "club id"), number) }
    func clubJob(_ number: Int) -> ID<JobPlan> { id(15, Chance(seed, "club job id"), number) }

    func incident(_ number: Int) -> ID<IncidentPlan> { id(9, Chance(seed, "incident id"), number) }
    func part(_ number: Int) -> ID<IncidentPartPlan> { id(10, Chance(seed, "incident part id"), number) }
    func exclusion(_ number: Int) -> ID<ExclusionPlan> { id(11, Chance(seed, "exclusion id"), number) }

    /// Notes and presses begin with the moment at which they were made, as everything does in life. The numbers are whose
    /// it is and which of theirs.
    func note(_ number: Int, _ which: Int, at moment: Instant) -> ID<NotePlan> {
        id(at: moment.milliseconds, Chance(seed, "note id").at(number).at(which))
    }
    func press(_ number: Int, _ which: Int, at moment: Instant) -> ID<NotePressPlan> {
        id(at: moment.milliseconds, Chance(seed, "press id").at(number).at(which))
    }

    func detentionType(_ number: Int) -> ID<DetentionTypePlan> { id(9, Chance(seed, "detention type id"), number) }
    func sitting(_ school: Int, _ number: Int) -> ID<SittingPlan> {
        id(10, Chance(seed, "sitting id"), school * 10_000_000 + number)
    }
    func detention(_ number: Int, _ which: Int, at moment: Instant) -> ID<DetentionPlan> {
        id(at: moment.milliseconds, Chance(seed, "detention id").at(number).at(which))
    }
    /// What an adult says, or the office writes down, of a detention.
    func detentionWord(_ number: Int, _ which: Int, at moment: Instant) -> ID<DetentionWordPlan> {
        id(at: moment.milliseconds, Chance(seed, "detention word id").at(number).at(which))
    }

    /// Numbers below 10^10 stay apart from the next kind's. The earliest is of September 2020.
    private func id<Of>(_ kind: Int, _ chance: Chance, _ number: Int) -> ID<Of> {
        id(at: Int64(1_600_000_000_000 + kind * 10_000_000_000 + number), chance.at(number))
    }

    private func id<Of>(at milliseconds: Int64, _ chance: Chance) -> ID<Of> {
        var chance = chance
        let time = UInt64(clamping: milliseconds)
        return ID(high: time << 16 | 0x7000 | chance.next() >> 52, low: 1 << 63 | chance.next() >> 2)
    }
}
