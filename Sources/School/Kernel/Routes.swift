/// Every page and act of the product. `Door` serves exactly these; nothing else calls the router.
public enum Routes {
    public static let all: [Route] =
        AttendanceRoutes.all + FamilyAttendanceRoutes.all + AbsenceRoutes.all + FamilyBehaviourRoutes.all
        + PupilBehaviourRoutes.all + BehaviourOfficeRoutes.all + DetentionRoutes.all
        + TodayRoutes.all + ClassDayRoutes.all + LinkRoutes.all + ClassRoutes.all + ImportRoutes.all
        + CalendarRoutes.all + AccountRoutes.all
}
