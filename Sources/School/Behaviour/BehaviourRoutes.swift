/// Everything about behaviour: notes and what is asked about them, then one part after the other.
enum BehaviourRoutes {
    static let all: [Route] =
        FamilyBehaviourRoutes.all + PupilBehaviourRoutes.all + BehaviourOfficeRoutes.all
        + FamilyNoteRoutes.all + AnsweringRoutes.all
        + TogetherRoutes.all
        + OwnNotesRoutes.all + PupilRulesRoutes.all
        + UnseenRoutes.all
        + PupilAwardRoutes.all + AwardOfficeRoutes.all + SuggestionRoutes.all
        + IncidentRoutes.all
        + ExclusionRoutes.all
        + DetentionRoutes.all
}
