import People

/// A Common Transfer File: what a school must send when a pupil leaves (Education (Pupil Information) (England)
/// Regulations 2005; domain.md section 2). Versions 20 to 25. Importing one never removes anybody.
///
/// Taken are names, numbers, address, contacts, attendance and former schools. Left are the parts that the portal has
/// no use for, among them origin, special needs, free meals, care and health.
struct CommonTransferFile {
    let file: ImportFile
    let choices: ImportChoices
    let faults: Faults

    init(_ file: ImportFile, _ choices: ImportChoices, _ faults: Faults) {
        self.file = file
        self.choices = choices
        self.faults = faults
        faults.detail = .notice
    }

    static let versions = 20...25

    func read(into intake: inout Intake) throws(Fault) {
        var found = Intake()
        var left: [String: Int] = [:]
        var seenHeader = false
        let xml = TransferXML(file: file.name) { node throws(Fault) in
            seenHeader = true
            try check(node)
            found.schools += schools(node)
        } take: { node in
            TransferPupil(node: node, file: file.name, today: choices.today, faults: faults).read(into: &found)
            for part in node.children where Self.parts[part.name] != nil { left[part.name, default: 0] += 1 }
        }
        try xml.read(file)
        guard seenHeader, xml.root?.lowercased() == "ctfile" else { throw stranger }
        noteLeft(left)
        intake.append(found)
    }

    private var place: Spot { Spot(file: file.name) }

    private var stranger: Fault {
        Fault(.file, place, "This XML file isn't a Common Transfer File.", "Export a Common Transfer File (CTF).")
    }

    // MARK: The header

    private func check(_ header: Node) throws(Fault) {
        let name = header["DocumentName"]?.text.stripped ?? ""
        guard name.plain == "commontransferfile" else { throw stranger }
        let version = header["CTFversion"]?.text.stripped ?? header["CTFVersion"]?.text.stripped ?? ""
        let number = version.split(separator: ".").first.flatMap { Int($0) }
        guard let number, Self.versions.contains(number) else { throw wrong(version, number) }
        noteStrangersFile(header)
    }

    private func wrong(_ version: String, _ number: Int?) -> Fault {
        let todo =
            (number ?? 0) > Self.versions.upperBound ? "Look for a newer Hometime." : "Ask the sender for a newer file."
        return Fault(
            .file, place, "The file is of CTF version “\(version.prefix(20))”; Hometime reads 20 to 25.", todo)
    }

    private func schools(_ header: Node) -> [Intake.School] {
        let parts: [(String, Intake.School.Part)] = [("SourceSchool", .source), ("DestSchool", .destination)]
        return parts.compactMap { name, part in header[name].map { transferSchool($0, part) } }
    }

    /// The file may be meant for another school: worth saying, but schools also send files with no known destination.
    private func noteStrangersFile(_ header: Node) {
        guard let destination = header["DestSchool"].map({ transferSchool($0, .destination) }), choices.knowsSchool
        else { return }
        guard let number = destination.laEstab, number.allSatisfy(\.isNumber) else { return }
        let names = [number, destination.urn].compactMap { $0 }
        guard !names.contains(where: choices.isOurs) else { return }
        faults.notice(
            place, "The file is addressed to another school (\(number)).",
            "Check that these pupils are coming to yours.")
    }

    // MARK: What is left

    /// Parts of a pupil that are not even kept in memory.
    static let parts = [
        "FSMhistory": "free school meals", "LookedAfter": "care", "SENhistory": "special educational needs",
        "StageAssessments": "assessments", "NAWdetails": "Welsh details",
    ]

    private func noteLeft(_ left: [String: Int]) {
        let names = left.keys.compactMap { Self.parts[$0] }.sorted()
        guard !names.isEmpty else { return }
        faults.notice(place, "Not taken from this file: \(names.joined(separator: ", ")).")
    }
}

/// A school by what stands in an element with LEA, Estab and the like.
func transferSchool(_ node: Node, _ part: Intake.School.Part) -> Intake.School {
    func text(_ name: String) -> String? { node[name]?.text.stripped.nonEmpty }
    let authority = text("LEA")
    let number = authority.flatMap { lea in text("Estab").map { lea + $0 } }
    return Intake.School(laEstab: number, urn: text("URN"), name: text("SchoolName"), part: part)
}

extension String {
    /// Nil for an empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}

extension Intake {
    mutating func append(_ other: Intake) {
        pupils += other.pupils
        contacts += other.contacts
        groups += other.groups
        memberships += other.memberships
        staff += other.staff
        teaching += other.teaching
        marks += other.marks
        totals += other.totals
        schools += other.schools
        pastSchools += other.pastSchools
    }
}
