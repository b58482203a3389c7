import GRDB

/// Loads the reference data: units, holidays, fields and kinds. What is there already is kept.
struct ReferenceLoader {
    let folder: ResourceFolder

    func load(_ db: Database) throws {
        try loadUnits(db)
        try loadDepartments(db)
        try loadHolidays(db)
        try loadQuestionFields(db)
        try loadDocumentKinds(db)
    }

    private func loadUnits(_ db: Database) throws {
        let file: ReferenceFiles.Units = try folder.decode("data/units.json")
        for (position, unit) in file.units.enumerated() {
            try db.run(
                """
                INSERT INTO unit (slug, code, name, full_name, kind, valid_from, valid_to,
                    area_km2, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (slug) DO NOTHING
                """,
                [
                    unit.slug, unit.code, unit.name, unit.fullName, unit.kind, unit.validFrom,
                    unit.validTo, unit.areaKm2, position,
                ])
        }
        for unit in file.units {
            for successor in unit.successors ?? [] {
                try db.run(
                    """
                    INSERT INTO unit_succession (predecessor_id, successor_id)
                    SELECT old.id, new.id FROM unit AS old, unit AS new
                    WHERE old.slug = ? AND new.slug = ? ON CONFLICT DO NOTHING
                    """,
                    [unit.slug, successor])
            }
        }
    }

    private func loadDepartments(_ db: Database) throws {
        let file: ReferenceFiles.Departments = try folder.decode("data/departments.json")
        for (position, department) in file.departments.enumerated() {
            try db.run(
                """
                INSERT INTO unit (slug, name, full_name, kind, position) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (slug) DO NOTHING
                """,
                [
                    department.slug, department.shortName, department.name, department.kind,
                    position,
                ])
        }
    }

    private func loadHolidays(_ db: Database) throws {
        let file: ReferenceFiles.Holidays = try folder.decode("data/holidays.json")
        for year in file.years where try CalendarQueries.revision(of: year.year, db) == 0 {
            let standing = CalendarYear.Standing.announced(source: year.source)
            try CalendarQueries.put(
                CalendarYear(year: year.year, standing: standing, days: year.days),
                source: year.source, revision: 1, db)
        }
    }

    private func loadQuestionFields(_ db: Database) throws {
        let file: ReferenceFiles.QuestionFields = try folder.decode("data/question-fields.json")
        for (position, field) in file.fields.enumerated() {
            try db.run(
                """
                INSERT INTO question_field (slug, title, position) VALUES (?, ?, ?)
                ON CONFLICT (slug) DO NOTHING
                """,
                [field.slug, field.title, position])
        }
    }

    private func loadDocumentKinds(_ db: Database) throws {
        let file: ReferenceFiles.DocumentKinds = try folder.decode("data/document-kinds.json")
        for kind in file.kinds {
            try db.run(
                """
                INSERT INTO document_kind (slug, title) VALUES (?, ?)
                ON CONFLICT (slug) DO NOTHING
                """,
                [kind.slug, kind.title])
            for alias in kind.aliases ?? [] {
                try db.run(
                    """
                    INSERT INTO document_kind_alias (slug, kind_id)
                    SELECT ?, id FROM document_kind WHERE slug = ? ON CONFLICT DO NOTHING
                    """,
                    [Slug.make(alias), kind.slug])
            }
        }
    }
}
