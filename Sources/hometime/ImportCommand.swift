import ArgumentParser
import School
import Store

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Look at files from other systems, and take them in.",
        discussion: """
            Takes Common Transfer Files (XML), Microsoft School Data Sync and OneRoster sets, child-and-parents lists and
            any CSV whose columns the office has confirmed on its page Import. Hand in the files of a set together.

            Without --yes it only shows what would be added, changed and left alone, and every fault with its file, row and
            column. With --yes it takes all of it or nothing; a second time changes nothing. Nobody sees a child by an
            import: the office confirms each adult on its page Roll.

            Lists of different kinds, each with its own saved columns:
              hometime import pupils.csv staff.csv classes.csv --school seaview \\
                --mapping pupils.csv="Our pupils" --mapping staff.csv=Staff --mapping classes.csv=Classes
            A list with exactly the headings for which columns were saved needs no --mapping.
            """)

    @OptionGroup var options: Options
    @Argument(help: "The files.", completion: .file()) var files: [String]
    @Option(help: "The school's short name.") var school: String
    @Option(help: "Where the files name several schools: the number they give yours.") var theirNumber: String?
    @Option(help: "The name of saved columns, for lists of the school's own; FILE=NAME for one of several files.")
    var mapping: [String] = []
    @Option(help: "The year in which the school year begins that the classes are for, such as 2026.")
    var schoolYear: Int?
    @Option(help: "A class in which the register is taken morning and afternoon, by its name; or all, or none.")
    var registerIn: [String] = []
    @Flag(help: "Grades in these files are English year groups.") var gradesAreYears = false
    @Flag(help: "Show every line, not only the first 20 of each kind.") var all = false
    @Flag(help: "Take it, if nothing stands against it.") var yes = false

    func run() async throws {
        var files = CommandImport(
            paths: files, school: school, theirNumber: theirNumber, gradesAreYears: gradesAreYears, mapping: nil)
        files.showsAll = all
        files.schoolYear = schoolYear
        files.registersIn = registerIn
        try files.name(mapping)
        try await options.withRecords { [files] settings, store in
            let world = World.real(store: store, log: settings.logger())
            let report = try await yes ? files.take(in: world) : files.preview(in: world)
            print(report.text)
            try finish(report)
        }
    }

    private func finish(_ report: CommandImport.Report) throws {
        if report.changesNothing { return }
        guard report.isReady else { throw ExitCode.failure }
        print(yes ? "Taken." : "Nothing was written. Run it again with --yes to take it.")
    }
}
