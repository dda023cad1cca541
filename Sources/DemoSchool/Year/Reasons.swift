/// Why children are away or late, in families' and schools' words.
enum Reasons {
    static let ill = [
        "Temperature", "Cold", "Tummy ache", "Sick in the night", "Headache", "Cough and sore throat", "Chickenpox",
        "Ear infection", "Asthma", "Conjunctivitis", "Migraine", "Flu", "Rash, seeing the doctor", "Tonsillitis",
    ]
    static let illWords = [
        "Has a temperature, staying in bed today.", "Was sick in the night. Back after 48 hours.",
        "Bad cold and a cough.",
        "Tummy ache since last night.", "Headache, not well enough to come in.", "Sore throat, no voice.",
        "Ear infection, doctor says to rest.", "Chickenpox spots this morning!", "Asthma was bad in the night.",
    ]
    static let appointment = [
        "Dentist", "Orthodontist", "Optician", "Hospital appointment", "Doctor", "Speech therapy", "Eye clinic",
    ]
    static let late = [
        "Bus broke down", "Overslept", "Traffic", "Train delayed", "Missed the bus", "Car would not start", "Roadworks",
        "Younger brother was ill",
    ]
    static let leave = [
        "Family funeral", "Family wedding", "Music examination", "Moving house", "Visiting a parent abroad",
    ]
    static let festival = ["Eid", "Diwali", "Orthodox Christmas", "Rosh Hashanah", "Vaisakhi"]
    static let trip = ["Castle trip", "Museum trip", "Forest day", "Theatre visit", "Beach study", "Science fair"]
    static let sport = ["Football tournament", "Cross-country", "Netball fixture", "Swimming gala"]

    static let told = [
        "Parent telephoned", "Parent wrote to us", "Parent told the office", "Told by the family this morning",
    ]
    static let toldLater = [
        "Note brought in on return", "Told when the office rang home", "Parent telephoned the next day",
    ]
    static let wasHere = ["Was in the library", "Was with the music teacher", "Marked in the wrong row"]
    static let notes = [
        "Rang home at 9:40, no answer.", "Third time this month: ask the head of year.", "Mum sounded worried.",
        "Left a message with the family.", "Check with the nurse.",
    ]
}
