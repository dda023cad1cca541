extension ColumnMapping.Column {
    /// Whether the column is about a contact.
    var isContacts: Bool { person > 0 }
}

extension Field {
    /// What the column holds, as the office would say it.
    var words: String {
        switch self {
        case .upn: "UPN"
        case .formerUPN: "Former UPN"
        case .admissionNumber: "Admission number"
        case .pupilNumber: "Pupil's number in another system"
        case .legalGiven: "Legal first name"
        case .legalFamily: "Legal last name"
        case .middleNames: "Middle names"
        case .born: "Date of birth"
        case .preferredGiven: "Known as, first name"
        case .preferredFamily: "Known as, last name"
        case .sex: "Sex"
        case .year: "Year group"
        case .enrolment: "Enrolment status"
        case .entered: "Joined the school"
        case .left: "Left the school"
        case .registration: "Class or registration group"
        case .nhsNumber: "NHS number (not kept)"
        case .schoolNumber: "School's URN"
        case .schoolName: "School's name"
        case .addressLine: "Line of the address"
        case .town: "Town"
        case .county: "County"
        case .postcode: "Postcode"
        default: restWords
        }
    }

    private var restWords: String {
        switch self {
        case .title: "Title"
        case .given: "First name"
        case .family: "Last name"
        case .wholeName: "Whole name"
        case .relationship: "Relationship to the pupil"
        case .responsibility: "Parental responsibility, yes or no"
        case .order: "Order in which contacts are called"
        case .courtOrder: "Court order, yes or no"
        case .sameAddress: "Same address as the pupil, yes or no"
        case .homePhone: "Home telephone"
        case .mobile: "Mobile telephone"
        case .workPhone: "Work telephone"
        case .phone: "Telephone"
        case .email: "E-mail address"
        case .groupCode: "Class, short name"
        case .groupName: "Class, full name"
        case .staffCode: "Teacher's code"
        case .staffRole: "Role"
        case .takesRegister: "Register taken in this class, yes or no"
        case .day: "Day of the mark"
        case .session: "Session or lesson"
        case .mark: "Mark"
        case .morningMark: "Morning mark"
        case .afternoonMark: "Afternoon mark"
        case .dayMarks: "Both marks of a day"
        default: rawValue
        }
    }

    /// Whether a contact can have such a column.
    var isOfContacts: Bool {
        [
            .title, .given, .family, .wholeName, .relationship, .responsibility, .order, .courtOrder, .sameAddress,
            .homePhone, .mobile, .workPhone, .phone, .email, .addressLine, .town, .county, .postcode,
        ].contains(self)
    }

    /// Whether the pupil, a class, a member of staff or a mark can.
    var isOfOthers: Bool {
        ![.relationship, .responsibility, .order, .courtOrder, .sameAddress].contains(self)
    }
}

extension ColumnMapping.Kind {
    var words: String {
        switch self {
        case .pupils: "Pupils (perhaps with their contacts)"
        case .contacts: "Contacts of pupils"
        case .classes: "Classes and who is in them"
        case .staff: "Staff"
        case .marks: "Past attendance marks"
        }
    }
}
