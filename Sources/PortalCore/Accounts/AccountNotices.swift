import GRDB

/// What is told of accounts to their owners.
enum AccountNotices {
    /// Tells the owner that somebody gave the account a new password; never the password.
    static func tellOfPasswordReset(
        of id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard let province = try SiteQueries.provinceID(db) else { return }
        try NoticeOutbox.add(
            NewNotice(
                kind: .passwordReset, siteID: province,
                subject: "Mật khẩu tài khoản của bạn vừa được cấp lại",
                text: """
                    \(actor.name) đã cấp lại mật khẩu tài khoản của bạn lúc \(now.vietnamese); mọi \
                    phiên đăng nhập trước đó đã kết thúc. Nếu bạn không yêu cầu việc này, hãy báo \
                    ngay cho quản trị viên.
                    """,
                topic: .ownAccount),
            to: [.account(id)], now: now, db)
    }
}
