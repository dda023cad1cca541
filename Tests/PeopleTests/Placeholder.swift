import Testing
@testable import People
@Test func placeholder() {}
