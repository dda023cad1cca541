import Pages
import People

@testable import DemoSchool
@testable import School
@testable import Store

/// What stands on a page and is nobody's to translate: names, what people typed, and the school's own words. Told apart
/// by runs of plain letters, because the pseudo-language leaves none in a sentence of ours.
struct KnownText {
    private var byFirst: [Substring: [[Substring]]] = [:]

    /// Texts of the records that people wrote or are called by, and the names of programs and of Hometime itself.
    init(in store: any Store, besides others: [String] = []) async throws {
        let texts = try await store.look { records in
            try records.all(
                """
                SELECT name FROM school UNION SELECT given || ' ' || family FROM pupil
                UNION SELECT known_given || ' ' || family FROM pupil UNION SELECT given || ' ' || known_family FROM pupil
                UNION SELECT given FROM pupil UNION SELECT known_given FROM pupil
                UNION SELECT title || ' ' || family || ', ' || post FROM staff UNION SELECT title || ' ' || family FROM staff
                UNION SELECT given || ' ' || family FROM staff UNION SELECT post FROM staff
                UNION SELECT name FROM class_group UNION SELECT subject FROM class_group
                UNION SELECT reason FROM mark UNION SELECT because FROM mark UNION SELECT words FROM absence_report
                UNION SELECT words FROM closed_day WHERE kind <> 'bank holiday' UNION SELECT name FROM term
                UNION SELECT title FROM behaviour_entry UNION SELECT category FROM behaviour_entry
                UNION SELECT place FROM behaviour_entry UNION SELECT home_note FROM behaviour_entry
                UNION SELECT because FROM behaviour_entry UNION SELECT words FROM behaviour_staff_note
                UNION SELECT words FROM pupil_side
                UNION SELECT name FROM behaviour_type UNION SELECT words FROM behaviour_type
                UNION SELECT name FROM behaviour_step UNION SELECT detail FROM behaviour_step
                UNION SELECT title FROM award UNION SELECT reason FROM award UNION SELECT because FROM award
                UNION SELECT name FROM award_type UNION SELECT words FROM award_type
                UNION SELECT name FROM house UNION SELECT words FROM threshold
                UNION SELECT words FROM note_question UNION SELECT words FROM proud_line UNION SELECT words FROM next_step
                UNION SELECT title || ' ' || given || ' ' || family FROM adult UNION SELECT given || ' ' || family FROM adult
                UNION SELECT words FROM incident UNION SELECT follow_up FROM incident
                UNION SELECT home_note FROM incident_part UNION SELECT words FROM exclusion
                UNION SELECT reason FROM detention UNION SELECT because FROM detention
                UNION SELECT words FROM detention UNION SELECT bring FROM detention UNION SELECT place FROM detention
                UNION SELECT words FROM detention_answer UNION SELECT when_missed FROM detention_rules
                UNION SELECT name FROM detention_type
                UNION SELECT title FROM diary_event UNION SELECT words FROM diary_event
                UNION SELECT place FROM diary_event UNION SELECT bring FROM diary_event
                UNION SELECT because FROM diary_event UNION SELECT place FROM diary_change
                UNION SELECT because FROM diary_change
                UNION SELECT title FROM letter_sent UNION SELECT body FROM letter_sent
                UNION SELECT question FROM letter_sent UNION SELECT because FROM letter_withdrawal
                UNION SELECT words FROM letter_reply_words UNION SELECT choice FROM letter_reply UNION SELECT choices FROM letter_sent
                UNION SELECT name FROM club UNION SELECT words FROM club UNION SELECT place FROM club
                UNION SELECT because FROM club_off UNION SELECT home_words FROM club_place
                UNION SELECT because FROM club_place
                UNION SELECT name FROM dish UNION SELECT words FROM dish UNION SELECT name FROM meal_menu
                UNION SELECT words FROM pupil_diet UNION SELECT words FROM meal_choice UNION SELECT words FROM meal_served
                UNION SELECT reason FROM meal_override
                UNION SELECT words FROM child_detail UNION SELECT words FROM adult_detail
                UNION SELECT after_words FROM detail_proposal UNION SELECT words FROM detail_outcome
                UNION SELECT lines FROM pupil_address UNION SELECT lines FROM adult_address
                UNION SELECT postcode FROM pupil_address UNION SELECT postcode FROM adult_address
                UNION SELECT value FROM adult_reach
                UNION SELECT name FROM kept_file
                UNION SELECT name FROM period UNION SELECT name FROM account UNION SELECT email FROM account
                """
            ) { try $0.textOrNil(0) }
        }.compactMap(\.self)
        let programs = Browser.Program.allCases.map(\.name)
        // Some stand a line apiece.
        let lines = texts.flatMap { $0.split(separator: "\n").map(String.init) }
        // A line of a letter with a link in it stands in three pieces.
        let pieces = lines.filter { $0.contains("https://") }.flatMap(KnownText.around(link:))
        for text in texts + lines + pieces + programs + ["Hometime", "https"] + others { add(text) }
        for text in texts { add(initials(of: text)) }
        for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
    }

    private static func around(link line: String) -> [String] {
        let words = line.split(separator: " ")
        return words.split { $0.hasPrefix("https://") }.map { $0.joined(separator: " ") }
            + words.filter { $0.hasPrefix("https://") }.map(String.init)
    }

    private mutating func add(_ text: String) {
        let runs = KnownText.runs(text)
        if let first = runs.first { byFirst[first, default: []].append(runs) }
    }

    /// Runs of plain letters that are no known text: words of ours that did not pass through `Words`.
    func strays(in text: String) -> [Substring] {
        var rest = KnownText.runs(text)[...]
        var strays: [Substring] = []
        while let first = rest.first {
            let known = byFirst[first]?.first { rest.starts(with: $0) }
            if known == nil { strays.append(first) }
            rest = rest.dropFirst(known?.count ?? 1)
        }
        return strays
    }

    private static func runs(_ text: String) -> [Substring] {
        text.split { !($0.isASCII && $0.isLetter) }
    }
}
