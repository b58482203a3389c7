import GRDB

/// One thing that happened to a question, as its asker may know it.
public struct QuestionMilestone: Sendable, Equatable {
    /// What it was.
    public enum Kind: String, Sendable, CaseIterable {
        case received
        case assigned
        case dataAsked
        case dataReceived
        case progress
        /// A change of the calendar moved the due day.
        case dayMoved
        case merged
        case split
        case declined
        case answered
        case answeredElsewhere
    }

    /// What it was.
    public let kind: Kind
    /// When.
    public let at: Instant
    /// The unit it was passed to, the code of the part that was split off, or what the asker was
    /// told; never data of the asker.
    public let note: String?
}

/// The SQL of what an asker may know of the way of a question.
enum QuestionTimelineQueries {
    /// In the order of time, beginning with the receipt.
    static func milestones(
        of id: Int64, _ kind: CaseKind, _ db: Database
    ) throws -> [QuestionMilestone] {
        let clock = try clock(of: id, db)
        let steps = try db.rows(
            "SELECT action, at, note FROM question_event WHERE question_id = ? ORDER BY id", [id]
        ) { row -> QuestionMilestone? in
            let action = QuestionAction(rawValue: row[0])
            guard let kind = action.flatMap(QuestionMilestone.Kind.init(of:)) else { return nil }
            let at = Instant(epochSeconds: row[1])
            let note: String? = kind.tellsNote ? row[2] : nil
            let promised = kind == .progress ? clock?.promisedDay(at: at) : nil
            let day = promised.map { "Hạn mới là \($0.vietnamese)." }
            let words = [day, note].compactMap(\.self).joined(separator: " ")
            return QuestionMilestone(kind: kind, at: at, note: words.isEmpty ? nil : words)
        }
        return try CalendarRevisionQueries.moves(of: kind.duty, id, db).reduce(
            into: try received(id, db) + steps.compactMap(\.self)
        ) { milestones, move in
            let place = milestones.firstIndex { $0.at > move.at } ?? milestones.endIndex
            milestones.insert(
                QuestionMilestone(kind: .dayMoved, at: move.at, note: move.sentence), at: place)
        }
    }

    private static func received(_ id: Int64, _ db: Database) throws -> [QuestionMilestone] {
        let start = try db.row("SELECT received_at FROM question WHERE id = ?", [id]) {
            QuestionMilestone(
                kind: .received, at: Instant(epochSeconds: $0[0]), note: nil)
        }
        return [start].compactMap(\.self)
    }

    private static func clock(of id: Int64, _ db: Database) throws -> Clock? {
        try db.row("SELECT clock FROM question WHERE id = ?", [id]) { $0[0] as Clock? } ?? nil
    }

    /// A question, for who knows its code and the end of the telephone number given with it.
    static func id(
        _ code: QuestionCode, _ phoneEnding: String, siteID: Int64, _ db: Database
    ) throws -> Int64? {
        guard let id = try QuestionFileQueries.id(of: code, siteID: siteID, db),
            let ending = try Self.phoneEnding(of: id, length: QuestionCode.phoneDigits, db),
            !ending.isEmpty, ending == phoneEnding.filter({ $0.isASCII && $0.isNumber })
        else { return nil }
        return id
    }

    /// The last digits of the telephone number that the asker gave.
    private static func phoneEnding(of id: Int64, length: Int, _ db: Database) throws -> String? {
        try db.row("SELECT phone FROM question_asker WHERE question_id = ?", [id]) {
            let phone: String = $0[0]
            return String(phone.filter { $0.isASCII && $0.isNumber }.suffix(length))
        }
    }
}

extension QuestionMilestone.Kind {
    /// Nil for what is the portal's own affair.
    fileprivate init?(of action: QuestionAction) {
        switch action {
        case .assign: self = .assigned
        case .askForData: self = .dataAsked
        case .receiveData, .supplyData: self = .dataReceived
        case .notifyProgress: self = .progress
        case .merge: self = .merged
        case .split: self = .split
        case .decline: self = .declined
        case .publish: self = .answered
        case .recordElsewhere: self = .answeredElsewhere
        case .classify, .draftAnswer, .approve, .sendBack, .redact: return nil
        }
    }

    /// Whether what stands in the record was written for the asker.
    fileprivate var tellsNote: Bool {
        switch self {
        case .assigned, .dataAsked, .progress, .split, .answeredElsewhere: true
        case .received, .dataReceived, .dayMoved, .merged, .declined, .answered: false
        }
    }
}
