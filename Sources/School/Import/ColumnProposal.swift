extension ColumnMapping {
    /// A first guess at a list's columns from their headings, for the office to look over. Never used unconfirmed.
    init(proposedFor table: Table) {
        let staff = table.has("Staff Code") || table.has("Job Title") || table.has("Teacher Code") && !table.has("UPN")
        let split = staff ? nil : Proposal.firstContactColumn(table)
        name = table.file.split(separator: ".").first.map(String.init) ?? table.file
        columns = table.headings.indices.compactMap { index in
            let ofContact = split.map { index >= $0 } ?? false
            guard let meaning = Proposal.meaning(table.headings[index], ofContact: ofContact, ofStaff: staff)
            else { return nil }
            let (heading, occurrence) = table.label(index)
            return Column(heading: heading, occurrence: occurrence, field: meaning.field, person: meaning.person)
        }
        kind = Proposal.kind(columns)
        headings = table.headings
    }
}

/// What well-known headings of school systems mean.
private enum Proposal {
    static func kind(_ columns: [ColumnMapping.Column]) -> ColumnMapping.Kind {
        let fields = Set(columns.map(\.field))
        if !fields.isDisjoint(with: [.mark, .morningMark, .dayMarks]) { return .marks }
        if columns.contains(where: { $0.person > 0 }) {
            return fields.contains(.order) || fields.contains(.courtOrder) ? .contacts : .pupils
        }
        if fields.contains(.groupCode) || fields.contains(.groupName) { return .classes }
        return fields.contains(.staffCode) || fields.contains(.staffRole) ? .staff : .pupils
    }

    /// In a SIMS contact report the pupil's columns come first; from the first column that only a contact has,
    /// `Surname` and `Forename` are the contact's.
    static func firstContactColumn(_ table: Table) -> Int? {
        let own = [
            "contactpriority", "priority", "relationship", "parentalresponsibility", "courtorder", "contacttitle",
        ]
        let first = table.headings.firstIndex { own.contains($0.plain) }
        guard let first, first > 0, table.headings[first - 1].plain == "title" else { return first }
        return first - 1
    }

    static func meaning(_ heading: String, ofContact: Bool, ofStaff: Bool) -> (field: Field, person: Int)? {
        let plain = heading.plain
        if ofStaff { return (either[plain] ?? pupil[plain]).map { ($0, 0) } }
        if let (field, person) = numbered(plain) { return (field, person) }
        if let field = contact[plain] { return (field, 1) }
        if ofContact, let field = either[plain] { return (field, 1) }
        return (pupil[plain] ?? either[plain].flatMap(ofPupil)).map { ($0, 0) }
    }

    /// `Parent 1 Name`, `Contact 2 Email`.
    private static func numbered(_ plain: String) -> (Field, Int)? {
        for beginning in ["parentcarer", "parent", "contact", "guardian", "carer"] where plain.hasPrefix(beginning) {
            let rest = plain.dropFirst(beginning.count)
            guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else { continue }
            let word = String(rest.dropFirst())
            return (word == "name" ? .wholeName : contact[word] ?? either[word]).map { ($0, digit) }
        }
        return nil
    }

    /// What a heading that fits both means before the contact's columns begin.
    private static func ofPupil(_ field: Field) -> Field? {
        switch field {
        case .given: .legalGiven
        case .family: .legalFamily
        case .addressLine, .town, .county, .postcode: field
        default: nil
        }
    }

    private static let either: [String: Field] = [
        "surname": .family, "lastname": .family, "familyname": .family, "forename": .given, "firstname": .given,
        "givenname": .given, "title": .title, "email": .email, "emailaddress": .email, "phone": .phone,
        "telephone": .phone, "address": .addressLine, "addressline1": .addressLine, "addressline2": .addressLine,
        "addressline3": .addressLine, "addressline4": .addressLine, "addressline5": .addressLine,
        "address1": .addressLine,
        "address2": .addressLine, "address3": .addressLine, "street": .addressLine, "town": .town, "towncity": .town,
        "city": .town, "county": .county, "postcode": .postcode,
    ]

    private static let contact: [String: Field] = [
        "contactpriority": .order, "priority": .order, "relationship": .relationship,
        "relationshiptopupil": .relationship, "parentalresponsibility": .responsibility,
        "responsibility": .responsibility,
        "pr": .responsibility, "courtorder": .courtOrder, "hometelephone": .homePhone, "homephone": .homePhone,
        "mobile": .mobile, "mobilephone": .mobile, "mobilenumber": .mobile, "work": .workPhone, "workphone": .workPhone,
        "worktelephone": .workPhone, "primaryemail": .email, "contactsurname": .family, "contactforename": .given,
        "contacttitle": .title, "contactname": .wholeName, "parentname": .wholeName, "parentsurname": .family,
        "parentforename": .given, "addressaspupil": .sameAddress,
    ]

    private static let pupil: [String: Field] = [
        "upn": .upn, "formerupn": .formerUPN, "adno": .admissionNumber, "admissionnumber": .admissionNumber,
        "admno": .admissionNumber, "pupilid": .pupilNumber, "studentid": .pupilNumber, "legalsurname": .legalFamily,
        "legallastname": .legalFamily, "legalforename": .legalGiven, "legalfirstname": .legalGiven,
        "middlename": .middleNames, "middlenames": .middleNames, "preferredsurname": .preferredFamily,
        "preferredlastname": .preferredFamily, "preferredforename": .preferredGiven,
        "preferredfirstname": .preferredGiven,
        "chosenname": .preferredGiven, "knownas": .preferredGiven, "dob": .born, "dateofbirth": .born,
        "birthdate": .born,
        "sex": .sex, "gender": .sex, "year": .year, "yeargroup": .year, "ncyear": .year, "yeartaughtin": .year,
        "reg": .registration, "reggroup": .registration, "registration": .registration,
        "registrationgroup": .registration, "form": .registration, "tutorgroup": .registration,
        "enrolmentstatus": .enrolment, "enrolstatus": .enrolment, "entrydate": .entered, "doa": .entered,
        "admissiondate": .entered, "dateofadmission": .entered, "leavingdate": .left, "dol": .left,
        "dateofleaving": .left, "nhsnumber": .nhsNumber, "class": .groupCode, "classcode": .groupCode,
        "set": .groupCode,
        "group": .groupCode, "groupcode": .groupCode, "classname": .groupName, "groupname": .groupName,
        "takesregister": .takesRegister, "registertaken": .takesRegister, "isregistration": .takesRegister,
        "staffcode": .staffCode, "teachercode": .staffCode, "teacher": .staffCode, "role": .staffRole,
        "jobtitle": .staffRole, "date": .day, "day": .day, "session": .session, "ampm": .session, "period": .session,
        "mark": .mark, "code": .mark, "attendancecode": .mark, "am": .morningMark, "ammark": .morningMark,
        "pm": .afternoonMark, "pmmark": .afternoonMark, "marks": .dayMarks,
    ]
}
