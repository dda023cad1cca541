public import ArgumentParser
import Foundation
public import People
import School
import Store

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Give a person their way in.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add somebody who can sign in. No account exists until you make one.",
            discussion: """
                The password is asked for (or read from standard input with --password-stdin): at least 12 characters.
                Somebody who signs in with this address already keeps the password they have, and is not asked for one.
                With --family the person is the adult whom the school already knows under this e-mail address. Staff whom
                an import has brought under this address get the way in, with their classes.
                With --pupil it is the pupil of a secondary school who has this UPN or admission number; the office chooses
                what pupils see. A pupil's address is nobody else's.
                """)

        @OptionGroup var options: Options
        @Option(help: "The school's short name.") var school: String
        @Option(help: "The person's name.") var name: String
        @Option(help: "Their e-mail address.") var email: String
        @Option(help: "For staff: teacher, assistant, lunchtime, office or head.") var role: StaffRole?
        @Option(help: "For staff: their post in words.") var post: String?
        @Flag(help: "A parent or carer.") var family = false
        @Option(help: "A pupil, by UPN or admission number.") var pupil: String?
        @Flag(help: "Read the password from standard input.") var passwordStdin = false

        func validate() throws {
            guard [role != nil, family, pupil != nil].count(where: \.self) == 1 else {
                throw ValidationError("Give one of --role, --family and --pupil.")
            }
        }

        func run() async throws {
            let place: NewPerson.Place =
                role.map { .staff($0, post: post) } ?? pupil.map { .pupil(number: $0) } ?? .family
            let person = NewPerson(name: name, email: email, school: school, place: place)
            try await options.withRecords { settings, store in
                let world = World.real(store: store, log: settings.logger())
                let password = try await Setup.knows(person, in: world) ? nil : try password()
                print(try await Setup.add(person, password: password, in: world).words(for: person))
            }
        }

        private func password() throws -> String {
            if passwordStdin { return readLine(strippingNewline: true) ?? "" }
            guard let first = getpass("Password: ").map({ String(cString: $0) }),
                let second = getpass("Again: ").map({ String(cString: $0) })
            else { throw ValidationError("There is no keyboard to ask; use --password-stdin.") }
            guard first == second else { throw ValidationError("The two are not the same. Nothing was changed.") }
            return first
        }
    }
}

extension StaffRole: ExpressibleByArgument {}
