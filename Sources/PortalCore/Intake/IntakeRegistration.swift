import GRDB

/// Something that is to be entered.
struct NewIntakeEntry {
    /// What was entered for a letter, so that its second arrival is known.
    struct Mail {
        let messageID: String
        let digest: String
    }

    let way: IntakeWay
    let subject: String
    var text = ""
    var note = ""
    var unitID: Int64?
    var organisation = ""
    var page: String?
    var ground: ProhibitedGround?
    let receivedAt: Instant
    var sender = IntakeSender()
    var files: [NewIntakeFile] = []
    var clock: (duty: Duty, clock: Clock)?
    var mail: Mail?
    var trouble: String?
}

/// Enters what was handed in: number, receipt, files, sender, in one transaction.
enum IntakeRegistration {
    /// - Parameter submissionKey: names what is entered; its second arrival finds the first.
    /// - Returns: the number within the database, and whether it is new.
    static func enter(
        _ entry: NewIntakeEntry, on site: Site, by account: String, submissionKey: String,
        now: Instant, using generator: inout some RandomNumberGenerator, _ db: Database
    ) throws -> (id: Int64, isNew: Bool) {
        let known = try db.row(
            "SELECT id FROM intake_entry WHERE submission_key = ?", [submissionKey]
        ) { $0[0] as Int64 }
        if let known { return (known, false) }
        let id = try insert(
            entry, siteID: site.id,
            code: try .free(
                using: &generator, taken: "SELECT 1 FROM intake_entry WHERE code = ?", db),
            submissionKey,
            now, db)
        try insertParts(of: entry, id: id, siteID: site.id, now: now, db)
        try IntakeEvents.record(nil, on: id, by: account, note: entry.way.name, at: now, db)
        return (id, true)
    }

    private static func insert(
        _ entry: NewIntakeEntry, siteID: Int64, code: IntakeCode, _ submissionKey: String,
        _ now: Instant, _ db: Database
    ) throws -> Int64 {
        let due = try entry.clock.map { pair in
            try CalendarQueries.dueDate(of: pair.clock, db)
        }
        return try db.insert(
            """
            INSERT INTO intake_entry (site_id, year, number, code, submission_key, way, subject,
                text, note, unit_id, organisation, page, ground, received_at, registered_at, duty,
                clock, due, due_on, state, trouble, about_item_id)
            VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM intake_entry
                    WHERE site_id = ?1 AND year = ?2),
                ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                'received', ?19, ?20)
            """,
            [
                siteID, now.day.year, code.characters, submissionKey, entry.way.rawValue,
                entry.subject, entry.text, entry.note, entry.unitID, entry.organisation,
                entry.page, entry.ground?.rawValue, entry.receivedAt.epochSeconds,
                now.epochSeconds, entry.clock?.duty.rawValue, entry.clock?.clock, due, due?.day,
                entry.trouble,
                try entry.page.flatMap { page in
                    try ArticleItemQueries.publishedItem(at: page, siteID: siteID, db)
                },
            ])
    }

    private static func insertParts(
        of entry: NewIntakeEntry, id: Int64, siteID: Int64, now: Instant, _ db: Database
    ) throws {
        if !entry.sender.isEmpty {
            let sender = entry.sender
            try db.run(
                """
                INSERT INTO intake_sender
                    (entry_id, name, contact, shows_name, consent_version, consented_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    id, sender.name, sender.contact, sender.showsName, sender.consentVersion,
                    sender.consentVersion.map { _ in now.epochSeconds },
                ])
        }
        for file in entry.files {
            try db.run(
                """
                INSERT INTO intake_file (entry_id, name, type, size, digest)
                VALUES (?, ?, ?, ?, ?)
                """,
                [id, file.name, file.type.stored, file.size, file.digest])
        }
        if let mail = entry.mail {
            try db.run(
                """
                INSERT INTO intake_mail (entry_id, site_id, message_id, digest)
                VALUES (?, ?, ?, ?)
                """,
                [id, siteID, mail.messageID, mail.digest])
        }
    }
}

/// The record of what was done with entries.
enum IntakeEvents {
    static func record(
        _ action: IntakeAction?, on id: Int64, by account: String, note: String, at now: Instant,
        _ db: Database
    ) throws {
        try db.run(
            "INSERT INTO intake_event (entry_id, at, account, action, note) VALUES (?, ?, ?, ?, ?)",
            [id, now.epochSeconds, account, action?.rawValue, note])
    }

    static func all(of id: Int64, _ db: Database) throws -> [IntakeEvent] {
        try db.rows(
            """
            SELECT at, account, action, note FROM intake_event WHERE entry_id = ? ORDER BY id
            """,
            [id]
        ) { row in
            IntakeEvent(
                at: Instant(epochSeconds: row[0]), account: row[1],
                action: (row[2] as String?).flatMap(IntakeAction.init), note: row[3])
        }
    }
}
