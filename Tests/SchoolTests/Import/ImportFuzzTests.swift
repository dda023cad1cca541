import Foundation
import Testing

@testable import School

/// The same numbers for the same seed (SplitMix64), so that what once failed fails again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Bytes that mean something to one of the readers.
private let telling: [[UInt8]] = [
    [0], [10], [13], [34], [34, 34], [44], [59], [9], [60], [62], [38], [0x80], [0x81], [0x92], [0xC3], [0xE9],
    [0xFF, 0xFE],
    [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x91, 0xA9], [0xCC, 0x81], Array("<!DOCTYPE".utf8), Array("&x;".utf8),
    Array("]]>".utf8),
    Array("99999999999999999999".utf8), Array("-1".utf8), Array("31/02/2010".utf8), Array("sourcedId".utf8),
    Array("CHILD_FIRST_NAME".utf8), Array("</Pupil>".utf8), Array("<Pupil>".utf8), Array("0000-00-00".utf8),
]

private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
        switch Int.random(in: 0...6, using: &random) {
        case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(contentsOf: telling.randomElement(using: &random) ?? [], at: place)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes = Array(bytes.prefix(place))
        case 5: bytes.replaceSubrange(place..<end, with: telling.randomElement(using: &random) ?? [])
        default: bytes.swapAt(place % max(1, bytes.count), end % max(1, bytes.count))
        }
        if bytes.isEmpty { bytes = [44] }
    }
    return bytes
}

/// `HOMETIME_FUZZ=2000` runs longer than the everyday 8.
private let rounds = ProcessInfo.processInfo.environment["HOMETIME_FUZZ"].flatMap { Int($0) } ?? 8

@Suite struct ImportFuzzTests {
    @Test(arguments: ["mavis/class_import", "mavis/cohort_import"])
    func `no changed list stops the reader`(_ folder: String) throws {
        for (index, whole) in try samples(in: folder).enumerated() {
            let bytes = try whole.bytes()
            var random = SeededGenerator(state: UInt64(index))
            for _ in 0..<rounds {
                let reading = Reading([ImportFile(name: whole.name, bytes: mutated(bytes, &random))], choices())
                #expect(isSound(reading))
            }
        }
    }

    @Test(arguments: ["SDS_Format/25_Users", "UK_Format/25_Users", "SDS_v2", "SDS_v2.1"])
    func `no changed set of files stops the reader`(_ folder: String) throws {
        let whole = try samples(in: "sds/\(folder)")
        for index in whole.indices {
            let bytes = try whole[index].bytes()
            var random = SeededGenerator(state: UInt64(index + 100))
            for _ in 0..<rounds {
                var files = whole
                files[index] = ImportFile(name: whole[index].name, bytes: mutated(bytes, &random))
                #expect(isSound(Reading(files, choices(school: ["10001", "110003"]))))
            }
        }
    }

    @Test func `no changed transfer file stops the reader`() {
        let bytes = Array(TransferFileMaker().file(pupils: 2).utf8)
        var random = SeededGenerator(state: 200)
        for _ in 0..<rounds * 10 {
            #expect(isSound(Reading([ImportFile(name: "a.xml", bytes: mutated(bytes, &random))], choices())))
        }
    }

    @Test func `no changed list of the school's own stops the reader`() {
        let text =
            "UPN,Adno,Legal Surname,Forename,DOB,Contact Priority,Title,Surname,Forename,Parental Responsibility,Mobile,Date,Mark,Session,Class\nR674123101121,1,King,Ada,02/03/2016,1,Mrs,King,Grace,T,07700900001,2026-09-07,/,AM,3B\n"
        let proposals = ColumnMapping.Kind.allCases.compactMap { kind -> ColumnMapping? in
            guard case .columns(_, var proposal)? = Reading([file("a.csv", text)], choices()).questions.first else {
                return nil
            }
            proposal.kind = kind
            return proposal
        }
        #expect(proposals.count == ColumnMapping.Kind.allCases.count)
        var random = SeededGenerator(state: 300)
        for round in 0..<rounds * 10 {
            let changed = ImportFile(name: "a.csv", bytes: mutated(Array(text.utf8), &random))
            #expect(isSound(Reading([changed], choices([proposals[round % proposals.count]]))))
        }
    }

    /// What holds of any reading: pupils have names, no row number is below 1, and nobody's responsibility is made up.
    private func isSound(_ reading: Reading) -> Bool {
        let named = reading.intake.pupils.allSatisfy { $0.identity.name.given != nil && $0.identity.name.family != nil }
        let placed = reading.faults.allSatisfy { ($0.place.row ?? 1) >= 1 && !$0.what.isEmpty }
        let said = reading.kind == .transferFile || reading.kind == .columns
        return named && placed && (said || reading.intake.contacts.allSatisfy { $0.responsibility == .notStated })
    }
}
