import Pages

/// Why a pupil was suspended or excluded. The codes are those of DfE's Common Basic Data Set (code set "exclusion reason", May
/// 2026; Crown copyright, Open Government Licence v3.0), which the school census takes; up to three of one exclusion.
enum ExclusionReason: String, Sendable, CaseIterable {
    /// Physical assault against a pupil
    case pp = "PP"
    /// Physical assault against an adult
    case pa = "PA"
    /// Verbal abuse/threatening behaviour against a pupil
    case vp = "VP"
    /// Verbal abuse/threatening behaviour against an adult
    case va = "VA"
    /// Use or threat of use of an offensive weapon or prohibited item
    case ow = "OW"
    /// Found to have brought a weapon or prohibited item into school
    case bw = "BW"
    /// Bullying
    case bu = "BU"
    /// Cyber-bullying or threatening behaviour online
    case tb = "TB"
    /// Racist abuse including bullying
    case ra = "RA"
    /// Abuse against sexual orientation and gender identity including bullying
    case lg = "LG"
    /// Abuse relating to disability including bullying
    case ds = "DS"
    /// Sexual misconduct
    case sm = "SM"
    /// Harmful sexual behaviour
    case sb = "SB"
    /// Misogynistic behaviour
    case mb = "MB"
    /// Misandry Behaviour
    case ab = "AB"
    /// Drug related
    case dr = "DR"
    /// Alcohol Related
    case ar = "AR"
    /// Smoking Related
    case sr = "SR"
    /// Vape Related
    case vr = "VR"
    /// Drug and alcohol related
    case da = "DA"
    /// Damage to property
    case dm = "DM"
    /// Theft
    case th = "TH"
    /// Persistent disruptive behaviour - low level disruption
    case ld = "LD"
    /// Persistent disruptive behaviour – challenging behaviour
    case cb = "CB"
    /// Persistent or general disruptive behaviour
    case db = "DB"
    /// Inappropriate use of social media or online technology
    case mt = "MT"
    /// Use of Mobile Phone
    case mp = "MP"
    /// Misbehaviour outside of school
    case os = "OS"
    /// Wilful and repeated transgression of protective measures in place to protect public health
    case ph = "PH"

    static let most = 3
}

extension Words {
    /// A reason as a letter home says it.
    func callAsFunction(_ reason: ExclusionReason) -> String {
        switch reason {
        case .pp: self("Hurting another pupil")
        case .pa: self("Hurting an adult")
        case .vp: self("Threatening or insulting another pupil")
        case .va: self("Threatening or insulting an adult")
        case .ow: self("Using, or threatening to use, a weapon or something that is not allowed in school")
        case .bw: self("Bringing a weapon, or something that is not allowed, into school")
        case .bu: self("Bullying")
        case .tb: self("Bullying or threatening somebody online")
        case .ra: self("Racist abuse or bullying")
        case .lg: self("Abuse or bullying because of sexual orientation or gender identity")
        case .ds: self("Abuse or bullying because of a disability")
        case .sm: self("Sexual misconduct")
        case .sb: self("Harmful sexual behaviour")
        case .mb: self("Misogynistic behaviour")
        case .ab: self("Misandrist behaviour")
        case .dr: self("To do with drugs")
        case .ar: self("To do with alcohol")
        case .sr: self("To do with smoking")
        case .vr: self("To do with vapes")
        case .da: self("To do with drugs and alcohol")
        case .dm: self("Damage to property")
        case .th: self("Theft")
        case .ld: self("Disrupting lessons again and again, in small ways")
        case .cb: self("Disrupting lessons again and again, in challenging ways")
        case .db: self("Disrupting school again and again")
        case .mt: self("Wrong use of social media or the internet")
        case .mp: self("Use of a mobile phone")
        case .os: self("Wrong behaviour outside school")
        case .ph: self("Ignoring again and again what protects everybody’s health")
        }
    }
}
