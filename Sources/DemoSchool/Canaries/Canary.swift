public import People

/// A mark that stands in one seeded field and nowhere else: where it turns up, that field has been.
public struct Canary: Hashable, Sendable {
    /// Whose field it is.
    public enum Subject: Hashable, Sendable {
        case pupil(ID<Pupil>)
        case adult(ID<Adult>)
        case staff(ID<Staff>)
        case account(ID<Account>)
    }

    /// Which of somebody’s fields.
    public enum Field: String, Sendable, CaseIterable {
        case givenName, middleName, familyName, knownGivenName, knownFamilyName
        case upn, admissionNumber, addressLines, postcode
        case email, phone
        case reason, staffNote, because, absenceWords
        case orderNote, endedBecause
        case homeNote, noteBecause, noteRemark, pupilSide
        case question, answer, proudLine, nextStep
        case awardReason
        case incidentWords, incidentFollowUp, partNote, exclusionWords
        case detentionReason, detentionBecause, detentionWords
        case diaryWords, diaryBring, diaryBecause
        case letterTitle, letterBody, letterQuestion, letterBecause, letterReply
        case clubHome
        case dietWords, mealReason
        case medicalNote, foodWords, doctor, collector, childLanguages, adultLanguages, detailAsked, detailAnswer
        case fileName
    }

    /// What stands in the field: a word of its own, a telephone number's last ten digits, or a UPN.
    public var token: String
    public var subject: Subject
    public var field: Field
    /// Who of the cast may see it, on some page or other.
    public var entitled: Set<CastHandle>
}

/// Every canary of a demonstration, and a way to find them in what a server sends.
public struct Canaries: Sendable {
    public private(set) var all: [String: Canary] = [:]

    init() {}

    mutating func add(_ canary: Canary) { all[canary.token] = canary }

    /// The canaries in a text, however telephone numbers are spaced.
    public func found(in text: String) -> [Canary] {
        let bytes = Array(text.utf8)
        let packed = bytes.filter { !Canaries.spacing.contains($0) }
        let tokens = words(bytes) + numbers(packed) + pupilNumbers(bytes)
        return Set(tokens).sorted().compactMap { all[$0] }
    }

    /// The canaries in a text that this person must not see.
    public func leaks(in text: String, to handle: CastHandle) -> [Canary] {
        found(in: text).filter { !$0.entitled.contains(handle) }
    }

    /// Blank, no-break space, hyphen, point and brackets.
    private static let spacing: Set<UInt8> = [32, 0xc2, 0xa0, 45, 46, 40, 41]

    private func words(_ bytes: [UInt8]) -> [String] {
        let lead = Array(CanaryTokens.lead.utf8)
        return bytes.indices.dropLast(CanaryTokens.length - 1).compactMap { place in
            guard bytes[place] | 32 == lead[0], bytes[place + 1] | 32 == lead[1], bytes[place + 2] | 32 == lead[2]
            else { return nil }
            return String(decoding: bytes[place..<place + CanaryTokens.length], as: UTF8.self).lowercased()
        }
    }

    /// Ten digits that begin like a number kept for drama.
    private func numbers(_ bytes: [UInt8]) -> [String] {
        bytes.indices.dropLast(9).compactMap { place in
            guard bytes[place] == 55 || bytes[place] == 49, bytes[place + 1] == 55 || bytes[place + 1] == 54 else {
                return nil
            }
            return String(decoding: bytes[place..<place + 10], as: UTF8.self)
        }
    }

    /// A letter and twelve digits.
    private func pupilNumbers(_ bytes: [UInt8]) -> [String] {
        bytes.indices.dropLast(12).compactMap { place in
            guard (65...90).contains(bytes[place] & 0xdf), (48...57).contains(bytes[place + 1]),
                (48...57).contains(bytes[place + 12])
            else { return nil }
            return String(decoding: bytes[place..<place + 13], as: UTF8.self).uppercased()
        }
    }
}

/// Makes the words that stand in fields.
struct CanaryTokens {
    let seed: UInt64
    /// Holds a `u`, which no identifier of ours does (`ID.description`).
    static let lead = "zqu"
    static let length = 11

    func token(_ subject: Canary.Subject, _ field: Canary.Field, _ number: Int = 0) -> String {
        let (high, low) = subject.number
        let place = Canary.Field.allCases.firstIndex(of: field) ?? 0
        let at = Chance(seed, "canary").at(Int(bitPattern: UInt(high))).at(Int(bitPattern: UInt(low)))
        var chance = at.at(place).at(number)
        return CanaryTokens.lead + String((0..<8).map { _ in chance.pick(CanaryTokens.letters) })
    }

    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
}

extension Canary.Subject {
    fileprivate var number: (UInt64, UInt64) {
        switch self {
        case .pupil(let id): (id.high, id.low)
        case .adult(let id): (id.high, id.low)
        case .staff(let id): (id.high, id.low)
        case .account(let id): (id.high, id.low)
        }
    }
}
