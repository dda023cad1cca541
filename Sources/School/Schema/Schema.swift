public import Store

/// Every step of the schema, in order. Forward only; a landed step is never edited.
public enum Schema {
    public static let migrations: [Migration] = [
        people, calendar, door, attendance, imports, behaviour, detentions, asking, incidents, awards, pupilsOwn,
        files, diary, letters, clubs, meals, contacts,
    ]
}
