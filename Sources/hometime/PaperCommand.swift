import ArgumentParser
import Paper

/// Sets letters that nobody reads, for `bin/bench`.
struct PaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Set letters of one page, to measure how long it takes.", shouldDisplay: false)

    @Option(help: "How many letters.") var letters = 1600

    func run() throws {
        var bytes = 0
        let done = try PaperRun().write((1...max(1, letters)).lazy.map(letter)) { bytes += $0.count }
        print("\(done.documents) letters, \(done.pages) pages, \(done.files) files, \(bytes) bytes")
    }

    private func letter(_ number: Int) -> PaperDocument {
        let asks = "Please tell us by Friday 4 December whether your child may come."
        let tells = """
            On Thursday 10 December Oak class will walk to the lifeboat station at the harbour. We leave school at half \
            past nine and are back for the end of lunch. The crew will show us the boat, the tractor that pulls it to the \
            water, and how they find people who are lost at sea.
            """
        let needs = ["A warm coat, and shoes that can get wet", "A packed lunch", "Water"]
        return PaperDocument(
            title: "The lifeboat station", made: PaperDate(2026, 11, 23),
            letterhead: PaperLetterhead(
                school: "Seaview Primary School", address: "14 Harbour Road, Seaview", phone: "01632 960 014"),
            address: ["The family of pupil \(number)", "\(number) Lighthouse Lane", "Seaview", "SX4 7PD"],
            blocks: [
                .heading("Oak class visits the lifeboat station"), .paragraph("Dear family \(number),"),
                .paragraph([PaperSpan(tells + " "), PaperSpan(asks, isBold: true)]),
                .list(isNumbered: false, items: needs.map { [PaperSpan($0)] }),
                .table(PaperTable(heads: ["When", "What"], rows: [["9.30", "We leave"], ["12.45", "We are back"]])),
                .paragraph(tells), .paragraph("Anjali O’Brien"),
            ],
            foot: [.words("Pupil \(number)"), .words("Oak"), .page(.english), .words("printed 23 November 2026")])
    }
}
