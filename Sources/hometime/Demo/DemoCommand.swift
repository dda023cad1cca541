public import ArgumentParser
import DemoSchool
import Foundation
import Logging
public import People
import School
import Store

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serve two demonstration schools with a year of registers.",
        discussion: """
            The schools are invented and their database is made on the first start. On a school day the demonstration
            shows that day; otherwise the last school day before it. Every start begins at twenty to eleven, or, with
            --live, at half past eight, and then the school's clock runs. A played day moves as fast as --speed says until
            half past four: registers are taken, children arrive late, families tell the school, the office finds reasons.
            Databases of days gone by are removed when a new day's is made.
            """)

    @Option(help: "Where to listen.") var port = 8080
    @Option(help: "The folder that keeps the demonstration's database.") var data = "data"
    @Flag(help: "Make the schools anew.") var fresh = false
    @Flag(help: "Play a school day: registers are taken, children arrive late, family pages change.") var live = false
    @Option(help: "With --live: how many times faster than life (60: a minute a second).") var speed = 60
    @Flag(help: "Print who can sign in, and stop.") var people = false
    @Flag(help: "With --people: as JSON.") var json = false
    @Option(help: "Show this day instead, as 2026-11-20.") var day: Day?
    @Option(help: .init("How many times the ordinary number of pupils.", visibility: .hidden)) var times = 1
    @Flag(help: .init("A few classes and eight weeks: soon made, for tests.", visibility: .hidden)) var small = false
    @Option(help: .init("A migrated PostgreSQL database that keeps them instead.", visibility: .hidden))
    var database: String?
    @Flag(help: .hidden) var sayHello = false
    @Option(help: .hidden) var log = "warning"

    func validate() throws {
        guard (1...3600).contains(speed) else { throw ValidationError("--speed goes from 1 to 3600.") }
        guard !json || people else { throw ValidationError("--json goes with --people.") }
        guard database == nil || !(live || fresh) else {
            throw ValidationError("--database keeps the schools as they are: without --live and --fresh.")
        }
    }

    func run() async throws {
        let stage = DemoStage(
            day: day ?? DemoSchool.schoolDay(onOrBefore: SchoolTime.day(of: World.realNow())), folder: data,
            size: small ? .small : times == 1 ? .full : .times(times), live: live)
        if people { return try PeopleList(stage.plan().cast).print(asJSON: json, port: port) }
        let store =
            if let database { try await stage.store(inPostgres: database) } else { try await stage.store(fresh: fresh) }
        try await perform(stage, store)
        await store.close()
    }

    private func perform(_ stage: DemoStage, _ store: any Store) async throws {
        let clock = DemoClock(DemoTime(stage.opens, speed: live ? speed : 1, until: stage.closes))
        var settings = try await Options.parse([]).read()
        settings.listening.port = port
        settings.door = stage.doorSettings
        settings.door.saysHello = sayHello
        // A measurement opens all its pages as one person.
        if sayHello { settings.door.streamsEach = 5000 }
        settings.log = Logger.Level(rawValue: log) ?? .warning
        let world = World(store: store, now: { clock.now }, random: World.realRandom, log: settings.logger())
        let door = try Door(world, settings: settings.door)
        let plan = stage.plan()
        try await withThrowingTaskGroup(of: Void.self) { group in
            if live {
                let player = LivePlayer(
                    plan.liveDay(), at: door, wait: { try await clock.wait(until: $0) }, chance: World.realRandom
                ) { refused in world.log.warning("the play was refused: \(refused)") }
                group.addTask { await player.play() }
            }
            try await serve(door, settings) { port in
                try? PeopleList(plan.cast).print(asJSON: false, port: port)
                print("\nThe school's clock says \(stage.opens.words). Stop with Ctrl-C.")
                // Seen at once by a script that reads it through a pipe, too.
                fflush(nil)
            }
            group.cancelAll()
        }
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Instant {
    var words: String {
        let (day, time) = SchoolTime.local(self)
        return "\(time) on \(day)"
    }
}
