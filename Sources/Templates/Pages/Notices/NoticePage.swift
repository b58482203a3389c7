public import PortalCore

/// One notice, with what to do about it, and its text for the unit's chat group (Article 24d).
public enum NoticePage {
    /// The whole page.
    public static func render(_ notice: StaffNotice, in context: AdminContext) -> HTML {
        let target = NoticeAddresses.target(of: notice)
        return AdminLayout.document(
            AdminFrame(
                title: notice.subject, crumbs: [Crumb("Thông báo", NoticeAddresses.list())]),
            in: context,
            """
            \(PageHeading(notice.subject))
            <p class="facts"><span>\(notice.kind.name)</span> <span>\(notice.site.name)</span> \
            <span>\(DateTime(notice.at))</span></p>
            <p class="notice-text">\(notice.text)</p>
            <p class="actions">\(ButtonLink(action(notice.topic), to: target))</p>
            <section class="panel" aria-labelledby="nhom-zalo"><h2 id="nhom-zalo">Gửi vào nhóm \
            Zalo</h2>
            <p class="hint" id="nhom-zalo-goi-y">Chép đoạn dưới đây rồi dán vào nhóm. Chỉ người có \
            quyền mới mở được đường dẫn.</p>
            <div class="field"><label for="loi-nhan">Lời nhắn</label>
            <textarea id="loi-nhan" rows="6" readonly data-copy \
            aria-describedby="nhom-zalo-goi-y">
            \(NoticeText.message(of: notice, context.page.origins))</textarea></div></section>

            """)
    }

    private static func action(_ topic: NoticeTopic) -> String {
        switch topic {
        case .article: "Mở bài viết"
        case .proposals: "Xem các đề xuất"
        case .question, .questionAddress: "Mở câu hỏi"
        case .intake: "Mở mục tiếp nhận"
        case .consultation: "Mở đợt lấy ý kiến"
        case .feedback: "Mở phản ánh"
        case .difficulties: "Xem các vướng mắc đã gửi"
        case .dataRequest, .dataRequestAddress: "Mở yêu cầu"
        case .ownAccount: "Xem tài khoản của tôi"
        }
    }
}

/// Notices in plain text, for chat groups and letters.
public enum NoticeText {
    /// Days for which the owner of an e-mail address can say that it is theirs.
    public static let confirmationDays = 14

    /// A message that says all, with the link.
    public static func message(of notice: StaffNotice, _ origins: Origins) -> String {
        """
        [\(notice.site.shortName)] \(notice.subject)
        \(notice.text)
        \(link(to: NoticeAddresses.target(of: notice), origins))
        """
    }

    /// An absolute link into the admin, which stands on the provincial host.
    public static func link(to address: WebAddress, _ origins: Origins) -> String {
        address.on(origin: origins.origin(of: "")).string
    }

    /// Where somebody without an account reads on; empty where there is nothing to read.
    private static func publicLink(
        of notice: StaffNotice, _ origins: Origins, _ token: (NoticeTopic) -> String
    ) -> String {
        let origin = origins.origin(of: notice.site.label)
        let lookUp = "\nTra cứu: \(QuestionAddresses.lookUp().on(origin: origin).string)"
        let dataLookUp = "\nTra cứu: \(DataRequestAddresses.lookUp().on(origin: origin).string)"
        return switch notice.topic {
        case .question: lookUp
        case .questionAddress:
            lookUp
                + confirmation(
                    at: QuestionAddresses.confirmation(token(notice.topic)), origin,
                    "Nếu bạn không gửi câu hỏi nào, xin bỏ qua thư này.")
        case .dataRequest: dataLookUp
        case .dataRequestAddress:
            dataLookUp
                + confirmation(
                    at: DataRequestAddresses.confirmation(token(notice.topic)), origin,
                    "Nếu bạn không gửi yêu cầu nào, xin bỏ qua thư này.")
        case .consultation(let id):
            "\nXem: \(ConsultationAddresses.numbered(id).on(origin: origin).string)"
        case .article(let item):
            "\nXem: \(ArticleAddresses.numbered(item).on(origin: origin).string)"
        case .proposals, .intake, .feedback, .difficulties, .ownAccount: ""
        }
    }

    /// Asks whose address it is, in the one letter that is sent before that is known.
    private static func confirmation(
        at address: WebAddress, _ origin: String, _ otherwise: String
    ) -> String {
        """


        Đây là thư duy nhất được gửi khi bạn chưa xác nhận. Để nhận các thông báo tiếp theo qua \
        thư, trong \(confirmationDays) ngày bạn mở đường dẫn này và bấm xác nhận:
        \(address.on(origin: origin).string)
        \(otherwise)
        """
    }

    /// The subject and the text of a letter.
    ///
    /// - Parameters:
    ///   - isForStaff: whether who gets it can follow links into the admin.
    ///   - token: proves that whoever has the letter about something owns the address it went to.
    public static func letter(
        of notices: [StaffNotice], isForStaff: Bool, _ origins: Origins,
        token: (NoticeTopic) -> String
    ) -> (subject: String, body: String) {
        let portal = "Cổng Thông tin điện tử tỉnh Lai Châu"
        let subject =
            notices.count == 1
            ? notices[0].subject : "\(notices.count) thông báo từ \(portal)"
        let parts = notices.map { notice in
            isForStaff
                ? message(of: notice, origins)
                : "\(notice.subject)\n\(notice.text)\(publicLink(of: notice, origins, token))"
        }
        let choices =
            isForStaff
            ? "\nChọn loại thư bạn nhận: \(link(to: NoticeAddresses.choices(), origins))" : ""
        let footer = "--\nThư tự động của \(portal). Xin không trả lời thư này.\(choices)"
        return (subject, (parts + [footer]).joined(separator: "\n\n") + "\n")
    }
}
