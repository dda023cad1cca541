/// What an adult is to a pupil, as CBDS writes it (relationships to a pupil, May 2026; public sector information licensed
/// under the Open Government Licence v3.0).
public enum RelationshipNames {
    /// The name of each code, in English.
    public static let byCode = [
        "CAR": "Carer", "CHM": "Childminder", "DOC": "Doctor", "FAM": "Other family member", "FOF": "Foster father",
        "FOM": "Foster mother", "HTC": "Head teacher", "OTH": "Other contact", "PAF": "Father", "PAM": "Mother",
        "REL": "Other relative", "RLG": "Religious or spiritual contact", "STF": "Stepfather", "STM": "Stepmother",
        "SWR": "Social worker", "TCH": "Teacher",
    ]
}
