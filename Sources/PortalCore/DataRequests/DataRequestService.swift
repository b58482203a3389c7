import GRDB

/// Requests on personal data as citizens make and follow them (Law 91/2025/QH15).
public struct DataRequestService: Sendable {
    let database: PortalDatabase

    /// Stores a request; when this returns it is on disk.
    ///
    /// - Parameter submissionKey: names this filled-in form; its second arrival returns the first
    ///   receipt.
    /// - Throws: `InvalidForm<DataRequestForm.Field>`, `SiteClosed`, `NoDeadlineRule`, or what the
    ///   database reports.
    public func ask(
        _ form: DataRequestForm, on site: Site, submissionKey: String, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> DataRequestReceipt {
        guard site.status == .live else { throw SiteClosed() }
        return try database.writeQuietly { db in
            let earlier = try DataRequestQueries.find(
                submissionKey: submissionKey, siteID: site.id, db)
            if let earlier { return Self.receipt(earlier) }
            let request = try DataRequestValidation.request(from: form, siteID: site.id, db).get()
            let calendar = try CalendarQueries.calendar(db)
            let entry = DataRequestWorkQueries.Entry(
                siteID: site.id,
                code: try .free(
                    using: &generator, taken: "SELECT 1 FROM data_request WHERE code = ?", db),
                submissionKey: submissionKey,
                answer: try Self.start(.dataRequestAnswer, at: now, calendar, db),
                execution: try Self.start(.dataRequestExecution, at: now, calendar, db),
                receivedAt: now)
            let id = try DataRequestWorkQueries.insert(request, entry, db)
            guard let stored = try DataRequestQueries.find(id, siteID: site.id, db) else {
                throw UnexpectedNull()
            }
            try DataRequestNotices.tellOfReceipt(stored, now: now, db)
            return Self.receipt(stored)
        }
    }

    /// The receipt of a stored request; nil for an unknown code.
    public func receipt(_ code: DataRequestCode, of site: Site) throws -> DataRequestReceipt? {
        try database.read { db in
            try DataRequestQueries.find(code, siteID: site.id, db).map(Self.receipt)
        }
    }

    /// How far a request is, for who also knows the contact that was given with it.
    ///
    /// - Parameter contact: the last digits of the telephone number, or the whole e-mail address.
    /// - Returns: nil for an unknown code, where the contact is another, and once the person's data
    ///   were removed.
    public func status(
        _ code: DataRequestCode, contact: String, of site: Site
    ) throws -> DataRequestStatus? {
        try database.read { db in
            guard let request = try DataRequestQueries.find(code, siteID: site.id, db),
                let person = try DataRequestQueries.person(of: request.id, db),
                person.isKnown(by: contact)
            else { return nil }
            return DataRequestStatus(
                code: code, right: request.right, state: request.state,
                receivedAt: request.receivedAt, terms: request.terms,
                events: try DataRequestQueries.events(of: request.id, db))
        }
    }

    private static func receipt(_ request: DataRequest) -> DataRequestReceipt {
        DataRequestReceipt(
            code: request.code, right: request.right, receivedAt: request.receivedAt,
            terms: request.terms)
    }

    private static func start(
        _ duty: Duty, at moment: Instant, _ calendar: WorkingCalendar, _ db: Database
    ) throws -> (clock: Clock, due: DueDate) {
        let clock = try DeadlineRuleService.start(
            DeadlineRule.Subject(duty, from: .received, as: .controller), at: moment, db)
        return (clock, clock.storedDueDate(in: calendar))
    }
}

extension DataRequestPerson {
    /// Whether what was entered is the end of the telephone number or the e-mail address.
    func isKnown(by entered: String) -> Bool {
        if let email {
            return entered.filter { !$0.isWhitespace }.lowercased() == email.lowercased()
        }
        guard let phone else { return false }
        let digits = entered.filter { $0.isASCII && $0.isNumber }
        return digits.count == DataRequestCode.phoneDigits && phone.hasSuffix(digits)
    }
}
