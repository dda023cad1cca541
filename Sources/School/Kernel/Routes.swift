/// Every page and act of the product. `Door` serves exactly these; nothing else calls the router.
public enum Routes {
    public static let all: [Route] =
        AttendanceRoutes.all + FamilyAttendanceRoutes.all + AbsenceRoutes.all + BehaviourRoutes.all
        + DiaryRoutes.all + LetterRoutes.all + FamilyLetterRoutes.all + ClubRoutes.all + MealRoutes.all
        + DetailsRoutes.all + SchoolFileRoutes.all
        + TodayRoutes.all + WeekRoutes.all + ClassDayRoutes.all + WhiteboardRoutes.all
        + LinkRoutes.all + ClassRoutes.all + PupilSlipRoutes.all + ImportRoutes.all + CalendarRoutes.all
        + AccountRoutes.all + SearchRoutes.all
}
