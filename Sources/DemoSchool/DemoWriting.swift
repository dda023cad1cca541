public import People
public import Store

extension DemoSchool {
    /// Writes the demonstration into an empty store. One transaction for up to three schools; for more, one for each.
    /// Throws what the store and the hashing throw.
    public func write(into store: any Store, upTo: ClockTime? = nil, hash: @escaping Hash = argon2) async throws {
        let passwords = try await hashes(hash)
        var steps: [@Sendable (DemoRecords) throws -> Void] = town.schools.map { school in
            { try $0.add(school, today: today) }
        }
        steps.append { try $0.add(town.accounts, passwords: passwords, today: today) }
        steps += town.schools.map { school in { try $0.addYear(of: school, in: self, upTo: upTo) } }
        let now = SchoolDay(today).at(upTo?.minutes ?? 0)
        steps += town.schools.map { school in { try $0.addIncidents(of: school, in: self, at: now) } }
        steps += town.schools.map { school in { try $0.addDiary(of: school, in: self) } }
        steps += town.schools.map { school in { try $0.addLetters(of: school, in: self, at: now) } }
        steps += town.schools.map { school in { try $0.addClubs(of: school, in: self) } }
        steps += town.schools.map { school in { try $0.addDetails(of: school, in: self) } }
        steps += town.schools.map { school in { try $0.addFiles(of: school, in: self) } }
        let parts = town.schools.count <= 3 ? [steps] : steps.map { [$0] }
        for part in parts {
            try await store.write { records in
                try Wall.works(in: records)
                for step in part { try step(DemoRecords(records: records)) }
            }
        }
    }

    /// One hash for each of the cast, and one of either kind for all others.
    private func hashes(_ hash: @escaping Hash) async throws -> [ID<Account>: String] {
        let untold = try [false, true].map { try hash(untoldPassword, salt($0 ? 1 : 0), $0) }
        return try await withThrowingTaskGroup(of: (ID<Account>, String).self) { group in
            for (place, account) in town.accounts.enumerated() {
                let salt = salt(place + 2)
                group.addTask {
                    guard let password = account.password else { return (account.id, untold[account.isStaff ? 1 : 0]) }
                    return (account.id, try hash(password, salt, account.isStaff))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    private func salt(_ place: Int) -> [UInt8] {
        var chance = Chance(seed, "salt").at(place)
        return chance.bytes(16)
    }
}
