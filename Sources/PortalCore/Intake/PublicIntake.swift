import GRDB

/// What somebody is told after something was taken in for good.
public struct IntakeReceipt: Sendable, Equatable {
    /// Its number in the year's register.
    public let number: IntakeNumber
    /// The code that leads back to this receipt.
    public let code: IntakeCode
    /// How it came.
    public let way: IntakeWay
    /// What it is about.
    public let subject: String
    /// When it was taken in.
    public let receivedAt: Instant
    /// How many files came with it.
    public let fileCount: Int
    /// How far it is.
    public var state = IntakeState.received
    /// Where visitors read what was made of it.
    public var place: String?
}

/// What anybody may hand in through the portal. It lands in the register and nowhere else, until
/// somebody who may does something with it (Article 5.4).
public struct PublicIntake: Sendable {
    let database: PortalDatabase

    /// Takes an article or pictures in (Article 25.2c); when this returns it is on disk.
    ///
    /// - Parameters:
    ///   - files: what came with it, stored.
    ///   - submissionKey: names this filled-in form; its second arrival returns the first receipt.
    /// - Throws: `InvalidForm<ContributionForm.Field>`, `SiteClosed`, or what the database reports.
    public func contribute(
        _ form: ContributionForm, files: [NewIntakeFile], on site: Site,
        submissionKey: String, now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> IntakeReceipt {
        var entry = try form.entry(files.map(\.offered), now: now).get()
        entry.files = files
        return try enter(entry, on: site, submissionKey, now, using: &generator)
    }

    /// Takes a reader's report on an item in (Article 6).
    ///
    /// - Throws: `InvalidForm<ReportForm.Field>`, `SiteClosed`, or what the database reports.
    public func report(
        _ form: ReportForm, on site: Site, submissionKey: String, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> IntakeReceipt {
        try enter(try form.entry(now: now).get(), on: site, submissionKey, now, using: &generator)
    }

    /// The receipt of something that was taken in through the portal; nil for an unknown code.
    public func receipt(_ code: IntakeCode, of site: Site) throws -> IntakeReceipt? {
        try database.read { db in
            let entry = try IntakeQueries.entry(code: code, siteID: site.id, db)
            guard let entry, [.contribution, .report].contains(entry.way) else { return nil }
            return try Self.receipt(entry, db)
        }
    }

    private func enter(
        _ entry: NewIntakeEntry, on site: Site, _ submissionKey: String, _ now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> IntakeReceipt {
        guard site.status == .live else { throw SiteClosed() }
        return try database.writeQuietly { db in
            let (id, isNew) = try IntakeRegistration.enter(
                entry, on: site, by: Self.visitor, submissionKey: submissionKey, now: now,
                using: &generator, db)
            guard let stored = try IntakeQueries.entry(id: id, siteID: site.id, db) else {
                throw UnexpectedNull()
            }
            if isNew { try IntakeNotices.tell(of: stored, now: now, db) }
            return try Self.receipt(stored, db)
        }
    }

    private static let visitor = "Bạn đọc"

    private static func place(of entry: IntakeEntry, _ db: Database) throws -> String? {
        // What is not finished may change what stands there, and that is nobody's yet.
        guard entry.state == .done, let id = entry.articleItemID,
            let item = try ArticleItemQueries.item(id: id, siteID: entry.siteID, db)
        else { return nil }
        return item.state.live == .published ? item.publicPath : nil
    }

    private static func receipt(_ entry: IntakeEntry, _ db: Database) throws -> IntakeReceipt {
        IntakeReceipt(
            number: entry.number, code: entry.code, way: entry.way, subject: entry.subject,
            receivedAt: entry.receivedAt,
            fileCount: try IntakeQueries.files(of: entry.id, db).count,
            state: entry.state, place: try place(of: entry, db))
    }
}
