import School
import Synchronization

extension DemoSchool {
    /// As real passwords are kept. The cast costs some three seconds of computing.
    public static let argon2: Hash = { password, salt, staff in
        try Passwords.hash(password, salt: salt, kind: staff ? .staff : .family)
    }

    /// The same, each computed once in a process: for tests that sign in at the door.
    public static let rememberedArgon2: Hash = { password, salt, staff in
        let key = "\(password) \(salt) \(staff)"
        if let known = remembered.withLock({ $0[key] }) { return known }
        let hash = try argon2(password, salt, staff)
        remembered.withLock { $0[key] = hash }
        return hash
    }

    /// No password fits: for tests that need nobody to sign in at the door.
    public static let noPassword: Hash = { _, _, _ in "" }

    private static let remembered = Mutex<[String: String]>([:])
}
