public import ArgumentParser
public import School
import Store

struct SchoolCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "school", abstract: "Write down a school.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a school to this deployment.")

        @OptionGroup var options: Options
        @Option(help: "A short name for web addresses: small letters, digits, hyphens.") var slug: String
        @Option(help: "The school's full name.") var name: String
        @Option(help: "primary or secondary.") var phase: NewSchool.Phase
        @Option(help: "Its unique reference number (GIAS).") var urn: String?

        func run() async throws {
            let school = NewSchool(slug: slug, name: name, phase: phase, urn: urn)
            try await options.withRecords { settings, store in
                try await Setup.add(school, in: .real(store: store, log: settings.logger()))
            }
            print("\(name) is in. Next: hometime person add --school \(slug) --role office --name … --email …")
        }
    }
}

extension NewSchool.Phase: ExpressibleByArgument {}
