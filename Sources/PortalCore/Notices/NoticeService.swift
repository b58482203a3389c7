import GRDB

/// Notices as those who are told read them, and the choices they have.
public struct NoticeService: Sendable {
    let database: PortalDatabase

    /// What a form on a webhook holds.
    public enum WebhookField: String, Sendable, CaseIterable {
        case address = "dia-chi"
    }

    /// Characters of a webhook's address.
    static let longestAddress = 500

    /// Somebody's notices, the newest first.
    public func page(
        for actor: Actor, page: PageRequest, limit: Int
    ) throws -> Page<StaffNotice> {
        guard let account = actor.accountID else {
            return Page(items: [], older: nil, newer: nil)
        }
        return try database.read {
            try NoticeQueries.page(of: account, page, limit: limit, $0)
        }
    }

    /// How many somebody has not opened.
    public func countUnread(for actor: Actor) throws -> Int {
        guard let account = actor.accountID else { return 0 }
        return try database.read { try NoticeQueries.countUnread(of: account, $0) }
    }

    /// Opens a notice, which is read from then on; nil where it was not given to them.
    public func open(_ id: Int64, by actor: Actor, now: Instant) throws -> StaffNotice? {
        guard let account = actor.accountID else { return nil }
        let notice = try database.read { try NoticeQueries.notice(id, of: account, $0) }
        if let notice, notice.readAt == nil {
            try database.writeQuietly {
                try NoticeQueries.markRead(id, of: account, now: now, $0)
            }
        }
        return notice
    }

    /// Marks all as read.
    public func markAllRead(by actor: Actor, now: Instant) throws {
        guard let account = actor.accountID else { return }
        try database.writeQuietly { try NoticeQueries.markRead(nil, of: account, now: now, $0) }
    }

    /// The kinds of which somebody wants no letters.
    public func declined(by actor: Actor) throws -> Set<NoticeKind> {
        guard let account = actor.accountID else { return [] }
        return try database.read { try NoticeQueries.declined(by: account, $0) }
    }

    /// Sets of which kinds somebody wants letters; what cannot be declined is sent anyway.
    public func chooseMail(about wanted: Set<NoticeKind>, by actor: Actor) throws {
        guard let account = actor.accountID else { return }
        let declined = Set(NoticeKind.allCases.filter(\.canBeDeclined)).subtracting(wanted)
        try database.writeQuietly { try NoticeQueries.setDeclined(declined, by: account, $0) }
    }

    /// Where a site's notices are posted, and what became of the last one.
    public func webhook(
        of site: Site
    ) throws -> (address: String?, last: NoticeDeliveryState?) {
        try database.read {
            (
                try NoticeQueries.webhook(of: site.id, $0),
                try NoticeDeliveryQueries.lastCall(ofSite: site.id, $0)
            )
        }
    }

    /// Sets where a site's notices are posted; an empty address ends that.
    ///
    /// - Throws: `InvalidForm<WebhookField>`, or what the database reports.
    public func setWebhook(
        _ values: [WebhookField: String], of site: Site, by actor: Actor, now: Instant
    ) throws {
        var check = FormCheck(values)
        let address = check.optionalText(
            .address, TextRule(length: 0...Self.longestAddress, missing: ""))
        if let address, !Self.isHTTPS(address) {
            check.refuse(.address, "Địa chỉ phải bắt đầu bằng https:// và có tên máy chủ.")
        }
        try check.result {}.get()
        try database.writeQuietly { db in
            let before = try NoticeQueries.webhook(of: site.id, db)
            try NoticeQueries.setWebhook(address, of: site.id, db)
            try AuditTrail.append(
                AuditRecord(
                    "notice.webhook", "site \(site.id)", siteID: site.id,
                    before: before.map(Self.host), after: address.map(Self.host)),
                by: actor, at: now, db)
        }
    }

    private static let scheme = "https://"

    /// Whether it is an HTTPS address of plain characters with a host and without a user.
    static func isHTTPS(_ address: String) -> Bool {
        guard address.hasPrefix(scheme) else { return false }
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C }
        let host = host(address)
        return isPlain && !host.isEmpty && !host.contains("@")
    }

    /// The host of an address. The rest often holds the secret that lets one post there, so records
    /// name the host alone.
    static func host(_ address: String) -> String {
        String(address.dropFirst(scheme.count).prefix { !"/?#".contains($0) })
    }
}
