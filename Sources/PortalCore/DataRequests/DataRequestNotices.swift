import GRDB

/// What is told of requests on personal data, and to whom. Nothing here names the person.
enum DataRequestNotices {
    /// Tells those who handle requests of a new one, and the person that it was received.
    static func tellOfReceipt(_ request: DataRequest, now: Instant, _ db: Database) throws {
        let terms = request.terms
        try tellHolders(
            NewNotice(
                kind: .dataRequestReceived, siteID: request.siteID,
                subject: "Yêu cầu về dữ liệu cá nhân \(request.code)",
                text: """
                    \(request.right.act). Gửi đến lúc \(now.vietnamese); phải phản hồi chậm nhất \
                    ngày \(terms.answerDue.day.vietnamese), thực hiện chậm nhất ngày \
                    \(terms.due.day.vietnamese).
                    """,
                topic: .dataRequest(request.id)),
            now: now, db)
        try DataRequestMail.sendFirst(
            """
            Cổng đã nhận yêu cầu của bạn: \(request.right.act.lowercased()). Bạn được phản hồi chậm \
            nhất ngày \(terms.answerDue.day.vietnamese); nếu được chấp nhận, yêu cầu được thực hiện \
            chậm nhất ngày \(terms.due.day.vietnamese).
            """,
            of: request, now: now, db)
    }

    /// Tells the person of a step.
    static func tell(
        of step: DataRequestAction, note: String?, on request: DataRequest, now: Instant,
        _ db: Database
    ) throws {
        try DataRequestMail.send(words(of: step, note), of: request, now: now, db)
    }

    /// What the person is told of something that was done.
    static func words(of event: DataRequestEvent) -> String {
        switch event.act {
        case .step(let action): words(of: action, event.note)
        case .effect(let effect): effect.name
        }
    }

    private static func words(of action: DataRequestAction, _ note: String?) -> String {
        let words =
            switch action {
            case .askForProof: "Cần xác minh bạn là người có dữ liệu."
            case .accept: "Yêu cầu của bạn được chấp nhận và đang được thực hiện."
            case .refuse: "Yêu cầu của bạn không được chấp nhận."
            case .carryOut: "Yêu cầu của bạn đã được thực hiện."
            }
        return [words, note ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Tells that the calendar moved a day.
    static func tell(
        ofMovedDay change: DueDateChange, _ request: DataRequest, because source: String,
        by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try DataRequestMail.send(change.sentence(because: source), of: request, now: now, db)
        try tellHolders(
            NewNotice(
                ofMovedDay: change, because: source, onSite: request.siteID,
                topic: .dataRequest(request.id)),
            except: actor, now: now, db)
    }

    private static func tellHolders(
        _ notice: NewNotice, except actor: Actor? = nil, now: Instant, _ db: Database
    ) throws {
        try NoticeOutbox.add(
            notice,
            to: try NoticeAudience.holders(
                of: .handleDataRequests, on: notice.siteID, except: [actor?.accountID], now: now,
                db),
            now: now, db)
    }
}
