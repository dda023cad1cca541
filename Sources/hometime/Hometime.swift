import ArgumentParser

@main
struct Hometime: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hometime",
        abstract: "The school's day, seen at home.",
        discussion: """
            Settings come from the environment, or from a file of the same NAME=value lines given with --settings
            (the environment wins). The ones that matter:

              HOMETIME_DATABASE     a file for SQLite (default: hometime.sqlite), or postgresql://… for PostgreSQL
              HOMETIME_ROLE         PostgreSQL only, for migrate: the role with which the server connects
              HOMETIME_CONNECTIONS  PostgreSQL only: how many (default: 8)
              HOMETIME_HOST         where to listen (default: 127.0.0.1)
              HOMETIME_PORT         (default: 8080)
              HOMETIME_CERTIFICATE  PEM file of the TLS certificate chain, and
              HOMETIME_KEY          PEM file of its key; leave both out when a proxy in front does TLS
              HOMETIME_PROXIES      addresses of proxies whose X-Forwarded-For is believed, with commas between
              HOMETIME_LOG          trace, debug, info, notice, warning or error (default: info)

            A new deployment: hometime migrate, hometime school add, hometime person add, hometime import,
            hometime serve. docs/operating.md walks through it.
            """,
        subcommands: [
            Serve.self, Migrate.self, SchoolCommand.self, PersonCommand.self, ImportCommand.self, DemoCommand.self,
            PaperCommand.self,
        ])
}
