import PortalCore

/// One's own account: who one is here, rights, sessions, the last attempts to sign in.
public enum OwnAccountPage {
    /// Names a session in the form that ends it.
    public static let sessionField = "phien"

    /// What happened with the account.
    public struct Activity: Sendable {
        /// Open sessions, the newest first.
        public let sessions: [SessionSummary]
        /// The last attempts to sign in, the newest first.
        public let signIns: [SignInRecord]
        /// Recovery codes that can still be used.
        public let recoveryCodesLeft: Int
        /// Whether a role cannot do without a second factor.
        public let isSecondFactorDemanded: Bool

        /// Puts it together from its parts.
        public init(
            sessions: [SessionSummary], signIns: [SignInRecord], recoveryCodesLeft: Int,
            isSecondFactorDemanded: Bool
        ) {
            self.sessions = sessions
            self.signIns = signIns
            self.recoveryCodesLeft = recoveryCodesLeft
            self.isSecondFactorDemanded = isSecondFactorDemanded
        }
    }

    /// - Parameter complaint: why something was not done.
    public static func render(
        _ session: StaffSession, _ activity: Activity, notice: String? = nil,
        complaint: String? = nil, in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Tài khoản của tôi", notice: notice), in: context,
            """
            \(with: complaint, { Notice(.error, $0).html })\
            \(PageHeading("Tài khoản của tôi"))
            \(FactList([
                ("Họ và tên", HTML(text: session.account.displayName)),
                ("Tên đăng nhập", HTML(text: session.account.username)),
                ("Chức vụ", session.account.position.map { HTML(text: $0) }),
                ("Thư điện tử", session.account.email.map { HTML(text: $0) }),
                ("Quyền", rights(session.actor.grants)),
                ("Đổi mật khẩu lần cuối", DateTime(session.account.passwordSetAt).html),
            ]))\
            <p class="actions">\(ButtonLink(
                "Đổi mật khẩu", to: AccountAddresses.passwordChange(), .secondary)) \
            \(ButtonLink("Ủy quyền", to: AccountAddresses.delegation(), .secondary))</p>
            \(secondFactor(session.account, activity, context))\
            <h2>Nơi đang đăng nhập</h2>
            <ul class="rows">\(each: activity.sessions, {
                row($0, isThis: $0.digest == session.digest, context)
            })</ul>
            \(if: activity.sessions.count > 1, endOthers(context))\
            <h2>Các lần đăng nhập gần đây</h2>
            <p>Nếu có lần nào không phải của bạn, hãy đổi mật khẩu ngay và báo quản trị viên.</p>
            \(SignInTable(activity.signIns))\
            <p><a href="\(AccountAddresses.signIns())">Xem tất cả các lần đăng nhập</a></p>
            """)
    }

    private static func rights(_ grants: [Grant]) -> HTML {
        let own = grants.filter { $0.site.label != Site.practiceLabel }
        let practice: HTML =
            own.count == grants.count
            ? .empty : "<li>Mọi vai trò về nội dung trên cổng thực hành</li>"
        guard !grants.isEmpty else { return "Chưa được giao quyền nào." }
        return "<ul>\(each: own, { "<li>\(GrantSentence($0))</li>" })\(practice)</ul>"
    }

    private static func secondFactor(
        _ account: Account, _ activity: Activity, _ context: AdminContext
    ) -> HTML {
        guard account.hasSecondFactor else {
            return """
                <h2>Xác thực hai lớp</h2>
                <p>\(StatusTag(.neutral, "Chưa bật")) Khi bật, đăng nhập cần thêm mã trên điện \
                thoại, nên kẻ biết mật khẩu vẫn không vào được.</p>
                <p class="actions">\(ButtonLink(
                    "Bật xác thực hai lớp", to: AccountAddresses.secondFactorSetup(), .secondary))</p>

                """
        }
        return """
            <h2>Xác thực hai lớp</h2>
            <p>\(StatusTag(.good, "Đang bật")) Còn \(activity.recoveryCodesLeft) mã dự phòng.</p>
            <form class="inline-act" method="post" action="\(AccountAddresses.recoveryCodes())">\
            \(context.hiddenToken)<p>\(Button("Cấp mã dự phòng mới", .secondary)) \
            <span class="hint">Mã cũ hết hiệu lực.</span></p></form>
            \(if: !activity.isSecondFactorDemanded, turnOff(context))
            """
    }

    private static func turnOff(_ context: AdminContext) -> HTML {
        """
        <form class="inline-act" method="post" action="\(AccountAddresses.secondFactorOff())">\
        \(context.hiddenToken)<p>\(Button("Tắt xác thực hai lớp", .secondary))</p></form>

        """
    }

    private static func row(
        _ session: SessionSummary, isThis: Bool, _ context: AdminContext
    ) -> HTML {
        """
        <li class="row"><p><strong>\(session.address)</strong>\
        \(if: isThis, " (phiên này)")</p>
        <p class="facts"><span>Đăng nhập \(DateTime(session.createdAt))</span>
        <span>dùng gần nhất \(DateTime(session.seenAt))</span>
        \(if: !session.browser.isEmpty, "<span>\(session.browser)</span>")</p>\
        \(if: !isThis, end(session, context))</li>

        """
    }

    private static func end(_ session: SessionSummary, _ context: AdminContext) -> HTML {
        """
        <form class="inline-act" method="post" action="\(AccountAddresses.endSession())">\
        \(context.hiddenToken)<input type="hidden" name="\(sessionField)" \
        value="\(session.digest)"><p>\(Button("Kết thúc phiên này", .secondary))</p></form>
        """
    }

    private static func endOthers(_ context: AdminContext) -> HTML {
        """
        <form method="post" action="\(AccountAddresses.endOtherSessions())">\
        \(context.hiddenToken)<p class="actions">\
        \(Button("Kết thúc các phiên khác", .secondary))</p></form>

        """
    }
}
