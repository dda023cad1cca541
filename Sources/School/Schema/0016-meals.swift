import People
import Store

extension Schema {
    /// What there is to eat, what children may not eat, what was chosen and what was served. Who pays, and who does not, is
    /// nowhere here and has no place here: no page, count or print could differ by it.
    static let meals = Migration(
        16, "meals",
        [
            // Until when a day's lunch may be chosen. days: that many days before, at the time. weeks: on a weekday of the
            // week so many weeks before. No row: 08:15 of the day itself.
            """
            CREATE TABLE meal_rules (
                school BIGINT PRIMARY KEY REFERENCES school (number),
                kind TEXT NOT NULL CHECK (kind IN ('days', 'weeks')),
                ahead BIGINT NOT NULL CHECK (ahead BETWEEN 0 AND 30),
                weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
                time BIGINT NOT NULL)
            """,
            // A row a version, in force from a day on, never changed. allergens: numbers of `Allergen`, diets: words of
            // `DietKind`, both with commas between. ended: it is on no menu any more.
            """
            CREATE TABLE dish (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                from_day TEXT NOT NULL,
                name TEXT NOT NULL, words TEXT,
                allergens TEXT NOT NULL, diets TEXT NOT NULL,
                ended BIGINT NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),
                staff BYTEA, at BIGINT NOT NULL,
                PRIMARY KEY (school, id, nth))
            """,
            // A menu that comes round every so many weeks, the first of them in the week of a Monday. A row a version.
            """
            CREATE TABLE meal_menu (
                school BIGINT NOT NULL REFERENCES school (number),
                id BYTEA NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                name TEXT NOT NULL,
                weeks BIGINT NOT NULL CHECK (weeks BETWEEN 1 AND 8),
                starts TEXT NOT NULL,
                from_day TEXT NOT NULL, until_day TEXT,
                staff BYTEA, at BIGINT NOT NULL,
                PRIMARY KEY (school, id, nth))
            """,
            // What is on offer on a weekday of a week of a menu, from a day on: dishes with commas between. A row a version.
            """
            CREATE TABLE meal_menu_day (
                school BIGINT NOT NULL REFERENCES school (number),
                menu BYTEA NOT NULL,
                week BIGINT NOT NULL, weekday BIGINT NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                from_day TEXT NOT NULL,
                dishes TEXT NOT NULL,
                staff BYTEA, at BIGINT NOT NULL,
                PRIMARY KEY (school, menu, week, weekday, nth))
            """,
            // What a child may not eat and how it eats, as the kitchen must know. A row a version, from a day until a day.
            """
            CREATE TABLE pupil_diet (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                from_day TEXT NOT NULL, until_day TEXT,
                allergens TEXT NOT NULL, diets TEXT NOT NULL, words TEXT,
                staff BYTEA, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // What a family has chosen for a day: a row a version. kind: a dish of the menu, lunch from home, or school lunch
            // chosen at the hatch. words: the dish as it was called. sure: it was chosen in spite of a warning.
            """
            CREATE TABLE meal_choice (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, day TEXT NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                kind TEXT NOT NULL CHECK (kind IN ('dish', 'home', 'school')),
                dish BYTEA, words TEXT,
                sure BIGINT NOT NULL DEFAULT 0 CHECK (sure IN (0, 1)),
                account BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            "CREATE INDEX meal_choice_day ON meal_choice (school, day, pupil, nth)",
            // What a child was served and how much was eaten: a row a version. undone: it was a slip.
            """
            CREATE TABLE meal_served (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, day TEXT NOT NULL, nth BIGINT NOT NULL CHECK (nth >= 1),
                kind TEXT NOT NULL CHECK (kind IN ('dish', 'home', 'school')),
                dish BYTEA, words TEXT,
                eaten TEXT NOT NULL CHECK (eaten IN ('all', 'most', 'some', 'none')),
                undone BIGINT NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
                staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
            // Apart from it: why staff served something in spite of the warning, for staff.
            """
            CREATE TABLE meal_override (
                school BIGINT NOT NULL, pupil BYTEA NOT NULL, day TEXT NOT NULL, nth BIGINT NOT NULL,
                reason TEXT NOT NULL, staff BYTEA NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (school, pupil, day, nth),
                FOREIGN KEY (school, pupil) REFERENCES pupil (school, id)) WITHOUT ROWID
            """,
        ],
        guards: Wall.mealTables)
}
