/// Makes a timetable without clashes: no pupil and no teacher is in two places at once.
struct TimetableMaker {
    let seed: UInt64
    /// Tutor groups by year: indexes of the classes of that year.
    let forms: [Int: [Int]]

    struct Teacher {
        var department: String
        /// A bit for each of the sixty slots.
        var busy: UInt64 = 0
        var load = 0
    }

    struct Group {
        var block: Int
        var name: String
        var subject: Subject
        var teacher: Int
    }

    private(set) var blocks: [Block] = []
    private(set) var groups: [Group] = []
    private(set) var teachers: [Teacher] = []

    init(seed: UInt64, forms: [Int: [Int]]) {
        self.seed = seed
        self.forms = forms
        var chance = Chance(seed, "timetable")
        let order = chance.shuffled(Array(0..<60))
        // Years begin twelve slots apart, so that the whole-year blocks of maths and sport never meet.
        for (place, year) in forms.keys.sorted().enumerated() {
            let start = place * 12 % 60
            lay(year, Array(order[start...] + order[..<start]))
        }
        findTeachers()
    }

    private mutating func lay(_ year: Int, _ order: [Int]) {
        var free = order[...]
        for (block, lessons) in Curriculum.together(year, forms: forms[year] ?? []) {
            var block = block
            block.slots = Array(free.prefix(lessons))
            free = free.dropFirst(lessons)
            blocks.append(block)
        }
        layApart(year, Array(free))
    }

    /// What each tutor group is taught by itself: the same lessons for all, each group starting elsewhere in the list.
    private mutating func layApart(_ year: Int, _ free: [Int]) {
        var chance = Chance(seed, "lessons apart").at(year)
        let lessons = chance.shuffled(Curriculum.apart(year).flatMap { Array(repeating: $0.0, count: $0.1) })
        let forms = forms[year] ?? []
        for (turn, form) in forms.enumerated() {
            let shift = turn * lessons.count / max(1, forms.count)
            let turned = Array(lessons[shift...] + lessons[..<shift])
            for subject in Curriculum.apart(year).map(\.0) {
                let slots = zip(free, turned).filter { $0.1 == subject }.map(\.0)
                let name = "\(ClassShape.form(year, form))/\(subject.letters)"
                blocks.append(Block(year: year, forms: [form], groups: [(name, subject)], slots: slots))
            }
        }
    }

    private mutating func findTeachers() {
        for (place, block) in blocks.enumerated() {
            let mask = block.slots.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
            for group in block.groups {
                let teacher = teacher(of: group.subject.department, free: mask, lessons: block.slots.count)
                groups.append(Group(block: place, name: group.name, subject: group.subject, teacher: teacher))
            }
        }
    }

    /// Somebody of the department who is free, and has time left: 46 lessons of the fortnight's 60.
    private mutating func teacher(of department: String, free mask: UInt64, lessons: Int) -> Int {
        let found = teachers.firstIndex {
            $0.department == department && $0.busy & mask == 0 && $0.load + lessons <= 46
        }
        let place = found ?? teachers.count
        if found == nil { teachers.append(Teacher(department: department)) }
        teachers[place].busy |= mask
        teachers[place].load += lessons
        return place
    }
}

/// What is taught in each year, in lessons of a fortnight of sixty.
enum Curriculum {
    /// Taught to the whole year at once, in sets.
    static func together(_ year: Int, forms: [Int]) -> [(Block, lessons: Int)] {
        let sets = { (subject: Subject) in
            Block(
                year: year, forms: forms,
                groups: forms.indices.map { ("\(year)x/\(subject.letters)\($0 + 1)", subject) })
        }
        guard year >= 10 else { return [(sets(.maths), 8), (sets(.sport), 4)] }
        let options = zip(["P", "Q", "R", "S"], [6, 6, 6, 8]).map { (option($0, year, forms), lessons: $1) }
        return [(sets(.maths), 8), (sets(.sport), 4), (sets(.science), 10)] + options
    }

    /// A block of options: as many groups as the year has forms.
    private static func option(_ letter: String, _ year: Int, _ forms: [Int]) -> Block {
        let subjects: [Subject] = [.history, .geography, .french, .art, .computing, .spanish, .music, .design, .drama]
        let start = ["P": 0, "Q": 2, "R": 4, "S": 6][letter] ?? 0
        let groups = forms.indices.map { place in
            let subject = subjects[(start + place) % subjects.count]
            return ("\(year)\(letter)/\(subject.letters)", subject)
        }
        return Block(year: year, forms: forms, groups: groups)
    }

    /// Taught to each tutor group by itself.
    static func apart(_ year: Int) -> [(Subject, Int)] {
        guard year < 10 else { return [(.english, 8), (.religion, 2), (.personal, 2)] }
        return [
            (.english, 8), (.science, 8), (.history, 4), (.geography, 4), (.religion, 2), (.french, 6), (.art, 3),
            (.music, 3),
            (.drama, 2), (.design, 4), (.computing, 2), (.personal, 2),
        ]
    }
}
