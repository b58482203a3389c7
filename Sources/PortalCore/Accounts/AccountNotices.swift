import GRDB

/// What is told of accounts to their owners; never a password.
enum AccountNotices {
    /// Tells the owner that somebody gave the account a new password.
    static func tellOfPasswordReset(
        of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try tell(
            id, .passwordReset, "Mật khẩu tài khoản của bạn vừa được cấp lại",
            """
            \(actor.name) đã cấp lại mật khẩu tài khoản của bạn lúc \(now.vietnamese); mọi \
            phiên đăng nhập trước đó đã kết thúc. Nếu bạn không yêu cầu việc này, hãy báo \
            ngay cho quản trị viên.
            """, now: now, db)
    }

    /// Tells the owner that somebody removed the second factor.
    static func tellOfSecondFactorRemoval(
        of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try tell(
            id, .accountChanged, "Xác thực hai lớp của bạn vừa được gỡ",
            """
            \(actor.name) đã gỡ xác thực hai lớp của tài khoản bạn lúc \(now.vietnamese). Nếu bạn \
            không yêu cầu việc này, hãy báo ngay cho quản trị viên.
            """, now: now, db)
    }

    /// Tells the owner of a right that was given.
    static func tellOfGrant(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        let site = try SiteQueries.name(of: grant.siteID, db) ?? ""
        try tell(
            id, .accountChanged, "Bạn được giao quyền \(grant.role.name)",
            "\(actor.name) giao cho bạn quyền \(grant.role.name) tại \(site), \(period(grant)).",
            now: now, db)
    }

    /// Tells the receiver of a right that was passed on.
    static func tellOfDelegation(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        let site = try SiteQueries.name(of: grant.siteID, db) ?? ""
        try tell(
            id, .accountChanged, "Bạn được ủy quyền \(grant.role.name)",
            """
            \(actor.name) ủy quyền cho bạn vai trò \(grant.role.name) tại \(site), \
            \(period(grant)). Thủ trưởng đồng ý: \(grant.consent ?? "").
            """, now: now, db)
    }

    private static func period(_ grant: NewGrant) -> String {
        let start = "từ \(grant.validFrom.vietnamese)"
        return grant.validUntil.map { "\(start) \(RightDays.words($0))" } ?? start
    }

    private static func tell(
        _ id: Int64, _ kind: NoticeKind, _ subject: String, _ text: String, now: Instant,
        _ db: Database
    ) throws {
        guard let province = try SiteQueries.provinceID(db) else { return }
        try NoticeOutbox.add(
            NewNotice(
                kind: kind, siteID: province, subject: subject, text: text, topic: .ownAccount),
            to: [.account(id)], now: now, db)
    }
}
