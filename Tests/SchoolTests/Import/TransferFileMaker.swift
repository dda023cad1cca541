import Foundation

/// Makes Common Transfer Files of invented pupils, as large as a test wants. The same number gives the same pupil.
struct TransferFileMaker {
    var version = "25.0"
    var sexElement = "Sex"
    var capitals = true
    /// Years of attendance and assessments: what makes real files large.
    var years = 1

    private let givenNames = ["Amara", "Ben", "Chloe", "Dylan", "Zoë", "Farah", "Kwame", "Mei", "Oluwaseun", "Siân"]
    private let familyNames = ["Adeyemi", "Brown", "O'Neill", "Khan", "McDonald", "Singh", "Thorne-Smith", "Williams"]

    func header(_ encoding: String = "UTF-8") -> String {
        """
        <?xml version="1.0" encoding="\(encoding)"?>
        <CTfile>
        <Header><DocumentName>Common Transfer File</DocumentName><CTFversion>\(version)</CTFversion>
        <DateTime>2026-11-21T10:00:00</DateTime><DocumentQualifier>full</DocumentQualifier><SupplierID>Test</SupplierID>
        <SourceSchool><LEA>999</LEA><Estab>1001</Estab><URN>900001</URN><SchoolName>Seaview Primary</SchoolName>
        <AcademicYear>2026</AcademicYear></SourceSchool>
        <DestSchool><LEA>999</LEA><Estab>4001</Estab></DestSchool></Header>
        <CTFpupilData>

        """
    }

    let end = "</CTFpupilData>\n</CTfile>\n"

    func file(pupils count: Int) -> String { header() + (0..<count).map(pupil).joined() + end }

    func write(pupils count: Int, to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: Data(header().utf8))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        for number in 0..<count { try handle.write(contentsOf: Data(pupil(number).utf8)) }
        try handle.write(contentsOf: Data(end.utf8))
        try handle.close()
    }

    func names(_ number: Int) -> (given: String, family: String) {
        let given = givenNames[number % givenNames.count]
        let family = familyNames[number / givenNames.count % familyNames.count]
        return capitals ? (given.uppercased(), family.uppercased()) : (given, family)
    }

    /// A right UPN for each number.
    func upn(_ number: Int) -> String {
        let digits = Array("9991001" + padded(number / 1000 % 100, 2) + padded(number % 1000, 3))
        let sum = digits.enumerated().reduce(0) { $0 + ($1.element.wholeNumberValue ?? 0) * ($1.offset + 2) }
        return String(Array("ABCDEFGHJKLMNPQRTUVWXYZ")[sum % 23]) + String(digits)
    }

    func pupil(_ number: Int) -> String {
        let (given, family) = names(number)
        return """
            <Pupil><UPN>\(upn(number))</UPN><Surname>\(family)</Surname><Forename>\(given)</Forename>
            <DOB>20\(10 + number % 10)-0\(1 + number % 9)-1\(number % 10)</DOB><\(sexElement)>\(number % 2 == 0 ? "F" : "M")</\(sexElement)>
            <BasicDetails><MiddleNames>Joy</MiddleNames><NCyearActual>\(1 + number % 13)</NCyearActual><Ethnicity>WBRI</Ethnicity>
            <EnrolStatus>C</EnrolStatus><MedicalFlag>true</MedicalFlag></BasicDetails>
            <FSMhistory><FSMreviewDate>2026-09-01</FSMreviewDate></FSMhistory>
            <LookedAfter><InCare>true</InCare></LookedAfter>
            <SENhistory><SEN><StartDate>2024-09-01</StartDate><SENprovision>K</SENprovision></SEN></SENhistory>
            <Address><BS7666Address><PAON>\(number)</PAON><Street>High Street</Street><Town>Seaview</Town></BS7666Address><PostCode>ZZ1 1AA</PostCode></Address>
            <Contacts>\(contact(number, 1, "PAM"))\(contact(number, 2, "PAF"))</Contacts>
            <Attendance>\((0..<years).map { attendance(2026 - $0) }.joined())</Attendance>
            <StageAssessments>\((0..<years).map { assessments(2026 - $0) }.joined())</StageAssessments>
            <SchoolHistory><School><LEA>999</LEA><Estab>1001</Estab><SchoolName>Seaview Primary</SchoolName><EntryDate>2020-09-03</EntryDate><LeavingDate>2026-07-22</LeavingDate><LeavingReason>TR</LeavingReason><LastSchool>true</LastSchool></School></SchoolHistory>
            </Pupil>

            """
    }

    private func contact(_ number: Int, _ order: Int, _ relationship: String) -> String {
        """
        <Contact><Order>\(order)</Order><Title>\(order == 1 ? "Mrs" : "Mr")</Title><Surname>\(names(number).family)</Surname>
        <Forename>Parent\(order)</Forename><Relationship>\(relationship)</Relationship><Responsibility>\(order == 1)</Responsibility>
        <AddressAsPupil>\(order == 1)</AddressAsPupil><Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 90\(padded(number % 10000, 4))</PhoneNo></Phone></Phones>
        <Email>parent\(order).\(number)@example.org</Email></Contact>
        """
    }

    private func attendance(_ year: Int) -> String {
        """
        <YearData><Year>\(year)</Year><LEA>999</LEA><Estab>1001</Estab><SchoolName>Seaview Primary</SchoolName><SessionsPossible>380</SessionsPossible>
        <SessionsAttended>370</SessionsAttended><SessionsAuthorised>8</SessionsAuthorised><SessionsUnauthorised>2</SessionsUnauthorised>
        <AttendSessions><AttendanceStartDate>2025-09-01</AttendanceStartDate><AttendanceMarks>\(String(repeating: "/\\", count: 190))</AttendanceMarks></AttendSessions></YearData>
        """
    }

    private func assessments(_ year: Int) -> String {
        (0..<12).map { subject in
            "<KeyStage><Stage>KS2</Stage><StageAssessment><Locale>ENG</Locale><Year>\(year)</Year><Subject>S\(subject)</Subject>"
                + "<Method>TA</Method><Component>X</Component><ResultStatus>R</ResultStatus><Result>EXS</Result></StageAssessment></KeyStage>"
        }.joined()
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
