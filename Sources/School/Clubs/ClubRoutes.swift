/// Clubs and activities: for families, for whoever leads one, and for the office.
enum ClubRoutes {
    static let all: [Route] = FamilyClubRoutes.all + ClubListRoutes.all + ClubOfficeRoutes.all + ClubDeskRoutes.all
}
