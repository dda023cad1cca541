/// The family's front page.
enum TodayRoutes {
    static let all: [Route] = []
}
