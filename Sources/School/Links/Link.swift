import People
import Store

/// What a school holds of one adult and one pupil: who they are to each other, and what the adult may see and do.
struct Link: Sendable {
    var adult: ID<Adult>
    var adultName: String
    var relationship: String
    /// Parental responsibility as a file or the office stated it; nil when nobody has.
    var hasResponsibility: Bool?
    var mayAct: Bool
    var state: State
    var emails: [String]

    enum State: Sendable, Equatable {
        /// Came with a file; the office has not looked yet.
        case waiting
        /// May see the child's records, from a day, to another if one is set.
        case sees(from: Day, until: Day?)
        /// Known to the school, to be called or to collect, without sight of the records.
        case contactOnly
        case ended(because: String)
    }
}

extension Link {
    /// Whether the adult sees the child's records now.
    var isSeeing: Bool {
        if case .sees = state { true } else { false }
    }
}

extension Link.State {
    /// What the office has decided so far, as the form says it. Nil while it has not.
    var decision: String? {
        switch self {
        case .waiting: nil
        case .sees: "see"
        case .contactOnly: "contact"
        case .ended: "end"
        }
    }
}

/// A dated order about one pupil: against one adult, or all of them.
struct Restriction: Sendable {
    enum Kind: String, CaseIterable, Sendable, SQLBindable {
        /// Sees nothing of the child (a court order, say).
        case noSight = "no sight"
        /// Sees, and does not speak for the child.
        case noActing = "no acting"
        /// The child's address is not shown.
        case hiddenAddress = "hidden address"
    }

    var id: ID<Restriction>
    var kind: Kind
    var adult: ID<Adult>?
    var from: Day
    var until: Day?
    var note: String?
}

/// What the office decides about a link.
enum LinkDecision: Sendable {
    case letSee(mayAct: Bool, hasResponsibility: Bool)
    case contactOnly
    case end(because: String)

    /// Reads the form; the faults are in words.
    static func read(_ form: Form) -> Result<LinkDecision, LinkFault> {
        switch form["decision"] {
        case "see": letSee(form)
        case "contact": .success(.contactOnly)
        case "end":
            form.text("because").map { .success(.end(because: $0)) } ?? .failure(LinkFault(field: "because"))
        default: .failure(LinkFault(field: "decision"))
        }
    }
}

extension LinkDecision {
    /// Nobody sees a child before somebody has said whether they have parental responsibility: a file, or the office.
    private static func letSee(_ form: Form) -> Result<LinkDecision, LinkFault> {
        switch form["responsibility"] {
        case "yes": .success(.letSee(mayAct: form["act"] == "yes", hasResponsibility: true))
        case "no": .success(.letSee(mayAct: form["act"] == "yes", hasResponsibility: false))
        default: .failure(LinkFault(field: "responsibility"))
        }
    }
}

struct LinkFault: Error { var field: String }

/// A new restriction as the office typed it.
struct NewRestriction: Sendable {
    var kind: Restriction.Kind
    var adult: ID<Adult>?
    var from: Day
    var until: Day?
    var note: String?

    /// For every adult, in the form.
    static let everybody = "everybody"

    /// As a browser's calendar sends it, or as people in Britain write it: `23/11/2026`.
    private static func day(_ text: String) -> Day? { Day(text) ?? Day(typed: text) }

    /// Nil with the fields that need mending.
    static func read(_ form: Form, adults: [ID<Adult>], today: Day) -> (NewRestriction?, faults: [String]) {
        var faults: [String] = []
        let kind = form["kind"].flatMap(Restriction.Kind.init(rawValue:))
        if kind == nil { faults.append("kind") }
        // Nobody shuts out a whole family by leaving a field as it was.
        let adult = form.text("adult").flatMap { ID<Adult>($0) }
        if form["adult"] != everybody, adult.map(adults.contains) != true { faults.append("adult") }
        let from = form.text("from").map(day) ?? today
        if from == nil { faults.append("from") }
        let until = form.text("until").map(day)
        if until == .some(.none) { faults.append("until") }
        if let from, let until, let until, until < from { faults.append("until") }
        guard faults.isEmpty, let kind, let from else { return (nil, faults) }
        return (NewRestriction(kind: kind, adult: adult, from: from, until: until ?? nil, note: form.text("note")), [])
    }
}
