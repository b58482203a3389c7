public import PortalCore

/// What a Board has of feedback (Articles 25.2d and 29).
public enum FeedbackWorkListPage {
    /// - Parameters:
    ///   - useful: what visitors said of the site's pages.
    ///   - filter: what the list is narrowed to; nil for all.
    public static func render(
        _ page: Page<Feedback>, useful: UsefulCount, filter: FeedbackFilter?,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let address = FeedbackAddresses.list(site)
        return AdminLayout.document(
            AdminFrame(
                title: "Phản ánh, góp ý về cổng", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            \(PageHeading("Phản ánh, góp ý về cổng"))
            <p>“Trang này có hữu ích không?”: \(Count(useful.useful)) lượt có, \
            \(Count(useful.useless)) lượt không.</p>
            \(ChipRow(
                "Lọc phản ánh", allOr: FeedbackFilter.allCases, chosen: filter, name: \.name,
                address: { address.with(query: query($0)) }))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có phản ánh nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, "<ul class=\"rows\">\(each: page.items, { row($0, site, context.page.now.day) })</ul>\n")\
            \(Pager(page, at: address, keeping: query(filter)))
            """)
    }

    private static func query(_ filter: FeedbackFilter?) -> [(name: String, value: String)] {
        filter.map { [(FeedbackWorkField.filter.rawValue, $0.rawValue)] } ?? []
    }

    private static func row(
        _ item: Feedback, _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        ListRow(
            HTML(text: item.text.shortened(to: 120)),
            at: FeedbackAddresses.item(AdminItem(site, item.id)),
            facts: FeedbackFacts(item: item, today: today).facts, level: 2
        ).html
    }
}

/// What is known of a feedback, in a line.
struct FeedbackFacts {
    let item: Feedback
    let today: CalendarDay

    var facts: [HTML] {
        [
            StatusTag(kind, item.state.name).html, due, HTML(text: item.kind.name),
            HTML(text: item.code?.description ?? ""),
            HTML(text: item.site.shortName), HTML(text: item.path),
            HTML(text: item.isUseful.map { $0 ? "Hữu ích" : "Không hữu ích" } ?? ""),
            HTML(text: item.reporter ?? ""), DateTime(item.receivedAt).html,
        ]
    }

    /// How the due day stands; of what is done with, whether that was in time.
    private var due: HTML {
        guard let day = item.due?.day else { return .empty }
        guard let end = item.closedAt?.day else { return DueTag(day, today: today).html }
        return end > day ? StatusTag(.late, "Xong muộn").html : StatusTag(.good, "Đúng hạn").html
    }

    private var kind: StatusTag.Kind {
        switch item.state {
        case .new, .handling: .soon
        case .answered: .good
        case .closed: .neutral
        }
    }
}

/// A feedback with what can be done.
public enum FeedbackWorkPage {
    /// - Parameters:
    ///   - contact: what the sender left, where it was asked for.
    ///   - typed: a reply that was refused.
    ///   - publication: what is published of it, or to be.
    public static func render(
        _ item: Feedback, contact: String? = nil, typed: String = "",
        publication: FeedbackPublicationPanel? = nil, refusal: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let publishing: FormContext<FeedbackPublicationForm.Field> = context.form(
            errors: publication?.errors ?? [])
        let site = AdminSiteName(label: context.workingOn.label)
        let place = AdminItem(site, item.id)
        let title = "Phản ánh số \(item.id)"
        return AdminLayout.document(
            AdminFrame(
                title: title,
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Phản ánh, góp ý về cổng", FeedbackAddresses.list(site)),
                ]),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(PageHeading(title))
            \(ErrorSummary(publishing))\
            <p class="facts">\(each: FeedbackFacts(item: item, today: context.page.now.day).facts.filter { !$0.isEmpty }, { "<span>\($0)</span> " })</p>
            \(if: item.state.isOpen, dueDay(item, context))\
            <section class="panel"><h2>Nội dung</h2>
            <div class="prose">\(TrustedHTML.paragraphs(item.text))</div>
            \(contactPart(item, contact, place, context))</section>
            \(with: item.reply, {
                "<section class=\"panel\"><h2>\(replyHeading(item))</h2>\(TrustedHTML.paragraphs($0))</section>\n"
            })\
            \(with: publication, { $0.html(item, place, publishing) })\
            <section class="panel"><h2>Việc tiếp theo</h2>
            \(each: FeedbackAction.allCases.filter { $0.next(from: item.state) != nil }, {
                step($0, item, place, typed, context)
            })</section>

            """)
    }

    private static func dueDay(_ item: Feedback, _ context: AdminContext) -> HTML {
        item.due.map {
            FeedbackDue(due: $0, kind: item.kind, today: context.page.now.day).html
        } ?? .empty
    }

    private static func contactPart(
        _ item: Feedback, _ contact: String?, _ place: AdminItem, _ context: AdminContext
    ) -> HTML {
        if let contact { return "<p><strong>Liên hệ:</strong> \(contact)</p>\n" }
        guard item.hasContact else { return .empty }
        return """
            <form method="post" action="\(FeedbackAddresses.contact(place))">\
            \(context.hiddenToken)\(Button("Xem liên hệ (được ghi vào nhật ký)", .secondary))</form>

            """
    }

    private static func replyHeading(_ item: Feedback) -> String {
        item.reach.isByPortal ? "Trả lời" : "Đã trả lời, xử lý thế nào"
    }

    private static func step(
        _ action: FeedbackAction, _ item: Feedback, _ place: AdminItem, _ typed: String,
        _ context: AdminContext
    ) -> HTML {
        """
        <form method="post" action="\(FeedbackAddresses.item(place))">\(context.hiddenToken)
        \(if: action == .answer, replyField(item, typed))\
        <button class="button \(action == .answer ? "primary" : "secondary")" \
        name="\(FeedbackWorkField.action.rawValue)" value="\(action.rawValue)">\
        \(action == .answer && !item.reach.isByPortal ? "Ghi lại" : action.name)</button></form>

        """
    }

    /// Says who gets the answer and how; where the portal reaches nobody, it asks for a note instead.
    private static func replyField(_ item: Feedback, _ typed: String) -> HTML {
        """
        <div class="field"><label for="tra-loi">\(replyHeading(item))</label>
        <p class="hint" id="tra-loi-goi-y">\(replyHint(item))</p>
        <textarea id="tra-loi" name="\(FeedbackWorkField.reply.rawValue)" rows="4" \
        maxlength="5000" required aria-describedby="tra-loi-goi-y">
        \(typed)</textarea></div>

        """
    }

    private static func replyHint(_ item: Feedback) -> String {
        switch item.reach {
        case .account:
            """
            \(item.reporter ?? "Người báo") được báo trong trang quản trị; người của đơn vị đọc được \
            ở mục Vướng mắc gửi Ban Biên tập.
            """
        case .mail: "Gửi đến thư điện tử mà người gửi để lại."
        case .code:
            """
            Cổng không gửi thư; người gửi xem bằng mã trên biên nhận, ở trang Tra cứu góp ý.\
            \(item.hasContact ? " Việc gấp thì liên hệ theo thông tin họ để lại." : "")
            """
        case .byHand:
            """
            Người gửi không để lại thư điện tử nên Cổng không gửi trả lời được. Hãy trả lời theo liên \
            hệ họ để lại, như gọi điện thoại, rồi ghi ở đây đã trả lời khi nào, thế nào.
            """
        case .nobody:
            """
            Người gửi không để lại liên hệ nên Cổng không gửi trả lời được. Hãy ghi đã xử lý thế nào.
            """
        }
    }
}

/// The difficulties that a unit reports to the provincial Board (Article 29), and what came of them.
public enum DifficultiesPage {
    /// The whole page.
    public static func render(
        _ items: [Feedback], form: FeedbackForm = FeedbackForm(),
        errors: [FieldError<FeedbackForm.Field>] = [], notice: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let state: FormContext<FeedbackForm.Field> = context.form(errors: errors)
        let title = "Vướng mắc gửi Ban Biên tập"
        return AdminLayout.document(
            AdminFrame(
                title: title, crumbs: [Crumb(context.workingOn.shortName)], notice: notice),
            in: context,
            """
            \(PageHeading(title, lead: "Khó khăn khi thực hiện Quy chế được Ban Biên tập Cổng tỉnh tổng hợp, trả lời (Điều 29)."))
            \(ErrorSummary(state))\
            <form class="long" method="post" action="\(FeedbackAddresses.difficulties(site))">
            \(context.hiddenToken)
            \(TextArea(
                .text, "Vướng mắc và đề nghị", value: form[.text], in: state, rows: 6,
                maxLength: 5000))\
            \(Button("Gửi Ban Biên tập"))</form>
            <section><h2>Đã gửi</h2>
            \(if: items.isEmpty, "<p class=\"empty\">Chưa gửi vướng mắc nào.</p>\n")\
            \(each: items, { item($0, context.page.now.day) })</section>

            """)
    }

    private static func item(_ item: Feedback, _ today: CalendarDay) -> HTML {
        """
        <section class="panel"><h3>Số \(item.id)</h3>
        <p class="facts">\(each: FeedbackFacts(item: item, today: today).facts.filter { !$0.isEmpty }, { "<span>\($0)</span> " })</p>
        \(TrustedHTML.paragraphs(item.text))\
        \(with: item.reply, { "<p><strong>Ban Biên tập trả lời:</strong></p>\(TrustedHTML.paragraphs($0))" })\
        </section>

        """
    }
}
