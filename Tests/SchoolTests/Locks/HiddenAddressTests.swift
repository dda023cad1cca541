import People
import StoreTesting
import Testing

@testable import DemoSchool
@testable import School
@testable import Store

/// Lock 3 of `docs/architecture.md`: what is hidden from somebody is not loaded for them.
@Suite struct HiddenAddressTests {
    @Test(arguments: Engine.all)
    func `an address is there for exactly those of a family who may know it`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine, canaries: true)
        let homes = demo.canaries.all.values.filter { $0.field == .addressLines }
        var (shown, hidden) = (0, 0)
        for member in demo.cast.members where !member.children.isEmpty {
            let found = try await demo.with(member.handle, in: store) { viewer, records in
                try Access.family(of: viewer, seeing: Home.self, in: records).children.map { child in
                    (child.pupil, try records.address(of: child))
                }
            }
            for (pupil, address) in found {
                let home = try #require(homes.first { $0.subject == .pupil(pupil) })
                #expect((address != nil) == home.entitled.contains(member.handle), "\(member.handle)")
                #expect(address?.lines.contains(home.token) ?? true)
                if address == nil { hidden += 1 } else { shown += 1 }
            }
        }
        // Callum's three are hidden from him and from nobody else.
        #expect(shown >= 8 && hidden == 3)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `of staff the office and the head know it, and teachers do not`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        let pupil = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        for handle in [CastHandle.pryce, .adeyemi, .linden, .haddad, .osei, .lowe] {
            let address = try await demo.with(handle, in: store) { viewer, records in
                do {
                    return try records.address(of: Access.pupil(pupil, for: viewer, seeing: Home.self, in: records))
                } catch Refused.notFound {
                    return nil
                }
            }
            #expect((address != nil) == [.pryce, .adeyemi].contains(handle), "\(handle)")
        }
        await store.close()
    }

    /// Where the table itself is gone, only somebody for whom nothing is read gets an answer.
    @Test func `a hidden address is not read at all`() async throws {
        let (demo, store) = try await smallDemo(.sqlite)
        #expect(try await addresses(of: .callum, demo, store) == [nil, nil, nil])
        await #expect(throws: StoreError.self) { try await addresses(of: .bea, demo, store) }
        await store.close()
    }

    private func addresses(of handle: CastHandle, _ demo: DemoSchool, _ store: any Store) async throws
        -> [PostalAddress?]
    {
        let viewer = try await demo.with(handle, in: store) { viewer, _ in viewer }
        return try await store.write { records in
            try records.run("DROP TABLE pupil_address")
            return try Access.family(of: viewer, seeing: Home.self, in: records).children.map {
                try records.address(of: $0)
            }
        }
    }
}
