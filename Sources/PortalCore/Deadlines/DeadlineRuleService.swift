import GRDB

/// A rule that is to be in force from a day on.
public struct DeadlineRuleDraft: Sendable, Equatable {
    /// What it is about.
    public let subject: DeadlineRule.Subject
    /// How long, and by which article.
    public let term: Term
    /// Whether a legal text says so; otherwise the Board set it.
    public let isStatutory: Bool
    /// What people should know of it.
    public let note: String?
    /// The first day on which clocks start by it.
    public let validFrom: CalendarDay

    /// A rule from its parts.
    public init(
        subject: DeadlineRule.Subject, term: Term, isStatutory: Bool, note: String? = nil,
        validFrom: CalendarDay
    ) {
        self.subject = subject
        self.term = term
        self.isStatutory = isStatutory
        self.note = note
        self.validFrom = validFrom
    }
}

/// No rule says how long something may take on a day.
public struct NoDeadlineRule: Error, Sendable, Equatable {
    /// What was asked for.
    public let subject: DeadlineRule.Subject
    /// The day on which the clock would start.
    public let day: CalendarDay
}

/// The terms of the law, which change as the law does.
public struct DeadlineRuleService: Sendable {
    let database: PortalDatabase

    /// Why a rule is not taken.
    public enum Refusal: Error, Sendable, Equatable {
        /// No term is shorter than one day, or longer than the walk through a calendar.
        case unsuitableAmount
        /// The 08:00 rule is one of working days.
        case unsuitableOpening
        /// The article or decision is not named.
        case emptySource
        /// It begins before the last one of its kind did, or on the same day.
        case beginsTooEarly(CalendarDay)

        /// The sentence for people.
        public var sentence: String {
            switch self {
            case .unsuitableAmount: "Thời hạn phải từ 1 đến \(DeadlineRuleService.longest)."
            case .unsuitableOpening: "Mốc 08:00 chỉ dùng cho thời hạn tính bằng ngày làm việc."
            case .emptySource: "Cần ghi căn cứ của thời hạn."
            case .beginsTooEarly(let day):
                "Quy định trước có hiệu lực từ \(day.vietnamese); quy định mới phải bắt đầu sau đó."
            }
        }
    }

    /// The longest term: with days off it still ends within `Term.horizon`.
    public static let longest = 1000

    /// All rules, those of the past among them.
    public func all() throws -> [DeadlineRule] {
        try database.read(DeadlineRuleQueries.all)
    }

    /// Puts a rule in force as it was typed.
    ///
    /// - Throws: `InvalidForm<DeadlineRuleForm.Field>`, or what the database reports.
    public func put(_ form: DeadlineRuleForm, by actor: Actor, now: Instant) throws {
        let draft = try form.draft(among: try all().map(\.subject)).get()
        do {
            try put(draft, by: actor, now: now)
        } catch let refusal as Refusal {
            throw InvalidForm(errors: [FieldError(refusal.field, refusal.sentence)])
        }
    }

    /// Puts a rule in force; the one of the same subject before it ends the day before.
    ///
    /// Clocks that run keep the term they started with.
    ///
    /// - Throws: `Refusal`, or what the database reports.
    public func put(_ draft: DeadlineRuleDraft, by actor: Actor, now: Instant) throws {
        guard (1...Self.longest).contains(draft.term.amount) else {
            throw Refusal.unsuitableAmount
        }
        guard draft.term.opening == .nextDay || draft.term.unit == .workingDays else {
            throw Refusal.unsuitableOpening
        }
        guard !draft.term.source.isBlank else { throw Refusal.emptySource }
        try database.write { db in
            if let last = try DeadlineRuleQueries.rules(of: draft.subject, db).last {
                guard last.validFrom < draft.validFrom else {
                    throw Refusal.beginsTooEarly(last.validFrom)
                }
                let dayBefore = draft.validFrom.adding(days: -1)
                if last.isInForce(on: draft.validFrom) {
                    try DeadlineRuleQueries.end(last.id, on: dayBefore, db)
                }
            }
            let id = try DeadlineRuleQueries.insert(draft, db)
            try AuditTrail.append(
                AuditRecord(
                    "deadline.put", "deadline rule \(id)",
                    after: "\(draft.term.vietnamese), \(draft.term.source)"),
                by: actor, at: now, db)
        }
    }

    /// Starts a clock by the rule in force on the day of the event.
    ///
    /// - Throws: `NoDeadlineRule`, or what the database reports.
    static func start(
        _ subject: DeadlineRule.Subject, at moment: Instant, _ db: Database
    ) throws -> Clock {
        try start(subject, at: moment, among: try DeadlineRuleQueries.rules(of: subject, db))
    }

    /// The same by rules that were read before, in the order of their validity.
    ///
    /// - Throws: `NoDeadlineRule`
    static func start(
        _ subject: DeadlineRule.Subject, at moment: Instant, among rules: [DeadlineRule]
    ) throws -> Clock {
        let rule = rules.last { $0.subject == subject && $0.isInForce(on: moment.day) }
        guard let rule else {
            throw NoDeadlineRule(subject: subject, day: moment.day)
        }
        return Clock(rule.term, from: subject.event, at: moment)
    }
}

extension DeadlineRuleService.Refusal {
    /// Where it is said in the form.
    fileprivate var field: DeadlineRuleForm.Field {
        switch self {
        case .unsuitableAmount: .amount
        case .unsuitableOpening: .opening
        case .emptySource: .source
        case .beginsTooEarly: .validFrom
        }
    }
}
