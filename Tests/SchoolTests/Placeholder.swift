import Testing
@testable import School
@Test func placeholder() {}
