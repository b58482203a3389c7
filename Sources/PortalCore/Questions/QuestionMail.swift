import GRDB

/// The letters to who asked. An address proves nothing until its owner says so: the first letter,
/// which brings the receipt, asks for that, and nothing else is sent before.
enum QuestionMail {
    /// First letters that an address gets within a day, whoever has it typed into a form, so that
    /// nobody is flooded through ours.
    static let firstLettersADay = 3
    private static let day: Int64 = 86_400

    /// Brings the receipt to the address that was given, and asks whether it is theirs.
    static func sendFirst(
        _ words: String, to address: String, of id: Int64, on siteID: Int64, _ code: QuestionCode,
        _ kind: CaseKind, now: Instant, _ db: Database
    ) throws {
        let sent = try NoticeDeliveryQueries.countLetters(
            to: address, since: now.adding(seconds: -day), db)
        guard sent < firstLettersADay else { return }
        try add(
            words, to: address, topic: .questionAddress(id), on: siteID, code, kind, now: now, db)
    }

    /// Tells who asked, where they have said that the address is theirs.
    static func send(
        _ words: String, of id: Int64, on siteID: Int64, _ code: QuestionCode,
        _ kind: CaseKind, now: Instant, _ db: Database
    ) throws {
        guard let address = try QuestionMailQueries.confirmedAddress(of: id, db) else { return }
        try add(words, to: address, topic: .question(id), on: siteID, code, kind, now: now, db)
    }

    private static func add(
        _ words: String, to address: String, topic: NoticeTopic, on siteID: Int64,
        _ code: QuestionCode, _ kind: CaseKind, now: Instant, _ db: Database
    ) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: .questionForAsker, siteID: siteID, subject: "\(kind.name) \(code) của bạn",
                text: words, topic: topic),
            to: [.email(address)], now: now, db)
    }

    /// That a question was merged, and what became of the other one where that is known already.
    static func merged(_ kind: CaseKind, into target: MergeTarget?) -> String {
        let outcome = target?.outcome(of: kind).map { " " + $0 } ?? ""
        return "\(kind.name) được gộp với \(kind.noun) khác có cùng nội dung và được trả lời chung."
            + outcome
    }

    /// That a part of a question goes on as one of its own; its code is told nowhere else.
    static func split(_ kind: CaseKind, part: String) -> String {
        """
        Một phần nội dung được tách thành \(kind.noun) riêng, mã tra cứu \(part). Bạn tra cứu mã này với \
        cùng số điện thoại đã ghi; thời hạn trả lời vẫn tính từ ngày tiếp nhận ban đầu.
        """
    }

    /// What happened while nothing could be told; nil where the receipt told all there is.
    static func news(in status: QuestionStatus) -> String? {
        let parts = status.milestones.filter { $0.kind == .split }.compactMap(\.note)
        let news =
            parts.map { split(status.kind, part: $0) } + [state(of: status)].compactMap(\.self)
        return news.isEmpty ? nil : news.joined(separator: "\n")
    }

    private static func state(of status: QuestionStatus) -> String? {
        let reason = status.reason ?? ""
        return switch status.state {
        case .received, .accepted: nil
        case .answered: "\(status.kind.name) đã có trả lời, đăng trên Cổng."
        case .declined: "\(status.kind.name) không được tiếp nhận. \(reason)"
        case .awaitingData:
            "Cần bổ sung thông tin: \(reason) Bạn gửi bổ sung ngay tại trang tra cứu."
        case .merged: merged(status.kind, into: status.target)
        case .answeredElsewhere: "Cơ quan đã trả lời trực tiếp: \(reason)"
        }
    }
}

/// The e-mail address that came with a question, without the address.
public struct QuestionMailState: Sendable, Equatable {
    /// The code on the receipt.
    public let code: QuestionCode
    /// What bears it.
    public let kind: CaseKind
    /// Whether its owner said that it is theirs.
    public let isConfirmed: Bool
}

extension QuestionService {
    /// Where the confirming of the address of a question stands; nil where there is none.
    public func mailState(of id: Int64, on site: Site) throws -> QuestionMailState? {
        try database.read { try QuestionMailQueries.state(of: id, siteID: site.id, $0) }
    }

    /// The owner of the address says that it is theirs; letters are sent from then on, also about
    /// what was split from the question, and what happened meanwhile is told. Saying it again changes
    /// nothing.
    ///
    /// - Returns: the code of the question; nil where there is no such question, or no address.
    public func confirmMail(of id: Int64, on site: Site, now: Instant) throws -> QuestionCode? {
        try database.writeQuietly { db in
            let state = try QuestionMailQueries.state(of: id, siteID: site.id, db)
            guard let state, !state.isConfirmed else { return state?.code }
            let confirmed = try QuestionMailQueries.confirm(id, now: now, db)
            try AuditTrail.append(
                AuditRecord("question.confirm-address", "question \(id)", siteID: site.id),
                by: .asker, at: now, db)
            for each in confirmed { try Self.tellNews(of: each, on: site, now: now, db) }
            return state.code
        }
    }

    private static func tellNews(
        of id: Int64, on site: Site, now: Instant, _ db: Database
    ) throws {
        guard let state = try QuestionMailQueries.state(of: id, siteID: site.id, db),
            let status = try QuestionQueries.status(code: state.code, siteID: site.id, db),
            let news = QuestionMail.news(in: status)
        else { return }
        try QuestionMail.send(news, of: id, on: site.id, state.code, state.kind, now: now, db)
    }
}

/// The SQL of the addresses of those who asked.
enum QuestionMailQueries {
    static func confirmedAddress(of id: Int64, _ db: Database) throws -> String? {
        try db.row(
            """
            SELECT email FROM question_asker
            WHERE question_id = ? AND email_confirmed_at IS NOT NULL
            """,
            [id]
        ) { $0[0] as String? } ?? nil
    }

    static func state(of id: Int64, siteID: Int64, _ db: Database) throws -> QuestionMailState? {
        try db.row(
            """
            SELECT question.code, question.kind, asker.email_confirmed_at IS NOT NULL
            FROM question JOIN question_asker AS asker ON asker.question_id = question.id
            WHERE question.id = ? AND question.site_id = ? AND asker.email IS NOT NULL
            """,
            [id, siteID]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[1])
            return QuestionMailState(
                code: try QuestionCaseQueries.code(row[0], of: kind), kind: kind,
                isConfirmed: row[2])
        }
    }

    /// Also of the parts that a question was split into, which were sent no letter of their own.
    ///
    /// - Returns: the questions whose address was not confirmed before.
    static func confirm(_ id: Int64, now: Instant, _ db: Database) throws -> [Int64] {
        let family = StoredJSON.value(try AskerQueries.family(of: id, db))
        let confirmed = try db.rows(
            """
            SELECT question_id FROM question_asker
            WHERE question_id IN (SELECT value FROM json_each(?2)) AND email_confirmed_at IS NULL
                AND email = (SELECT email FROM question_asker WHERE question_id = ?1)
            ORDER BY question_id
            """,
            [id, family]
        ) { $0[0] as Int64 }
        try db.run(
            """
            UPDATE question_asker SET email_confirmed_at = ?
            WHERE question_id IN (SELECT value FROM json_each(?))
            """,
            [now.epochSeconds, StoredJSON.value(confirmed)])
        return confirmed
    }
}

/// What is kept of the addresses of those who asked.
enum QuestionMailSchema {
    /// Before, letters were sent to every address that was given. Who gets them goes on getting them.
    static let create = Migration(
        name: "questions: confirmed addresses",
        sql: """
            ALTER TABLE question_asker ADD COLUMN email_confirmed_at INTEGER;
            UPDATE question_asker SET email_confirmed_at =
                (SELECT received_at FROM question WHERE question.id = question_asker.question_id)
            WHERE email IS NOT NULL;
            """
    )
}
