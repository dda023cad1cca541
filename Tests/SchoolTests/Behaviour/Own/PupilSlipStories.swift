import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct PupilSlipStories {
    private func path(_ town: PupilSchool, _ group: ID<ClassGroup>? = nil) -> String {
        "/schools/seaview/classes/\(group ?? town.school.oak)/sign-ins"
    }

    private func make(
        _ desk: StaffDesk, _ town: PupilSchool, _ pupils: [ID<Pupil>], id: ID<Act>
    ) async throws -> Caller.Reply {
        try await desk.post(path(town), [("id", "\(id)")] + pupils.map { ("pupil", "\($0)") })
    }

    /// The values of a page of slips: name, password, name, password.
    private func values(_ page: String) -> [String] {
        page.components(separatedBy: "<dd>").dropFirst().map { part in String(part.prefix { $0 != "<" }) }
    }

    @Test(arguments: Engine.all)
    func `the office prints slips, and the pupils sign in with them`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let park = try await town.school.browser("park")
        let form = try await park.get(path(town)).text
        #expect(form.contains("value=\"\(town.school.pupils[2])\" checked"))
        #expect(!form.contains("value=\"\(town.oak.amelia)\" checked"))
        let press = town.school.world.newID(Act.self)
        let reply = try await make(park, town, Array(town.school.pupils[2...3]), id: press)
        #expect(reply.status == 200)
        let slips = values(reply.text)
        #expect(slips.count == 4 && slips[0] == "chloe.clarke@seaview")
        for place in [0, 2] {
            let caller = Caller(town.school.door)
            #expect(try await caller.signIn(email: slips[place], password: slips[place + 1]))
            #expect(try await caller.get("/me").text.contains("My notes"))
        }
        // Sent again, the form makes nothing anew: what was printed goes on to work.
        #expect(try await make(park, town, Array(town.school.pupils[2...3]), id: press).status == 303)
        #expect(try await Caller(town.school.door).signIn(email: slips[0], password: slips[1]))
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `a new slip ends the old password and whatever was open`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let (park, amelia) = (try await town.school.browser("park"), try await town.school.browser("amelia"))
        let reply = try await make(park, town, [town.oak.amelia], id: town.school.world.newID())
        let slips = values(reply.text)
        #expect(slips.first == "amelia@example.org")
        #expect(try await amelia.get("/me").header("location")?.hasPrefix("/sign-in") == true)
        let old = RegisterSchool.password
        #expect(try await !Caller(town.school.door).signIn(email: "amelia@example.org", password: old))
        #expect(try await Caller(town.school.door).signIn(email: slips[0], password: slips[1]))
        await town.school.store.close()
    }

    @Test(arguments: Engine.all)
    func `slips are for pupils of the class at a secondary school, made by its office`(_ engine: Engine) async throws {
        let town = try await PupilSchool(engine)
        let park = try await town.school.browser("park")
        let press = town.school.world.newID(Act.self)
        #expect(try await make(park, town, [], id: press).text.contains("Choose pupils first."))
        #expect(try await make(park, town, [town.school.otherPupil], id: press).status == 404)
        for person in ["linden", "amelia", "ashdown"] {
            let desk = try await town.school.browser(person)
            #expect(try await desk.get(path(town)).status == 404)
            #expect(try await make(desk, town, [town.oak.ben], id: press).status == 404)
        }
        try await town.school.store.write { records in
            try Wall.works(in: records)
            try records.run("UPDATE school SET phase = 'primary'")
        }
        #expect(try await park.get(path(town)).status == 404)
        #expect(try await make(park, town, [town.oak.ben], id: press).status == 404)
        await town.school.store.close()
    }

    @Test func `a made password is long, plain and different every time`() {
        let chance = TestChance(seed: 5)
        let made = (0..<200).map { _ in MadePassword.of(chance.bytes(MadePassword.bytes)) }
        #expect(Set(made).count == made.count)
        for password in made {
            #expect(NewPassword.fault(password) == nil)
            #expect(password.count == 29 && password.allSatisfy { $0 == "-" || ($0.isLetter && $0.isLowercase) })
        }
    }
}
