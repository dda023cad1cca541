import Foundation
import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite struct DetailsStories {
    @Test(arguments: Engine.all)
    func `each of two parents reads their own number, and never the other's`(_ engine: Engine) async throws {
        let oak = try await DetailsSchool(engine)
        let mother = try await oak.desk("ashdown").get(oak.home).text
        #expect(mother.contains("07700 900111") && mother.contains("href=\"tel:+447700900111\""))
        #expect(mother.contains("You are called first.") && !mother.contains("Reid"))
        #expect(!mother.contains("900222") && !mother.contains("Quay Road"))
        let father = try await oak.desk("reid").get(oak.home).text
        #expect(father.contains("07700 900222") && father.contains("2 Quay Road") && !father.contains("900111"))
        #expect(mother.contains("The email address with which you sign in does not change here, nor does your name."))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a number that the mother changes waits for the office, and then counts, and the father hears nothing`(
        _ engine: Engine
    ) async throws {
        let oak = try await DetailsSchool(engine)
        let (mother, father, office) = (
            try await oak.desk("ashdown"), try await oak.desk("reid"), try await oak.desk("park")
        )
        let before = try await father.get(oak.home).text
        let id = oak.newID()
        for _ in 0..<2 { #expect(try await oak.ask(mother, .mobile, "+44 (0)7700 900333", id: id).status == 303) }
        // The same again on a form of its own is the same.
        #expect(try await oak.ask(mother, .mobile, "07700900333").status == 303)
        #expect(try await oak.count("detail_proposal") == 1)
        let waiting = try await mother.get(oak.home).text
        #expect(waiting.contains("Waiting for the office") && waiting.contains("You asked for: 07700 900333"))
        let list = try await office.get(oak.office).text
        #expect(list.contains("07700 900333") && list.contains("07700 900111") && list.contains("Bea Ashdown"))
        #expect(try await oak.answer(office, "accept", on: list).status == 303)
        // Pressed again, it was done; the other press is refused with a page.
        #expect(try await oak.answer(office, "accept", on: list).status == 303)
        let late = try await oak.answer(office, "decline", "No", on: list)
        #expect(late.status == 409 && late.text.contains("somebody has answered already"))
        let after = try await mother.get(oak.home).text
        #expect(after.contains("tel:+447700900333") && after.contains("Changed on 20 November 2026"))
        #expect(!after.contains("900111"))
        #expect(strip(try await father.get(oak.home).text) == strip(before))
        let kept = try await oak.count("detail_proposal WHERE before_words = '07700 900111'")
        #expect(kept == 1)
        #expect(try await oak.count("detail_outcome WHERE accepted = 1") == 1)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what a father asked for before an order came is marked, and cannot be accepted`(_ engine: Engine) async throws
    {
        let oak = try await DetailsSchool(engine)
        let (father, office) = (try await oak.desk("reid"), try await oak.desk("park"))
        #expect(try await oak.ask(father, .medical, "None.").status == 303)
        let before = try await office.get(oak.office).text
        #expect(before.contains("value=\"accept\"") && !before.contains("May not act"))
        let amelia = oak.amelia
        try await oak.works { records in
            try records.run(
                "UPDATE guardian_link SET may_act = 0 WHERE pupil = \(amelia) AND adult IN (SELECT id FROM adult WHERE family = 'Reid')"
            )
        }
        let after = try await office.get(oak.office).text
        #expect(after.contains("May not act for this child now") && !after.contains("value=\"accept\""))
        let stopped = try await oak.answer(office, "accept", on: before)
        #expect(stopped.status == 409 && stopped.text.contains("whoever asked may not act for this child now"))
        #expect(try await oak.count("detail_outcome") == 0)
        #expect(try await oak.answer(office, "decline", "Not now.").status == 303)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what the office does not change says why, to whoever asked and to nobody else`(_ engine: Engine) async throws
    {
        let oak = try await DetailsSchool(engine)
        let (mother, father, office) = (
            try await oak.desk("ashdown"), try await oak.desk("reid"), try await oak.desk("park")
        )
        #expect(try await oak.ask(mother, .medical, "Asthma. Blue inhaler in her bag.").status == 303)
        let silent = try await oak.answer(office, "decline")
        #expect(silent.status == 422 && silent.text.contains("Say why it is not changed."))
        let named = try await oak.answer(office, "decline", "We spoke about Ben Birch instead.")
        #expect(named.status == 422 && named.text.contains("is another pupil’s name"))
        #expect(try await oak.answer(office, "decline", "Please bring the doctor’s letter.").status == 303)
        #expect(try await mother.get(oak.home).text.contains("Please bring the doctor’s letter."))
        let his = try await father.get(oak.home).text
        #expect(!his.contains("doctor’s letter") && !his.contains("Asthma"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `what one parent asks about the child, the other reads when the office has accepted it`(_ engine: Engine)
        async throws
    {
        let oak = try await DetailsSchool(engine)
        let (mother, father, office) = (
            try await oak.desk("ashdown"), try await oak.desk("reid"), try await oak.desk("park")
        )
        #expect(try await oak.ask(mother, .diet, "No nuts").status == 303)
        #expect(try await !father.get(oak.home).text.contains("No nuts"))
        #expect(try await oak.answer(office, "accept").status == 303)
        let his = try await father.get(oak.home).text
        #expect(his.contains("No nuts") && !his.contains("Changed on"))
        #expect(try await oak.desk("linden").get(oak.staffPage).text.contains("No nuts"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `an address that is hidden from the father is hidden here, before and after it changes`(_ engine: Engine)
        async throws
    {
        let oak = try await DetailsSchool(engine)
        try await oak.order("hidden address", against: "Reid")
        let (mother, father, office) = (
            try await oak.desk("ashdown"), try await oak.desk("reid"), try await oak.desk("park")
        )
        let before = try await father.get(oak.home).text
        #expect(!before.contains("Mill Lane"))
        #expect(before.contains("The school office can tell you which address it holds."))
        #expect(try await oak.ask(mother, .address, "9 Harbour Hill\nSeaview", postcode: "sv2 3bb").status == 303)
        #expect(try await oak.answer(office, "accept").status == 303)
        let hers = try await mother.get(oak.home).text
        #expect(hers.contains("9 Harbour Hill") && hers.contains("SV2 3BB"))
        #expect(strip(try await father.get(oak.home).text) == strip(before))
        // Nor does he find out by asking for one.
        #expect(try await oak.ask(father, .address, "2 Quay Road").status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `under an order a father finds nothing, and who may not act changes nothing of the child`(_ engine: Engine)
        async throws
    {
        let oak = try await DetailsSchool(engine)
        let father = try await oak.desk("reid")
        let office = try await oak.desk("park")
        #expect(try await oak.change(office, .collect, "Nana Jo, grandmother").status == 303)
        #expect(try await father.get(oak.home).text.contains("Nana Jo, grandmother"))
        try await oak.order("no acting", against: "Reid")
        let page = try await father.get(oak.home)
        #expect(page.status == 200 && !page.text.contains("Nana Jo") && !page.text.contains("\(oak.home)/child"))
        #expect(try await oak.ask(father, .diet, "Anything").status == 404)
        #expect(try await oak.ask(father, .work, "020 7946 0018").status == 303)
        try await oak.order("no sight", against: "Reid")
        #expect(try await father.get(oak.home).status == 404)
        #expect(try await oak.ask(father, .work, "020 7946 0019").status == 404)
        #expect(try await father.post("\(oak.home)/check", []).status == 404)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a leaver's family finds nothing after the last day`(_ engine: Engine) async throws {
        let oak = try await DetailsSchool(engine)
        let mother = try await oak.desk("ashdown")
        #expect(try await mother.get(oak.home).status == 200)
        try await oak.works { [amelia = oak.amelia] records in
            try records.run("UPDATE pupil SET left_on = '2026-11-19' WHERE id = \(amelia)")
        }
        #expect(try await mother.get(oak.home).status == 404)
        #expect(try await oak.ask(mother, .mobile, "07700 900444").status == 404)
        #expect(try await oak.count("detail_proposal") == 0)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a teacher of the pupil reads what to look after it with, and nothing else`(_ engine: Engine) async throws {
        let oak = try await DetailsSchool(engine)
        let office = try await oak.desk("park")
        #expect(try await oak.change(office, .medical, "Asthma").status == 303)
        #expect(try await oak.change(office, .doctor, "Dr Okoro, Quay Surgery").status == 303)
        try await oak.call("Reid", place: 1, emergency: true, collects: false)
        try await oak.call("Ashdown", place: 2, emergency: true, collects: true)
        let linden = try await oak.desk("linden")
        let page = try await linden.get(oak.staffPage).text
        #expect(page.contains("Asthma") && page.contains("07700 900111") && page.contains("07700 900222"))
        let order = try #require(page.firstRange(of: "900222")?.lowerBound)
        #expect(order < (try #require(page.firstRange(of: "900111")?.lowerBound)))
        #expect(
            !page.contains("Mill Lane") && !page.contains("Okoro")
                && !page.contains("<form method=\"post\" action=\"/pupils"))
        #expect(try await oak.change(linden, .medical, "None").status == 404)
        #expect(try await linden.get(oak.office).status == 404)
        // Another class's teacher, and whoever covered yesterday.
        for other in ["reed", "finch"] { #expect(try await oak.desk(other).get(oak.staffPage).status == 404) }
        // An order takes somebody off the list at once.
        try await oak.order("no sight", against: "Reid")
        #expect(try await !linden.get(oak.staffPage).text.contains("900222"))
        let mother = try await oak.desk("ashdown").get(oak.home).text
        #expect(mother.contains("You are called second.") && mother.contains("You may collect Amelia."))
        // And one that keeps everybody from the child takes off everybody: nobody is let go with whom no one may.
        #expect(try await linden.get(oak.staffPage).text.contains("900111"))
        try await oak.orderAgainstAll()
        #expect(try await !linden.get(oak.staffPage).text.contains("900111"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the office changes everything, once, and not over a change that came meanwhile`(_ engine: Engine) async throws
    {
        let oak = try await DetailsSchool(engine)
        let (office, mother) = (try await oak.desk("park"), try await oak.desk("ashdown"))
        let id = oak.newID()
        for _ in 0..<2 {
            #expect(
                try await oak.change(office, .diet, "Vegetarian", id: id, now: DetailField.imprint("")).status == 303)
        }
        #expect(try await oak.count("child_detail") == 1)
        let stale = try await oak.change(office, .diet, "Vegan", now: DetailField.imprint(""))
        #expect(stale.status == 409 && stale.text.contains("it has changed meanwhile"))
        // A proposal that was written against what no longer holds is answered against what holds now.
        #expect(try await oak.ask(mother, .diet, "No fish").status == 303)
        let list = try await office.get(oak.office).text
        #expect(try await oak.change(office, .diet, "Vegan").status == 303)
        let answered = try await oak.answer(office, "accept", on: list)
        #expect(answered.status == 409 && answered.text.contains("Changed meanwhile"))
        #expect(answered.text.contains("Vegan") && answered.text.contains("Vegetarian"))
        #expect(try await oak.answer(office, "accept").status == 303)
        #expect(try await mother.get(oak.home).text.contains("No fish"))
        #expect(try await oak.count("child_detail") == 3)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `once a school year an adult is asked whether all is right, where the school asks`(_ engine: Engine)
        async throws
    {
        let oak = try await DetailsSchool(engine)
        let (office, mother) = (try await oak.desk("park"), try await oak.desk("ashdown"))
        let asks = "Are your contact details still right?"
        #expect(try await !mother.get("/children").text.contains(asks))
        #expect(try await office.post("\(oak.office)/yearly", [("form", "yearly"), ("yearly", "yes")]).status == 303)
        for page in ["/children", "/children/\(oak.amelia)/today"] {
            #expect(try await mother.get(page).text.contains(asks), "\(page)")
        }
        for _ in 0..<2 { #expect(try await mother.post("\(oak.home)/check", []).status == 303) }
        #expect(try await oak.count("details_check") == 1)
        #expect(try await !mother.get("/children").text.contains(asks))
        #expect(try await mother.get(oak.home).text.contains("You said on 20 November 2026 that all is right."))
        // The father has not said so.
        #expect(try await oak.desk("reid").get("/children").text.contains(asks))
        await oak.close()
    }

    @Test func `what is wrong says where, and what was typed stays`() async throws {
        let oak = try await DetailsSchool(.sqlite)
        let mother = try await oak.desk("ashdown")
        for (field, typed) in [
            (DetailField.mobile, "0770"), (.email, "bea at home"), (.ownLanguages, String(repeating: "a", count: 121)),
        ] {
            let reply = try await oak.ask(mother, field, typed)
            #expect(reply.status == 422 && reply.text.contains("value=\"\(typed)\""), "\(field)")
        }
        #expect(try await oak.ask(mother, .letters, "xx").status == 422)
        #expect(try await oak.count("detail_proposal") == 0)
        await oak.close()
    }

    /// A page without what is made new for every form.
    private func strip(_ page: String) -> String { page.replacing(#/value="[^"]*"/#, with: "") }
}
