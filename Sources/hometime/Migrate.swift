import ArgumentParser
import School
import Store

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database up to date. Running it again changes nothing.")

    @OptionGroup var options: Options

    func run() async throws {
        let store = try await options.read().open()
        try await store.migrate(Schema.migrations)
        await store.close()
        print("The database is at schema \(Schema.migrations.count).")
    }
}
