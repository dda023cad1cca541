/// The routes of registers, and of what the office does about them.
enum AttendanceRoutes {
    static let all: [Route] =
        RegisterRoutes.all + MarkRoutes.all + OfficeRoutes.all + ManyMarksRoutes.all + PupilAttendanceRoutes.all
        + AbsenceListRoutes.all
}
