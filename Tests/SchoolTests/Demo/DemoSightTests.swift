import School
import Store
import StoreTesting
import Testing

@testable import DemoSchool
@testable import People

@Suite struct DemoSightTests {
    private static let families: [CastHandle] = [
        .bea, .callum, .scott, .anjali, .ruth, .dean, .marcus, .meiling, .margaret, .paul, .priya, .owen, .aderonke,
    ]
    private static let staff: [CastHandle] = [
        .linden, .osei, .kaur, .whitlock, .haddad, .pryce, .adeyemi, .aderonke, .castell, .lowe, .brandt, .teller,
    ]

    @Test(arguments: Engine.all)
    func `every family of the cast sees the children it should, and may act where it may`(_ engine: Engine) async throws
    {
        let (demo, store) = try await smallDemo(engine)
        for handle in Self.families {
            let seen = try await demo.with(handle, in: store) { viewer, records in
                try Access.family(of: viewer, seeing: Attendance.self, in: records).children.map {
                    ($0.pupil, $0.mayAct)
                }
            }
            let children = demo.cast[handle].children
            #expect(Set(seen.map(\.0)) == Set(children.filter(\.visible).map(\.pupil)), "\(handle)")
            #expect(Set(seen.filter(\.1).map(\.0)) == Set(children.filter(\.mayAct).map(\.pupil)), "\(handle)")
        }
        await store.close()
    }

    @Test func `the facts of the cast`() {
        let cast = DemoSchool(today: demoFriday, seed: 1, size: .small).cast
        let sees = { (handle: CastHandle) in cast[handle].children.filter(\.visible).map(\.name) }
        #expect(sees(.bea) == ["Jack Ashdown", "Amelia Ashdown", "Theo Ashdown"])
        #expect(sees(.callum) == sees(.bea))
        #expect(sees(.anjali) == ["Maya Patel"])
        #expect(sees(.marcus) == ["Noah King"])
        #expect(sees(.priya) == ["Kavin Raman"])
        #expect(sees(.aderonke) == ["Simi Bello", "Tobi Bello"])
        for handle in [CastHandle.scott, .ruth, .dean, .meiling, .margaret, .paul, .owen] {
            #expect(cast[handle].children.count == 1 && sees(handle).isEmpty, "\(handle)")
        }
        #expect(cast[.theo].own?.name == "Theo Ashdown" && cast[.theo].own?.className == "9B")
        #expect(cast[.tobi].own?.visible == true && cast[.keira].own?.visible == false)
        #expect(cast[.nobody].email == nil)
        #expect(Set(cast.members.compactMap(\.password)).count == CastHandle.allCases.count - 1)
    }

    @Test(arguments: Engine.all)
    func `the link of tomorrow opens tomorrow, and the cover of today closes`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        let tomorrow = DemoSchool(today: demoFriday + 1, seed: 1, size: .small)
        let seen = try await tomorrow.with(.margaret, in: store) { viewer, records in
            try Access.family(of: viewer, seeing: Attendance.self, in: records).children.count
        }
        #expect(seen == 1)
        let oak = try #require(demo.group("Oak", at: "seaview"))
        let groups = try await tomorrow.with(.kaur, in: store) {
            try Access.groups(of: $0, seeing: Attendance.self, in: $1).map(\.id)
        }
        #expect(!groups.contains(oak))
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a link that the school has ended stays ended, whatever else its row says`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        try await store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE guardian_link SET may_see = 1, until_day = NULL WHERE ended_at IS NOT NULL")
        }
        let seen = try await demo.with(.paul, in: store) { viewer, records in
            try Access.family(of: viewer, seeing: Attendance.self, in: records).children.count
        }
        #expect(seen == 0)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `every member of staff opens the registers they should`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        for handle in Self.staff {
            let open = try await demo.with(handle, in: store) { viewer, records in
                try Access.groups(of: viewer, seeing: Attendance.self, in: records).filter { $0.kind == .registration }
                    .map(\.id)
            }
            #expect(Set(open) == Set(demo.cast[handle].posts.flatMap(\.registers)), "\(handle)")
        }
        let oak = try #require(demo.group("Oak", at: "seaview"))
        for handle in [CastHandle.linden, .kaur, .haddad, .pryce, .adeyemi] {
            #expect(demo.cast[handle].posts.flatMap(\.registers).contains(oak), "\(handle)")
        }
        for handle in [CastHandle.osei, .whitlock, .aderonke, .castell, .lowe, .teller] {
            #expect(!demo.cast[handle].posts.flatMap(\.registers).contains(oak), "\(handle)")
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `a pupil of a school that lets them sees themself, and nobody else`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        for handle in [CastHandle.theo, .tobi, .keira, .bea, .linden] {
            let own = demo.cast[handle].own.flatMap { $0.visible ? $0.pupil : nil }
            let seen = try await demo.with(handle, in: store) { viewer, records in
                try? Access.own(of: viewer, seeing: Behaviour.self, in: records)
            }
            #expect(seen?.pupil == own, "\(handle)")
            #expect(seen?.mayAct ?? false == false)
            #expect(seen?.also(Attendance.self) == nil && seen?.also(Home.self) == nil)
        }
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `who looks after Oak at lunchtime opens its page, no register, and no pupil's page`(_ engine: Engine)
        async throws
    {
        let (demo, store) = try await smallDemo(engine)
        let pupil = try #require(demo.cast[.bea].children.first { $0.name.hasPrefix("Amelia") }?.pupil)
        let found = try await demo.with(.dunne, in: store) { viewer, records in
            (
                noting: try Access.groups(of: viewer, seeing: Behaviour.self, in: records).map(\.id),
                registers: try Access.groups(of: viewer, seeing: Attendance.self, in: records).count,
                page: try? Access.pupil(pupil, for: viewer, seeing: Behaviour.self, in: records)
            )
        }
        #expect(found.noting == demo.cast[.dunne].posts.flatMap(\.classes))
        #expect(found.noting == [try #require(demo.group("Oak", at: "seaview"))])
        #expect(found.registers == 0 && found.page == nil)
        await store.close()
    }

    @Test(arguments: Engine.all)
    func `the father does not learn where the children live, and their mother does`(_ engine: Engine) async throws {
        let (demo, store) = try await smallDemo(engine)
        for (handle, hides) in [(CastHandle.callum, true), (.bea, false)] {
            let hidden = try await demo.with(handle, in: store) { viewer, records in
                try Access.family(of: viewer, seeing: Attendance.self, in: records).children.map(\.hidesAddress)
            }
            #expect(hidden == [hides, hides, hides])
        }
        await store.close()
    }
}
