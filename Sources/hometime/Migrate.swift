import ArgumentParser
import School
import Store

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database up to date. Running it again changes nothing.")

    @OptionGroup var options: Options

    func run() async throws {
        try await options.withRecords(asTheyAre: true) { _, store in try await store.migrate(Schema.migrations) }
        print("The database is at schema \(Schema.migrations.count).")
    }
}
