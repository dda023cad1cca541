/// Everything about detentions: for families, for staff, and for the office.
enum DetentionRoutes {
    static let all: [Route] =
        FamilyDetentionRoutes.all + PupilDetentionRoutes.all + SittingRoutes.all + DetentionOfficeRoutes.all
}
