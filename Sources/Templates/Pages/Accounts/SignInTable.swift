import PortalCore

/// Attempts to sign in.
struct SignInTable: Component {
    let records: [SignInRecord]

    init(_ records: [SignInRecord]) {
        self.records = records
    }

    var html: HTML {
        records.isEmpty ? "<p class=\"empty\">Chưa có lần nào.</p>\n" : table
    }

    private var table: HTML {
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

/// All attempts to sign in to one's own account.
public enum SignInHistoryPage {
    /// The attempts, the newest first.
    public static func render(_ page: Page<SignInRecord>, in context: AdminContext) -> HTML {
        AdminLayout.document(
            AdminFrame(
                title: "Các lần đăng nhập",
                crumbs: [Crumb("Tài khoản của tôi", AccountAddresses.own())]),
            in: context,
            """
            \(PageHeading(
                "Các lần đăng nhập",
                lead: "Nếu có lần nào không phải của bạn, hãy đổi mật khẩu ngay và báo quản trị viên."))
            \(SignInTable(page.items))\
            \(Pager(page, at: AccountAddresses.signIns()))
            """)
    }
}
