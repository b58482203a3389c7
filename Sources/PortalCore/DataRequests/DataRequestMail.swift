import GRDB

/// The letters to who made a request. An address proves nothing until its owner says so: the first
/// letter asks for that, and nothing else is sent before.
enum DataRequestMail {
    private static let day: Int64 = 86_400

    /// Brings the receipt to the address that was given, and asks whether it is theirs.
    static func sendFirst(
        _ words: String, of request: DataRequest, now: Instant, _ db: Database
    ) throws {
        guard let address = try DataRequestQueries.person(of: request.id, db)?.email,
            try NoticeDeliveryQueries.countLetters(
                to: address, since: now.adding(seconds: -day), db)
                < QuestionMail.firstLettersADay
        else { return }
        try add(words, to: address, .dataRequestAddress(request.id), request, now: now, db)
    }

    /// Tells the person, where they have said that the address is theirs.
    static func send(
        _ words: String, of request: DataRequest, now: Instant, _ db: Database
    ) throws {
        guard let person = try DataRequestQueries.person(of: request.id, db),
            person.hasConfirmedEmail, let address = person.email
        else { return }
        try add(words, to: address, .dataRequest(request.id), request, now: now, db)
    }

    private static func add(
        _ words: String, to address: String, _ topic: NoticeTopic, _ request: DataRequest,
        now: Instant, _ db: Database
    ) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: .dataRequestForPerson, siteID: request.siteID,
                subject: "Yêu cầu về dữ liệu cá nhân \(request.code) của bạn", text: words,
                topic: topic),
            to: [.email(address)], now: now, db)
    }
}

/// The e-mail address that came with a request, without the address.
public struct DataRequestMailState: Sendable, Equatable {
    /// The code on the receipt.
    public let code: DataRequestCode
    /// Whether its owner said that it is theirs.
    public let isConfirmed: Bool
}

extension DataRequestService {
    /// Where the confirming of the address of a request stands; nil where there is none.
    public func mailState(of id: Int64, on site: Site) throws -> DataRequestMailState? {
        try database.read { try Self.mailState(of: id, site, $0) }
    }

    /// The owner of the address says that it is theirs; letters are sent from then on, and what
    /// happened meanwhile is told. Saying it again changes nothing.
    ///
    /// - Returns: the code of the request; nil where there is no such request, or no address.
    public func confirmMail(of id: Int64, on site: Site, now: Instant) throws -> DataRequestCode? {
        try database.writeQuietly { db in
            let state = try Self.mailState(of: id, site, db)
            guard let state, !state.isConfirmed else { return state?.code }
            try DataRequestWorkQueries.confirmEmail(of: id, now: now, db)
            try AuditTrail.append(
                AuditRecord("data-request.confirm-address", "data request \(id)", siteID: site.id),
                by: .asker, at: now, db)
            if let request = try DataRequestQueries.find(id, siteID: site.id, db),
                let news = try DataRequestQueries.events(of: id, db).last(where: \.isStep)
            {
                try DataRequestMail.send(
                    DataRequestNotices.words(of: news), of: request, now: now, db)
            }
            return state.code
        }
    }

    private static func mailState(
        of id: Int64, _ site: Site, _ db: Database
    ) throws -> DataRequestMailState? {
        guard let request = try DataRequestQueries.find(id, siteID: site.id, db),
            let person = try DataRequestQueries.person(of: id, db), person.email != nil
        else { return nil }
        return DataRequestMailState(code: request.code, isConfirmed: person.hasConfirmedEmail)
    }
}

extension DataRequestEvent {
    fileprivate var isStep: Bool {
        if case .step = act { true } else { false }
    }
}
