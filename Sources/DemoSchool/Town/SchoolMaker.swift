import People

/// Makes a school with its staff and groups, and nobody in them yet.
struct SchoolMaker {
    let seed: UInt64
    let today: Day
    let shape: SchoolShape
    private let ids: DemoIDs
    private let year: SchoolYear
    private var staffing: Staffing

    init(seed: UInt64, today: Day, shape: SchoolShape) {
        self.seed = seed
        self.today = today
        self.shape = shape
        ids = DemoIDs(seed: seed)
        year = SchoolYear(of: today)
        staffing = Staffing(seed: seed, school: shape, year: SchoolYear(of: today))
    }

    var plan: SchoolPlan {
        var maker = self
        let terms = Terms(secondary: shape.secondary, today: today)
        var plan = SchoolPlan(shape: shape, terms: terms, hours: shape.secondary ? .secondary : .primary)
        if shape.secondary { maker.timetable(&plan) } else { maker.classTeachers(&plan) }
        maker.lastYear(&plan)
        maker.helpers(&plan)
        maker.lunchtime(&plan)
        plan.staff = maker.staffing.all
        plan.teaching += plan.groups.compactMap { group in
            group.teacher.map {
                TeachingPlan(staff: $0, group: group.id, from: group.schoolYear.starts, until: group.schoolYear.ends)
            }
        }
        plan.teaching.sort {
            ($0.staff.high, $0.staff.low, $0.group.high, $0.group.low, $0.from)
                < ($1.staff.high, $1.staff.low, $1.group.high, $1.group.low, $1.from)
        }
        return plan
    }

    private func group(_ form: ClassShape, _ year: SchoolYear, teacher: ID<Staff>) -> GroupPlan {
        GroupPlan(
            id: ids.group(number(year) + form.year * 10 + form.index), kind: .registration, name: form.name,
            year: form.year,
            schoolYear: year, index: form.index, teacher: teacher)
    }

    private func number(_ year: SchoolYear) -> Int { shape.number * 10_000_000 + (year.startYear - 2000) * 10_000 }

    private mutating func classTeachers(_ plan: inout SchoolPlan) {
        for form in shape.classes {
            let teacher = staffing.registrar(form) ?? staffing.draw("Class teacher", .teacher)
            plan.groups.append(group(form, year, teacher: teacher))
        }
    }

    /// Last year's groups had the same teachers, but for one who has left.
    private mutating func lastYear(_ plan: inout SchoolPlan) {
        let former = staffing.draw("Class teacher", .teacher, until: year.previous.ends)
        var forms = shape.classes.filter { $0.year > shape.firstYear }.map { form in
            var earlier = form
            earlier.year -= 1
            earlier.name = shape.secondary ? ClassShape.form(earlier.year, form.index) : lastYearsName(earlier)
            return earlier
        }
        if shape.number == 1 { forms.append(ClassShape(year: 6, index: 0, name: "Cedar", seats: 0)) }
        for form in forms {
            let now = plan.groups.first { $0.kind == .registration && $0.year == form.year && $0.index == form.index }
            let left = now == nil || form.name == "Oak"
            plan.groups.append(group(form, year.previous, teacher: left ? former : now?.teacher ?? former))
        }
    }

    private func lastYearsName(_ form: ClassShape) -> String {
        shape.has(year: form.year, index: form.index)?.name ?? ClassShape.tree(form.year, form.index)
    }

    private mutating func helpers(_ plan: inout SchoolPlan) {
        if shape.number == 1 { coverOak(&plan) }
        if shape.classes.count > 10 { staffing.draw("Office assistant", .office) }
        guard !shape.secondary, shape.classes.count > 10 else { return }
        for year in 0...6 {
            let helper = staffing.draw("Teaching assistant", .assistant)
            for group in plan.groups where group.schoolYear == self.year && group.year == year {
                plan.teaching.append(TeachingPlan(staff: helper, group: group.id, from: self.year.starts))
            }
        }
    }

    /// One covers Oak today, another did yesterday, and an assistant helps there all year.
    private func coverOak(_ plan: inout SchoolPlan) {
        guard let oak = plan.groups.first(where: { $0.name == "Oak" && $0.schoolYear == year }) else { return }
        for (handle, from, until) in [
            (CastHandle.kaur, today, Day?.some(today)), (.whitlock, today - 1, today - 1), (.haddad, year.starts, nil),
        ] {
            guard let staff = staffing.all.first(where: { $0.handle == handle }) else { continue }
            plan.teaching.append(
                TeachingPlan(staff: staff.id, group: oak.id, cover: until != nil, from: from, until: until))
        }
    }

    /// Looks after Oak at lunchtime, all year.
    private mutating func lunchtime(_ plan: inout SchoolPlan) {
        guard let oak = plan.groups.first(where: { $0.name == "Oak" && $0.schoolYear == year }) else { return }
        for spec in CastStaff.last(of: shape.number) {
            plan.teaching.append(TeachingPlan(staff: staffing.take(spec), group: oak.id, from: year.starts))
        }
    }

    private mutating func timetable(_ plan: inout SchoolPlan) {
        let forms = Dictionary(grouping: shape.classes, by: \.year).mapValues { $0.map(\.index) }
        let made = TimetableMaker(seed: seed &+ UInt64(shape.number), forms: forms)
        let teachers = (0..<max(made.teachers.count, shape.classes.count)).map { place in
            tutor(place)
                ?? staffing.draw(
                    "Teacher of \((place < made.teachers.count ? made.teachers[place].department : "PE"))", .teacher)
        }
        for (form, teacher) in zip(shape.classes, teachers) { plan.groups.append(group(form, year, teacher: teacher)) }
        for (place, set) in made.groups.enumerated() { add(set, place, made, teachers, &plan) }
        plan.timetable.weekABegins = plan.terms.calendar.terms.first { $0.starts >= year.starts }?.starts
    }

    /// The named tutor of the class in this place of the list.
    private mutating func tutor(_ place: Int) -> ID<Staff>? {
        place < shape.classes.count ? staffing.registrar(shape.classes[place]) : nil
    }

    private func add(
        _ set: TimetableMaker.Group, _ place: Int, _ made: TimetableMaker, _ teachers: [ID<Staff>],
        _ plan: inout SchoolPlan
    ) {
        let block = made.blocks[set.block]
        let id: ID<ClassGroup> = ids.group(number(year) + 1000 + place)
        let teacher = teachers[set.teacher]
        plan.groups.append(
            GroupPlan(
                id: id, kind: .teaching, name: set.name, subject: set.subject.name, year: block.year, schoolYear: year,
                index: -1, teacher: teacher))
        let room = set.subject == .sport ? "Sports hall" : "\(set.subject.department.prefix(2))\(set.teacher + 1)"
        plan.timetable.sets.append(
            SetPlan(
                group: id, year: block.year, block: set.block, forms: block.forms,
                slots: block.slots.sorted().map { Slot60(number: $0) }, staff: teacher, room: room))
    }
}
