import Testing

@testable import School

@Suite struct ContactTelephoneTests {
    @Test(arguments: [
        ("07700900123", "07700 900123", "+447700900123"), ("+44 (0)7700 900123", "07700 900123", "+447700900123"),
        ("0044 7700 900 123", "07700 900123", "+447700900123"), ("020-7946-0018", "020 7946 0018", "+442079460018"),
        ("01632 960001", "01632 960001", "+441632960001"), ("0113 496 0001", "0113 496 0001", "+441134960001"),
        ("01214960001", "0121 496 0001", "+441214960001"), ("+48 22 123 45 67", "+48 22 123 45 67", "+48221234567"),
        ("0048-221234567", "+48221234567", "+48221234567"),
    ])
    func `a number is read and called`(_ typed: String, _ shown: String, _ called: String) throws {
        let number = try #require(ContactTelephone(typed))
        #expect(number.shown == shown)
        #expect(number.called == called)
    }

    @Test(arguments: [
        "", "0770", "call me", "+44", "07700 90012345", "09011 234567", "+0 123 456 789", "+123", "0770090012",
        "++447700900123",
    ])
    func `what is no number is refused`(_ typed: String) { #expect(ContactTelephone(typed) == nil) }

    @Test func `a postcode is tidied and never refused`() {
        #expect(Postcode.tidied("sv1 1aa") == "SV1 1AA")
        #expect(Postcode.tidied("ec1a1bb") == "EC1A 1BB")
        #expect(Postcode.tidied("near the pier") == "near the pier")
    }
}
