import GRDB

/// What is told of questions, and to whom. Nothing here repeats what the asker wrote.
enum QuestionNotices {
    /// Tells the Board of a new question, and the asker that it was received.
    static func tellOfReceipt(
        _ id: Int64, on siteID: Int64, _ receipt: QuestionReceipt, to address: String?,
        _ db: Database
    ) throws {
        let now = receipt.receivedAt
        try NoticeOutbox.add(
            NewNotice(
                kind: .questionForBoard, siteID: siteID,
                subject: "\(receipt.kind.name) mới \(receipt.code)",
                text: """
                    \(receipt.kind.name) \(receipt.code) gửi đến lúc \(now.vietnamese), hạn trả lời \
                    \(receipt.due.day.vietnamese).
                    """,
                topic: .question(id)),
            to: try NoticeAudience.holders(of: .handleQuestions, on: siteID, now: now, db),
            now: now, db)
        guard let address else { return }
        try QuestionMail.sendFirst(
            """
            Cổng đã nhận \(receipt.kind.noun) của bạn. Hạn trả lời là \(receipt.due.day.vietnamese) \
            (\(receipt.due.term), theo \(receipt.due.rule)).
            """,
            to: address, of: id, on: siteID, receipt.code, receipt.kind, now: now, db)
    }

    /// Tells of a step, where that is of interest to others.
    static func tell(
        of step: QuestionStep, on question: QuestionCase, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let target = try MergeQueries.target(of: question.id, db)
        if let words = words(for: step, question.kind, target) {
            try QuestionMail.send(
                words, of: question.id, on: question.siteID, question.code, question.kind,
                now: now, db)
        }
        try tellMerged(of: step, question.id, now: now, db)
        if case .supplyData = step { try tellOfSupplement(question, by: actor, now: now, db) }
        guard let kind = step.nextHands(from: question.state) else { return }
        try tellNextHands(kind, question.id, by: actor, now: now, db)
    }

    /// Tells who asked of the code of a part that was split off.
    static func tell(
        ofPart code: QuestionCode, of question: QuestionCase, now: Instant, _ db: Database
    ) throws {
        try QuestionMail.send(
            QuestionMail.split(question.kind, part: code.description), of: question.id,
            on: question.siteID, question.code, question.kind, now: now, db)
    }

    /// Tells those whose questions were merged into one, each under their own code, what they wait
    /// for: its end, or a new day.
    private static func tellMerged(
        of step: QuestionStep, _ id: Int64, now: Instant, _ db: Database
    ) throws {
        for each in try step.concernsMerged ? MergeQueries.merged(into: id, db) : [] {
            let words: String? =
                if case .notifyProgress(let day, _) = step {
                    "Cơ quan trả lời hẹn ngày mới cho \(each.kind.noun) có cùng nội dung: "
                        + "\(day.vietnamese)."
                } else {
                    try MergeQueries.target(of: each.id, db)?.outcome(of: each.kind)
                }
            guard let words else { continue }
            try QuestionMail.send(
                words, of: each.id, on: each.siteID, each.code, each.kind, now: now, db)
        }
    }

    /// Tells those who asked for data that the data came; the day is the one that holds since.
    private static func tellOfSupplement(
        _ question: QuestionCase, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard let place = try place(of: question.id, db) else { return }
        try tellHolders(
            .questionSupplied, question.id, at: place,
            isWithUnit: question.unitID != nil && question.stateBefore != .received,
            """
            Người gửi đã bổ sung thông tin của \(place.kind.noun) \(place.code). Thời hạn được tính tiếp, \
            hạn trả lời là \(place.due.vietnamese).
            """,
            by: actor, now: now, db)
    }

    /// Tells who asked, and who owes the answer, that the calendar moved its day.
    static func tell(
        ofMovedDay change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        guard let place = try place(of: change.id, db) else { return }
        let isWithUnit = change.unit != nil
        let words = change.sentence(because: source)
        try QuestionMail.send(
            words, of: change.id, on: place.siteID, place.code, place.kind, now: now, db)
        for each in try MergeQueries.merged(into: change.id, db) {
            try QuestionMail.send(
                words, of: each.id, on: each.siteID, each.code, each.kind, now: now, db)
        }
        try tellHolders(
            .dueDayMoved, change.id, at: place, isWithUnit: isWithUnit, words, by: actor, now: now,
            db)
    }

    /// Tells those who have a question now: the unit's people, or the Board.
    private static func tellHolders(
        _ kind: NoticeKind, _ id: Int64, at place: Place, isWithUnit: Bool, _ words: String,
        by actor: Actor, now: Instant, _ db: Database
    ) throws {
        for site in try isWithUnit ? sites(of: place.unitID, db) : [place.siteID] {
            try NoticeOutbox.add(
                NewNotice(
                    kind: kind, siteID: site,
                    subject: "\(kind.name): \(place.kind.noun) \(place.code)",
                    text: words, topic: .question(id)),
                to: try NoticeAudience.holders(
                    of: isWithUnit ? .answerQuestions : .handleQuestions, on: site,
                    except: [actor.accountID], now: now, db),
                now: now, db)
        }
    }

    /// What who asked is told; nil for what is the portal's own affair.
    ///
    /// - Parameter target: what the question was merged into, where it was.
    private static func words(
        for step: QuestionStep, _ kind: CaseKind, _ target: MergeTarget?
    ) -> String? {
        switch step {
        case .decline(let ground, let reason):
            "\(kind.name) không được tiếp nhận. \(ground.directions(for: kind)) \(reason)"
        case .askForData(let text):
            """
            Cần bổ sung thông tin: \(text) Bạn gửi bổ sung ngay tại trang tra cứu. Thời hạn \
            trả lời tạm dừng và được tính tiếp khi nhận được thông tin.
            """
        case .receiveData, .supplyData:
            "Đã nhận thông tin bổ sung; thời hạn trả lời được tính tiếp."
        case .merge: QuestionMail.merged(kind, into: target)
        case .notifyProgress(let day, let reason):
            "Cơ quan trả lời hẹn ngày mới: \(day.vietnamese). Lý do: \(reason)"
        case .publish: "\(kind.name) đã có trả lời, đăng trên Cổng."
        case .recordElsewhere(let how, let day):
            "Cơ quan đã trả lời trực tiếp ngày \(day.vietnamese): \(how)"
        case .assign, .classify, .draftAnswer, .approve, .sendBack, .redact: nil
        }
    }

    private static func tellNextHands(
        _ kind: NoticeKind, _ id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard let place = try place(of: id, db) else { return }
        let sites = try kind == .questionForBoard ? [place.siteID] : sites(of: place.unitID, db)
        for site in sites {
            try NoticeOutbox.add(
                NewNotice(
                    kind: kind, siteID: site, subject: "\(kind.name): \(place.code)",
                    text: "\(place.kind.name) \(place.code), hạn trả lời \(place.due.vietnamese).",
                    topic: .question(id)),
                to: try NoticeAudience.holders(
                    of: kind.permission, on: site, except: [actor.accountID], now: now, db),
                now: now, db)
        }
    }

    /// Where a question stands and who has it.
    private struct Place {
        let code: QuestionCode
        let siteID: Int64
        let unitID: Int64?
        let due: CalendarDay
        let kind: CaseKind
    }

    private static func place(of id: Int64, _ db: Database) throws -> Place? {
        try db.row(
            "SELECT code, site_id, unit_id, due_on, kind FROM question WHERE id = ?", [id]
        ) {
            let kind = try QuestionCaseQueries.kind($0[4])
            return Place(
                code: try QuestionCaseQueries.code($0[0], of: kind), siteID: $0[1], unitID: $0[2],
                due: $0[3], kind: kind)
        }
    }

    private static func sites(of unitID: Int64?, _ db: Database) throws -> [Int64] {
        try db.rows("SELECT id FROM site WHERE unit_id = ?", [unitID]) { $0[0] }
    }
}

extension NoticeKind {
    /// The right of those who are to do the next step.
    fileprivate var permission: Permission {
        switch self {
        case .questionForUnit: .answerQuestions
        case .answerForLeader: .approveAnswers
        default: .handleQuestions
        }
    }
}

extension QuestionStep {
    /// Whether those whose questions were merged into this one wait for it.
    fileprivate var concernsMerged: Bool {
        switch self {
        case .publish, .decline, .recordElsewhere, .merge, .notifyProgress: true
        case .classify, .assign, .askForData, .receiveData, .supplyData, .draftAnswer, .approve,
            .sendBack, .redact:
            false
        }
    }

    /// In whose hands the question is afterwards; nil where they are the same.
    fileprivate func nextHands(from state: QuestionState) -> NoticeKind? {
        switch self {
        case .assign: .questionForUnit
        case .draftAnswer: .answerForLeader
        case .approve: .questionForBoard
        case .sendBack: state == .assigned ? .questionForBoard : .questionForUnit
        default: nil
        }
    }
}
