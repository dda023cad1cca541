import People
public import Store

/// Setting a deployment up, from the command line.
public enum Setup {
    /// Writes down a new school. Throws `SetupFault` in words.
    public static func add(_ school: NewSchool, in world: World) async throws {
        if let fault = school.fault { throw SetupFault(fault) }
        let today = SchoolTime.day(of: world.now())
        try await world.store.write { records in
            try records.add(school, from: today) { _ in world.newID(BehaviourType.self).bytes }
        }
    }

    /// The short names of the schools of a deployment.
    public static func schools(in store: any Store) async throws -> [String] {
        try await store.read { records in
            try Wall.works(in: records)
            return try records.schoolSlugs()
        }
    }

    /// Whether somebody signs in with this address already: then no password is asked for.
    public static func knows(_ person: NewPerson, in world: World) async throws -> Bool {
        try await world.store.read { try $0.knowsAccount(email: person.email) }
    }

    /// Gives a person a way in. The password is needed by an address with which nobody signs in yet, and changes nothing
    /// for any other. Throws `SetupFault` in words.
    @discardableResult
    public static func add(_ person: NewPerson, password: String?, in world: World) async throws -> WayIn {
        if let fault = person.faults.first ?? password.flatMap(NewPassword.fault) { throw SetupFault(fault) }
        let kind: Passwords.Kind = if case .staff = person.place { .staff } else { .family }
        let stored = try password.map { try Passwords.hash($0, salt: world.random(16), kind: kind) }
        let (account, staff, now) = (world.newID(Account.self), world.newID(Staff.self), world.now())
        return try await world.store.write { records in
            try records.add(person, password: stored, account: account, staff: staff, at: now)
        }
    }
}
