import Pages
import People

enum FeedRoutes { static let all: [Route] = [] }
