/// Which entries of the audit trail are wanted; nil for all.
public struct AuditFilter: Sendable, Equatable {
    /// Whose entries.
    public struct Accounts: Sendable, Equatable {
        /// These accounts.
        public var ids: [Int64]
        /// Those of the command line, too.
        public var includesOperator: Bool
    }

    /// Of one site.
    public var siteID: Int64?
    /// By some accounts.
    public var accounts: Accounts?
    /// To one thing, such as `article 12`.
    public var subject: String?
    /// Acts that begin so, such as `article.`.
    public var act: String?
    /// Not before.
    public var from: Instant?
    /// Before.
    public var until: Instant?

    /// All of them.
    public init(
        siteID: Int64? = nil, accounts: Accounts? = nil, subject: String? = nil,
        act: String? = nil, from: Instant? = nil, until: Instant? = nil
    ) {
        self.siteID = siteID
        self.accounts = accounts
        self.subject = subject
        self.act = act
        self.from = from
        self.until = until
    }
}

/// What somebody searches the audit trail for, as they type it.
public struct AuditSearch: Sendable, Equatable {
    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case who = "ai"
        case act = "viec"
        case subject = "doi-tuong"
        case from = "tu-ngay"
        case until = "den-ngay"
    }

    /// As it was typed.
    public let values: [Field: String]
    /// What could not be read; the search leaves it out.
    public let errors: [FieldError<Field>]
    let who: String?
    let act: String?
    let subject: String?
    let from: Instant?
    let until: Instant?

    private static let longest = 100

    /// Reads what was typed.
    public init(_ values: [Field: String]) {
        let values = values.mapValues { String($0.trimmedWhitespace.prefix(Self.longest)) }
        var errors: [FieldError<Field>] = []
        func text(_ field: Field) -> String? {
            values[field].flatMap { $0.isEmpty ? nil : $0 }
        }
        func day(_ field: Field) -> CalendarDay? {
            guard let typed = text(field) else { return nil }
            let day = CalendarDay(entered: typed)
            if day == nil { errors.append(FieldError(field, RightDays.unreadable)) }
            return day
        }
        self.values = values
        who = text(.who)
        act = text(.act)
        subject = text(.subject).map(AuditSubject.stored)
        from = day(.from).map { Instant($0, RightDays.midnight) }
        until = day(.until).map {
            Instant(CalendarDay(number: $0.number + 1), RightDays.midnight)
        }
        self.errors = errors
    }
}
