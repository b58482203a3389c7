import Foundation
import GRDB

/// Enters letters that the mail server hands over (Article 12.3c).
public struct IntakeMailbox: Sendable {
    let database: PortalDatabase
    let sanitizer: RichTextSanitizer

    /// What became of a letter.
    public struct Outcome: Sendable, Equatable {
        /// Its number in the register.
        public let number: IntakeNumber
        /// Whether it had been entered before.
        public let isDuplicate: Bool
        /// Whether it is a letter at all; it is entered in any case.
        public let isLetter: Bool
    }

    /// Enters a letter with its attachments, and the letter as it came beside them.
    ///
    /// The same letter is entered once: one with the same Message-ID that says the same. Where it
    /// says something else it is entered, and the entry tells of the other one, so that nobody can
    /// keep a letter out by sending its Message-ID before.
    ///
    /// - Parameters:
    ///   - place: the file that holds it.
    ///   - files: where its files are kept.
    /// - Throws: what the file system or the database reports; nothing was entered then.
    public func enter(
        _ place: URL, keeping files: IntakeFiles, on site: Site, limits: MailLimits = MailLimits(),
        now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> Outcome {
        let content = try Data(contentsOf: place, options: .mappedIfSafe)
        let mail = MailReader.read(
            Array(content.prefix(limits.bytes + 1)), limits: limits, sanitizer: sanitizer)
        let letter = try files.keep(contentsOf: place, named: "thu-goc.eml", as: .letter)
        // What lies beyond what was read counts, too.
        let identity = NewIntakeEntry.Mail(
            messageID: mail.messageID,
            digest: content.count > limits.bytes ? letter.digest : mail.digest)
        let attachments = try mail.attachments.map {
            try files.keep($0.content, named: $0.name)
        }
        let isLetter = !mail.troubles.contains(.noHeader)
        return try database.writeQuietly { db in
            if let known = try IntakeQueries.entry(ofMail: identity, siteID: site.id, db) {
                return Outcome(number: known.number, isDuplicate: true, isLetter: isLetter)
            }
            var entry = Self.entry(of: mail, now: now)
            entry.files = attachments + [letter]
            entry.mail = identity
            entry.note = try Self.note(on: identity, siteID: site.id, db)
            let (id, isNew) = try IntakeRegistration.enter(
                entry, on: site, by: Self.server,
                submissionKey: "mail-\(site.id)-\(identity.digest)-\(mail.messageID)", now: now,
                using: &generator, db)
            guard let stored = try IntakeQueries.entry(id: id, siteID: site.id, db) else {
                throw UnexpectedNull()
            }
            if isNew { try IntakeNotices.tell(of: stored, now: now, db) }
            return Outcome(number: stored.number, isDuplicate: !isNew, isLetter: isLetter)
        }
    }

    private static let server = "Máy chủ thư"

    private static func entry(of mail: IncomingMail, now: Instant) -> NewIntakeEntry {
        let subject = String(mail.subject.prefix(300))
        var entry = NewIntakeEntry(
            way: .email, subject: subject.isEmpty ? "(Thư không có tiêu đề)" : subject,
            receivedAt: now)
        entry.text = mail.text
        entry.sender = IntakeSender(name: mail.fromName, contact: mail.fromAddress)
        entry.trouble =
            mail.troubles.isEmpty ? nil : mail.troubles.map(\.sentence).joined(separator: " ")
        return entry
    }

    /// Says of another letter with the same Message-ID.
    private static func note(
        on mail: NewIntakeEntry.Mail, siteID: Int64, _ db: Database
    ) throws -> String {
        guard !mail.messageID.isEmpty else { return "" }
        let other = try db.row(
            """
            SELECT entry.number, entry.year FROM intake_mail AS mail
            JOIN intake_entry AS entry ON entry.id = mail.entry_id
            WHERE mail.site_id = ? AND mail.message_id = ? ORDER BY entry.id LIMIT 1
            """,
            [siteID, mail.messageID]
        ) { IntakeNumber($0[0], of: $0[1]) }
        return other.map {
            "Thư này có cùng Message-ID với mục số \($0) nhưng nội dung khác."
        } ?? ""
    }
}
