import GRDB

@testable import PortalCore

/// A province with a question answered or open, and requests on the data of who asked it.
struct DataRequestScene {
    let staff: QuestionStaff
    var base: TestDatabase { staff.base }
    var province: Site { staff.province }
    /// Somebody of the Board, with an account.
    let board: Actor

    init() throws {
        staff = try QuestionStaff()
        let person = try staff.base.person("ban-bien-tap", [.boardMember], on: staff.province)
        board = person
        let right = NewGrant(siteID: staff.province.id, role: .boardMember, validFrom: .morning)
        // Those who are told are found by the rights that are stored.
        try staff.base.write { db in
            _ = try GrantQueries.insert(
                right, to: person.accountID ?? 0, by: nil, now: .morning, db)
        }
    }

    var desk: DataRequestDesk { base.portal.dataRequestDesk }

    static let valid: [DataRequestForm.Field: String] = [
        .right: DataRight.access.rawValue, .text: "Cho tôi xem dữ liệu của tôi.",
        .name: "Người Yêu Cầu", .contact: "0912 345 678",
    ]

    /// Sends a request that passes every check.
    @discardableResult
    func send(
        _ changes: [DataRequestForm.Field: String] = [:], key: String = "k",
        now: Instant = .morning, seed: UInt64 = 3
    ) throws -> DataRequestReceipt {
        var generator = SeededGenerator(seed: seed)
        return try base.portal.dataRequests.ask(
            DataRequestForm(values: Self.valid.merging(changes) { _, new in new }),
            on: province, submissionKey: key, now: now, using: &generator)
    }

    /// A request about a case, by a right, in a state.
    func request(
        _ right: DataRight, about code: QuestionCode? = nil,
        in state: DataRequestState = .received, key: String = "k"
    ) throws -> Int64 {
        var changes: [DataRequestForm.Field: String] = [.right: right.rawValue]
        if let code {
            changes[.code] = code.description
            changes[.digits] = "5678"
        }
        let seed = key.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
        let receipt = try send(changes, key: key, seed: seed)
        let id = try base.read { db in
            try DataRequestQueries.find(receipt.code, siteID: province.id, db)?.id
        }
        guard let id else { throw MissingFixture() }
        for step in Self.way(to: state) {
            try desk.take(step, on: id, of: province, by: board, now: .morning)
        }
        return id
    }

    /// The steps that lead to a state.
    static func way(to state: DataRequestState) -> [DataRequestStep] {
        switch state {
        case .received: []
        case .awaitingProof: [.askForProof(text: "Gọi lại cho chúng tôi.")]
        case .accepted: [.accept(note: "")]
        case .carriedOut: [.accept(note: ""), .carryOut(note: "Đã làm.")]
        case .refused: [.refuse(.nothingKept, reason: "")]
        }
    }

    /// A step of each kind, filled in.
    static func step(_ action: DataRequestAction) -> DataRequestStep {
        switch action {
        case .askForProof: .askForProof(text: "Gọi lại cho chúng tôi.")
        case .accept: .accept(note: "")
        case .refuse: .refuse(.unproven, reason: "")
        case .carryOut: .carryOut(note: "Đã làm.")
        }
    }

    /// A question with everything that can be kept of who asked it, published.
    func published(_ changes: [QuestionForm.Field: String] = [:]) throws -> QuestionCode {
        let code = try open(changes)
        try staff.take(staff.straightWay, on: code)
        return code
    }

    func open(_ changes: [QuestionForm.Field: String] = [:]) throws -> QuestionCode {
        let form = QuestionForm.organisation(
            [.email: "nguoi.hoi@vidu.vn", .showName: "co"].merging(changes) { _, new in new })
        return try base.ask(form, on: province).code
    }

    func id(of code: QuestionCode) throws -> Int64 {
        let id = try base.read { try QuestionFileQueries.id(of: code, siteID: province.id, $0) }
        guard let id else { throw MissingFixture() }
        return id
    }

    func state(of id: Int64) throws -> DataRequestState? {
        try base.read { try DataRequestQueries.find(id, siteID: province.id, $0)?.state }
    }

    func acts() throws -> [String] {
        try base.read { db in
            try db.rows("SELECT act FROM audit_entry ORDER BY id") { $0[0] }
        }
    }
}
