import GRDB

/// Passing one's own rights on for a time, with the head's consent, instead of sharing a password
/// (Article 16.3). The other acts under their own name; the right ends by itself.
public struct DelegationService: Sendable {
    let database: PortalDatabase

    /// The fields of the form.
    public enum Field: String, Sendable, CaseIterable {
        case right = "quyen"
        case to = "nguoi-nhan"
        case from = "tu-ngay"
        case until = "den-ngay"
        case consent = "dong-y"
    }

    /// What somebody can pass on, and passed on already.
    public struct Overview: Sendable, Equatable {
        /// Rights of one's own that can be passed on.
        public let delegable: [Grant]
        /// What was passed on and not taken back, with who has it now.
        public let given: [Given]
    }

    /// A right that was passed on.
    public struct Given: Sendable, Equatable {
        /// The right.
        public let grant: Grant
        /// Who has it.
        public let holder: String
    }

    /// What somebody can pass on, and what they did.
    public func overview(of actor: Actor, at now: Instant) throws -> Overview {
        guard let id = actor.accountID else { return Overview(delegable: [], given: []) }
        return try database.read { db in
            Overview(
                delegable: try Self.delegable(of: id, at: now, db),
                given: try GrantQueries.delegated(by: id, db).map { grant in
                    Given(
                        grant: grant,
                        holder: try AccountQueries.account(id: grant.accountID, db)?.displayName
                            ?? "")
                })
        }
    }

    /// Passes a right on.
    ///
    /// - Throws: `InvalidForm<Field>`, `AccountRefusal`, or what the database reports.
    public func delegate(_ values: [Field: String], by actor: Actor, now: Instant) throws {
        guard let id = actor.accountID else { throw AccountRefusal.notHeld }
        try database.writeQuietly { db in
            let request = try Request(values, now: now, db)
            guard request.receiver.id != id else {
                throw InvalidForm(errors: [FieldError(Field.to, "Hãy chọn người khác.")])
            }
            let own = try Self.delegable(of: id, at: now, db).first { $0.id == request.grantID }
            guard let own else { throw AccountRefusal.notHeld }
            if let end = own.validUntil, request.until > end { throw AccountRefusal.notHeld }
            let grant = NewGrant(
                siteID: own.siteID, role: own.role, sectionID: own.sectionID,
                validFrom: request.from, validUntil: request.until, consent: request.consent)
            try AccountService.insert(
                grant, to: request.receiver.id, delegatedFrom: id, by: actor, now: now, db)
            try AccountNotices.tellOfDelegation(
                grant, to: request.receiver.id, by: actor, now: now, db)
        }
    }

    /// Takes back what one passed on, before its end.
    public func takeBack(_ grantID: Int64, by actor: Actor, now: Instant) throws {
        try database.writeQuietly { db in
            guard let id = actor.accountID, let grant = try GrantQueries.grant(id: grantID, db),
                grant.delegatorID == id
            else { throw AccountRefusal.unknown }
            try GrantQueries.revoke(id: grantID, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.take-back", "account \(grant.accountID)", siteID: grant.siteID,
                    before: grant.summary),
                by: actor, at: now, db)
        }
    }

    /// One's own rights; what was delegated is not passed on again.
    private static func delegable(
        of id: Int64, at now: Instant, _ db: Database
    ) throws -> [Grant] {
        try GrantQueries.effective(of: id, at: now, db).filter {
            $0.delegatorID == nil && $0.role.permissions.contains(.delegate)
        }
    }

    /// What the form says.
    private struct Request {
        let grantID: Int64
        let receiver: Account
        let from: Instant
        let until: Instant
        let consent: String

        init(_ values: [Field: String], now: Instant, _ db: Database) throws {
            var check = FormCheck(values)
            let grantID = values[.right].flatMap(Int64.init)
            if grantID == nil { check.refuse(.right, "Hãy chọn quyền cần ủy quyền.") }
            let found = try AccountQueries.account(
                username: Username.normalised(values[.to] ?? ""), db)
            let receiver = found.flatMap { $0.state == .active ? $0 : nil }
            if receiver == nil {
                check.refuse(.to, "Không có tài khoản đang hoạt động với tên đăng nhập này.")
            }
            let from = RightDays.start(values[.from] ?? "", now: now)
            if from == nil { check.refuse(.from, RightDays.unreadable) }
            let until = Self.until(values[.until] ?? "", after: from ?? now, &check)
            let consent = check.text(
                .consent,
                TextRule(
                    length: 5...300,
                    missing: "Hãy ghi thủ trưởng nào đồng ý, bằng văn bản hay ý kiến nào (Điều 16)."
                ))
            try check.result {}.get()
            guard let grantID, let receiver, let from, let until else {
                throw AccountRefusal.notHeld
            }
            self.grantID = grantID
            self.receiver = receiver
            self.from = from
            self.until = until
            self.consent = consent
        }

        private static func until(
            _ entered: String, after from: Instant, _ check: inout FormCheck<Field>
        ) -> Instant? {
            switch RightDays.end(entered) {
            case .none: check.refuse(.until, "Ủy quyền phải có ngày kết thúc (Điều 16).")
            case .unreadable: check.refuse(.until, RightDays.unreadable)
            case .end(let end) where end <= from:
                check.refuse(.until, AccountRefusal.endsTooEarly.sentence)
            case .end(let end): return end
            }
            return nil
        }
    }
}
