/// The routes of registers and of what families see of them.
enum AttendanceRoutes {
    static let all: [Route] = []
}
