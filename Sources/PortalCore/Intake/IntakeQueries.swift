import GRDB

/// The SQL that reads the register.
enum IntakeQueries {
    static let columns: StaticSQL = """
        SELECT entry.id, entry.site_id, entry.number, entry.year, entry.code, entry.way,
            entry.subject, entry.text, entry.note, entry.organisation, entry.page, entry.ground,
            entry.received_at, entry.registered_at, entry.duty, entry.due, entry.state,
            entry.handler_id, account.display_name, entry.decline_ground, entry.decline_reason,
            entry.article_item_id, entry.trouble,
            (SELECT count(*) FROM intake_event WHERE entry_id = entry.id),
            about.id, about.title, about.live, about.draft
        FROM intake_entry AS entry LEFT JOIN account ON account.id = entry.handler_id
            LEFT JOIN article_item AS about ON about.id = entry.about_item_id
        """

    static func entry(id: Int64, siteID: Int64, _ db: Database) throws -> IntakeEntry? {
        try db.row(
            columns + " WHERE entry.id = ? AND entry.site_id = ?", [id, siteID], entry)
    }

    static func entry(code: IntakeCode, siteID: Int64, _ db: Database) throws -> IntakeEntry? {
        try db.row(
            columns + " WHERE entry.code = ? AND entry.site_id = ?", [code.characters, siteID],
            entry)
    }

    /// The open entries of which an article was made, or a change of one.
    static func drafted(
        as item: Int64, siteID: Int64, _ db: Database
    ) throws -> [IntakeEntry] {
        try db.rows(
            columns
                + """
                 WHERE entry.article_item_id = ? AND entry.site_id = ? AND entry.state = 'drafted'
                ORDER BY entry.id
                """,
            [item, siteID], entry)
    }

    static func clock(of id: Int64, _ db: Database) throws -> Clock? {
        try db.row("SELECT clock FROM intake_entry WHERE id = ?", [id]) { $0[0] as Clock? } ?? nil
    }

    static func files(of id: Int64, _ db: Database) throws -> [IntakeFile] {
        try db.rows(
            """
            SELECT id, entry_id, name, type, size, digest FROM intake_file
            WHERE entry_id = ? ORDER BY id
            """,
            [id], file)
    }

    static func file(id: Int64, siteID: Int64, _ db: Database) throws -> IntakeFile? {
        try db.row(
            """
            SELECT file.id, file.entry_id, file.name, file.type, file.size, file.digest
            FROM intake_file AS file JOIN intake_entry AS entry ON entry.id = file.entry_id
            WHERE file.id = ? AND entry.site_id = ?
            """,
            [id, siteID], file)
    }

    static func sender(of id: Int64, _ db: Database) throws -> IntakeSender? {
        try db.row(
            """
            SELECT name, contact, shows_name, consent_version FROM intake_sender
            WHERE entry_id = ?
            """,
            [id]
        ) {
            IntakeSender(
                name: $0[0], contact: $0[1], showsName: $0[2], consentVersion: $0[3])
        }
    }

    /// The entry made of the same letter: of the same identification, and saying the same.
    static func entry(
        ofMail mail: NewIntakeEntry.Mail, siteID: Int64, _ db: Database
    ) throws -> IntakeEntry? {
        try db.row(
            columns
                + """
                 JOIN intake_mail AS mail ON mail.entry_id = entry.id
                WHERE mail.site_id = ? AND mail.message_id = ? AND mail.digest = ?
                """,
            [siteID, mail.messageID, mail.digest], entry)
    }

    static func entry(_ row: Row) throws -> IntakeEntry {
        guard let code = IntakeCode(entered: row[4]), let way = IntakeWay(rawValue: row[5]),
            let state = IntakeState(rawValue: row[16])
        else { throw UnexpectedNull() }
        return IntakeEntry(
            id: row[0], siteID: row[1], number: IntakeNumber(row[2], of: row[3]), code: code,
            way: way, subject: row[6], text: row[7], note: row[8], organisation: row[9],
            page: row[10], about: about(row),
            ground: (row[11] as String?).flatMap(ProhibitedGround.init),
            receivedAt: Instant(epochSeconds: row[12]),
            registeredAt: Instant(epochSeconds: row[13]),
            duty: (row[14] as String?).flatMap(Duty.init), due: row[15], state: state,
            handlerID: row[17], handler: row[18],
            declineGround: (row[19] as String?).flatMap(ProhibitedGround.init),
            declineReason: row[20], articleItemID: row[21], trouble: row[22], version: row[23])
    }

    private static func about(_ row: Row) -> IntakeSubject? {
        guard let id: Int64 = row[24],
            let live = (row[26] as String?).flatMap(ItemState.Live.init),
            let state = ItemState(
                live: live, draft: (row[27] as String?).flatMap(ItemState.Draft.init))
        else { return nil }
        return IntakeSubject(itemID: id, title: row[25], state: state)
    }

    private static func file(_ row: Row) -> IntakeFile {
        IntakeFile(
            id: row[0], entryID: row[1], name: row[2], type: IntakeFileType(stored: row[3]),
            size: row[4], digest: row[5])
    }
}
