import Pages
import People

/// What staff look at of one pupil's behaviour. A part that has a list of its own adds itself here.
enum PupilSection: CaseIterable {
    case notes, awards, detentions, diary
}

/// The way between the lists of one pupil.
struct PupilPlaces {
    let child: Seen<Behaviour>
    let words: Words

    func html(_ current: PupilSection) -> HTML {
        let places = PupilSection.allCases.map { place($0, isCurrent: $0 == current) } + contacts
        return "<div class=\"tools\">\(tabs(words("About \(child.name.first)"), places))</div>\n"
    }

    /// For those who also see how the child's family is reached.
    private var contacts: [Place] {
        guard case .staff(let staff) = child.by, Contacts.wholeSchool.union(Contacts.ownPupils).contains(staff.role)
        else { return [] }
        return [Place(words("Contact details"), "/pupils/\(child.pupil)/details", .phone)]
    }

    private func place(_ section: PupilSection, isCurrent: Bool) -> Place {
        let path = "/pupils/\(child.pupil)"
        return switch section {
        case .notes: Place(words("Notes"), "\(path)/behaviour", .star, isCurrent: isCurrent)
        case .awards: Place(words("Awards"), "\(path)/awards", .heart, isCurrent: isCurrent)
        case .detentions: Place(words("Detentions"), "\(path)/detentions", .clock, isCurrent: isCurrent)
        case .diary: Place(words("Diary"), "\(path)/diary", .book, isCurrent: isCurrent)
        }
    }
}
