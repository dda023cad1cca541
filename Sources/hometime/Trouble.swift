import People
import School
import Store

/// What stopped a command, in words that say where it is and what to do about it.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    /// Nil for an error that says so itself.
    init?(_ error: any Error, _ settings: Settings) {
        guard let error = error as? StoreError, let words = Trouble.words(error, settings) else { return nil }
        description = words
    }

    private static func words(_ error: StoreError, _ settings: Settings) -> String? {
        switch error {
        case .unavailable(let why) where settings.isPostgres:
            """
            PostgreSQL can't be reached: \(why.split(separator: "\n").joined(separator: " "))
            Check HOMETIME_DATABASE, that the server runs, and that this role may connect.
            """
        case .unavailable(let why):
            """
            The records in \(settings.database) can't be used: \(why).
            Check HOMETIME_DATABASE, that its folder exists, and that this user may write there.
            """
        case .readOnly:
            "The records in \(settings.database) can be read and not written. Check whose file and folder it is."
        case .newerSchema(let found, let known):
            "The records are of schema \(found); this program knows \(known). Install the newer Hometime."
        case .engine(let why): "The records can't be used: \(why)"
        case .column, .constraint: nil
        }
    }
}
