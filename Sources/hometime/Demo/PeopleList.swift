import DemoSchool
import Foundation

/// Who can sign in to the demonstration, and with what.
struct PeopleList {
    private let people: [Person]

    struct Person: Codable {
        var handle: String
        var name: String
        var role: String
        var email: String
        var password: String
        var children: [String]
    }

    init(_ cast: Cast) {
        people = cast.members.compactMap { member in
            guard let email = member.email, let password = member.password else { return nil }
            return Person(
                handle: member.handle.rawValue, name: member.name, role: member.persona, email: email,
                password: password,
                children: (member.children + [member.own].compactMap(\.self)).filter(\.visible).map(\.name))
        }
    }

    func print(asJSON: Bool, port: Int) throws {
        if asJSON {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return Swift.print(String(decoding: try encoder.encode(people), as: UTF8.self))
        }
        Swift.print("\nHometime is at http://localhost:\(port). Sign in as:\n")
        for person in people {
            Swift.print("  \(person.name), \(person.role)\n    \(person.email)   \(person.password)")
        }
    }
}
