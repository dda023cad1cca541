import People
import Store
import StoreTesting
import Testing

@testable import School

@Suite(.timeLimit(.minutes(15))) struct KitchenStories {
    private let office = "/schools/seaview/meals"

    @Test(arguments: Engine.all)
    func `the kitchen counts by dish and class, and knows who must not eat what`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let (bea, park) = (try await oak.browser("ashdown"), try await oak.browser("park"))
        _ = try await oak.choose(bea, "\(oak.pasta)", sure: true)
        let page = try await park.get("\(office)/days/2026-11-23").text
        #expect(page.contains("<th scope=\"row\" role=\"rowheader\">Macaroni cheese</th>"))
        #expect(page.contains("Amelia Ashdown") && page.contains("Contains milk. Amelia must not eat milk."))
        #expect(page.contains("Nothing chosen"))
        #expect(try await park.get("\(office)/days/2026-11-22").text.contains("No school that day"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the office changes what a child must not eat, and what held before is kept`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let (bea, park) = (try await oak.browser("ashdown"), try await oak.browser("park"))
        let path = "/pupils/\(oak.amelia)/diet"
        let named = try await park.post(path, [("after", "1"), ("allergen", "4"), ("words", "Sits beside Ben.")])
        #expect(named.status == 422 && named.text.contains("another pupil’s name"))
        for _ in 0..<2 {
            let reply = try await park.post(path, [("after", "1"), ("allergen", "4"), ("diet", "halal")])
            #expect(reply.status == 303)
        }
        // What somebody writes on a page from before is not lost without a word.
        let late = try await park.post(path, [("after", "1"), ("allergen", "10"), ("words", "Tree nuts & almonds.")])
        #expect(late.status == 422 && late.text.contains("Somebody has changed this meanwhile"))
        #expect(late.text.contains("Tree nuts &amp; almonds.") && late.text.contains("name=\"after\" value=\"2\""))
        let page = try await park.get(path).text
        #expect(page.contains("Must not eat eggs. Diet: halal.") && page.contains("Must not eat milk."))
        let family = try await bea.get("\(oak.home)?week=2026-11-23").text
        #expect(family.contains("Not marked as halal. Amelia’s diet is halal."))
        let versions = try await oak.school.store.look { records in
            try records.first("SELECT count(*) FROM pupil_diet") { try $0.int(0) }
        }
        #expect(versions == 2)
        let past = try await park.post(path, [("after", "2"), ("from", "2026-11-01")])
        #expect(past.status == 422)
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `a new dish comes onto the menu from today, and yesterday stays as it was`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let park = try await oak.browser("park")
        let id = oak.school.world.newID(Dish.self)
        let silent = try await park.post("\(office)/dishes", [("id", "\(id)"), ("name", "Lentil soup")])
        #expect(silent.status == 422 && silent.text.contains("tick that it contains none of them"))
        for _ in 0..<2 {
            let fields = [("id", "\(id)"), ("name", "Lentil soup"), ("allergen", "1"), ("diet", "vegan")]
            #expect(try await park.post("\(office)/dishes", fields).status == 303)
        }
        let menu = "\(office)/menus/\(oak.menu)"
        #expect(try await park.get("\(menu)?week=3&weekday=5").text.contains("Lentil soup"))
        let kept = try await park.post("\(menu)/days", [("week", "3"), ("weekday", "5"), ("dish", "\(id)")])
        #expect(kept.status == 303)
        let bea = try await oak.browser("ashdown")
        let week = try await bea.get(oak.home).text
        #expect(week.contains("Lentil soup") && week.contains("Contains celery."))
        #expect(week.contains("Macaroni cheese"))
        let red = [("after", "1"), ("name", "Red soup"), ("none", "yes")]
        for _ in 0..<2 { #expect(try await park.post("\(office)/dishes/\(id)", red).status == 303) }
        let late = try await park.post("\(office)/dishes/\(id)", [("after", "1"), ("name", "Soup"), ("allergen", "7")])
        #expect(late.status == 422 && late.text.contains("Somebody has changed this meanwhile"))
        #expect(try await bea.get(oak.home).text.contains("Red soup"))
        await oak.close()
    }

    @Test(arguments: Engine.all)
    func `the office makes a menu and says until when families choose`(_ engine: Engine) async throws {
        let oak = try await MealSchool(engine)
        let (bea, park) = (try await oak.browser("ashdown"), try await oak.browser("park"))
        let id = oak.school.world.newID(MealMenu.self)
        let wrong = try await park.post(
            "\(office)/menus", [("id", "\(id)"), ("name", "Spring"), ("weeks", "9"), ("starts", "2027-01-05")])
        #expect(wrong.status == 422 && wrong.text.contains("Choose a Monday."))
        let made = try await park.post(
            "\(office)/menus", [("id", "\(id)"), ("name", "Spring"), ("weeks", "2"), ("starts", "2027-01-04")])
        #expect(made.header("location") == "\(office)/menus/\(id)")
        let fields = [("kind", "weeks"), ("ahead", "1"), ("weekday", "7"), ("time", "22:00")]
        #expect(try await park.post("\(office)/rules", fields).status == 303)
        #expect(try await park.get(office).text.contains("until Sunday, 22:00, of the week before"))
        let page = try await bea.get("\(oak.home)?week=2026-11-23").text
        #expect(page.contains("You can change it until Sunday 22 November, 22:00."))
        #expect(
            try await park.post("\(office)/rules", [("kind", "days"), ("ahead", "99"), ("time", "x")]).status == 422)
        // Nobody chooses a lunch that has been eaten.
        for (kind, weekday, time, says) in [
            ("weeks", "7", "9:00", "after lunch on some days"), ("weeks", "1", "12:00", "before noon"),
            ("days", "1", "22:00", "before noon"),
        ] {
            let late = [("kind", kind), ("ahead", "0"), ("weekday", weekday), ("time", time)]
            let reply = try await park.post("\(office)/rules", late)
            #expect(reply.status == 422 && reply.text.contains(says), "\(kind) \(time)")
        }
        for person in ["linden", "ashdown"] {
            #expect(try await oak.browser(person).get(office).status == 404)
        }
        await oak.close()
    }
}
