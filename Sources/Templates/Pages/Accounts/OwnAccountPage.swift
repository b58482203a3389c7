import PortalCore

/// One's own account: what it may do, where it is signed in, and who tried.
public enum OwnAccountPage {
    /// - Parameters:
    ///   - sessions: the open ones, the newest first.
    ///   - signIns: the last attempts, the newest first.
    public static func render(
        _ session: StaffSession, sessions: [SessionSummary], signIns: [SignInRecord],
        in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Tài khoản của tôi"), in: context,
            """
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
                "Đổi mật khẩu", to: AccountAddresses.passwordChange(), .secondary))</p>
            <h2>Nơi đang đăng nhập</h2>
            <ul class="rows">\(each: sessions, { row($0, isThis: $0.digest == session.digest) })</ul>
            \(if: sessions.count > 1, endOthers(context))\
            <h2>Các lần đăng nhập gần đây</h2>
            <p>Nếu có lần nào không phải của bạn, hãy đổi mật khẩu ngay và báo quản trị viên.</p>
            \(SignInTable(signIns))
            """)
    }

    private static func rights(_ grants: [Grant]) -> HTML {
        guard !grants.isEmpty else { return "Chưa được giao quyền nào." }
        return "<ul>\(each: grants, { "<li>\(GrantSentence($0))</li>" })</ul>"
    }

    private static func row(_ session: SessionSummary, isThis: Bool) -> HTML {
        """
        <li class="row"><p><strong>\(session.address)</strong>\
        \(if: isThis, " (phiên này)")</p>
        <p class="facts"><span>Đăng nhập \(DateTime(session.createdAt))</span>
        <span>dùng gần nhất \(DateTime(session.seenAt))</span>
        <span>\(session.browser)</span></p></li>

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

/// A right in a sentence.
struct GrantSentence: Component {
    let grant: Grant

    init(_ grant: Grant) {
        self.grant = grant
    }

    var html: HTML {
        """
        \(grant.role.name), \(grant.site.name)\
        \(if: grant.sectionID != nil, " (một chuyên mục)")\
        \(with: grant.validUntil, { ", đến \($0.vietnamese)" })\
        \(with: grant.delegatedFrom, { ", ủy quyền của \($0)" })
        """
    }
}

/// Attempts to sign in.
struct SignInTable: Component {
    let records: [SignInRecord]

    init(_ records: [SignInRecord]) {
        self.records = records
    }

    var html: HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Các lần đăng nhập">
        <table><thead><tr><th scope="col">Lúc</th><th scope="col">Kết quả</th>\
        <th scope="col">Địa chỉ mạng</th><th scope="col">Trình duyệt</th></tr></thead>
        <tbody>\(each: records, row)</tbody></table></div>

        """
    }

    private func row(_ record: SignInRecord) -> HTML {
        """
        <tr><td>\(DateTime(record.at))</td><td>\(tag(record.outcome))</td>\
        <td>\(record.address)</td><td>\(record.browser)</td></tr>

        """
    }

    private func tag(_ outcome: SignInOutcome) -> StatusTag {
        switch outcome {
        case .succeeded: StatusTag(.good, "Thành công")
        case .failed: StatusTag(.late, "Sai mật khẩu")
        case .throttled: StatusTag(.soon, "Bị chặn vì thử quá nhiều")
        case .secondFactorFailed: StatusTag(.late, "Sai mã xác thực")
        }
    }
}
