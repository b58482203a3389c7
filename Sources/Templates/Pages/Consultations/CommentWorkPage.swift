public import PortalCore

/// The comments of a consultation, to be released or declined (Article 5.4).
public enum CommentWorkPage {
    /// - Parameters:
    ///   - state: what the list is narrowed to; nil for all.
    ///   - mayModerate: whether the person releases and declines.
    ///   - contact: what a commenter left, where it was asked for.
    ///   - refusal: why something was not done.
    public static func render(
        _ consultation: ConsultationCase, comments: Page<CommentRecord>, state: CommentState?,
        mayModerate: Bool, contact: (comment: Int64, text: String)? = nil,
        refusal: String? = nil, in context: AdminContext
    ) -> HTML {
        let item = AdminItem(AdminSiteName(label: context.workingOn.label), consultation.id)
        let address = ConsultationWorkAddresses.comments(item)
        return AdminLayout.document(
            AdminFrame(
                title: "Ý kiến góp ý",
                crumbs: ConsultationWorkPage.crumbs(item, consultation.data.title, context)),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(PageHeading("Ý kiến góp ý"))
            \(ChipRow(
                "Lọc ý kiến", allOr: CommentState.allCases, chosen: state, name: \.name,
                address: { address.with(query: query($0)) }))\
            \(if: comments.items.isEmpty, "<p class=\"empty\">Không có ý kiến nào như vậy.</p>\n")\
            \(each: comments.items, {
                CommentPanel(
                    comment: $0, item: item, mayModerate: mayModerate, filter: state,
                    contact: contact?.comment == $0.id ? contact?.text : nil, context: context
                ).html
            })\
            \(Pager(comments, at: address, keeping: query(state)))
            """)
    }

    private static func query(_ state: CommentState?) -> [(name: String, value: String)] {
        state.map { [(CommentWorkField.state.rawValue, $0.rawValue)] } ?? []
    }
}

/// A comment with what can be decided on it.
struct CommentPanel: Component {
    let comment: CommentRecord
    let item: AdminItem
    let mayModerate: Bool
    let filter: CommentState?
    let contact: String?
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel" id="y-kien-\(comment.id)">
        <h2>\(comment.clauseLabel ?? "Toàn bộ dự thảo")\
        \(with: comment.position, { " – \($0.name)" })</h2>
        \(CommentFacts(comment: comment))\
        <div class="prose">\(TrustedHTML.paragraphs(comment.body))</div>
        \(with: comment.reason, { "<p class=\"hint\">Lý do không đăng: \($0)</p>\n" })\
        \(each: comment.attachments, attachment)\
        \(contactPart)\
        \(if: mayModerate, decisions)\
        </section>

        """
    }

    private var contactPart: HTML {
        if let contact { return "<p><strong>Liên hệ:</strong> \(contact)</p>\n" }
        guard comment.hasContact else { return .empty }
        return """
            <form method="post" action="\(ConsultationWorkAddresses.contact(item))">\
            \(hidden)<button class="button secondary">Xem liên hệ (được ghi vào nhật ký)</button>\
            </form>

            """
    }

    private var hidden: HTML {
        """
        \(context.hiddenToken)<input type="hidden" name="\(CommentWorkField.comment.rawValue)" \
        value="\(comment.id)"><input type="hidden" name="\(CommentWorkField.state.rawValue)" \
        value="\(filter?.rawValue ?? "")">
        """
    }

    private func attachment(_ attachment: CommentRecord.StoredAttachment) -> HTML {
        """
        <form method="post" action="\(ConsultationWorkAddresses.attachment(item))">\(hidden)\
        <button class="button secondary" name="\(CommentWorkField.attachment.rawValue)" \
        value="\(attachment.id)">Tải tệp gửi kèm: \(attachment.file.name) \
        (\(FileSize(attachment.file.size)))</button></form>

        """
    }

    private var decisions: HTML {
        """
        \(if: comment.state != .released, release)\
        \(if: comment.state != .declined, decline)
        """
    }

    private var release: HTML {
        """
        <form method="post" action="\(ConsultationWorkAddresses.comments(item))">\(hidden)\
        <button class="button primary" name="\(CommentWorkField.decision.rawValue)" \
        value="\(CommentState.released.rawValue)">Đăng ý kiến</button></form>

        """
    }

    private var decline: HTML {
        let id = "tu-choi-\(comment.id)"
        return """
            <details><summary>Không đăng…</summary>
            <form method="post" action="\(ConsultationWorkAddresses.comments(item))">\(hidden)
            <div class="field"><label for="\(id)-can-cu">Căn cứ</label>
            <select id="\(id)-can-cu" name="\(CommentWorkField.ground.rawValue)">\
            <option value="">Ngoài nội dung lấy ý kiến</option>\
            \(each: ProhibitedGround.allCases, { "<option value=\"\($0.rawValue)\">\($0.name)</option>" })\
            </select></div>
            <div class="field"><label for="\(id)-ly-do">Lý do</label>
            <textarea id="\(id)-ly-do" name="\(CommentWorkField.reason.rawValue)" rows="2" \
            maxlength="1000" required></textarea></div>
            <button class="button secondary" name="\(CommentWorkField.decision.rawValue)" \
            value="\(CommentState.declined.rawValue)">Không đăng</button></form></details>

            """
    }
}

/// Who commented and when.
struct CommentFacts: Component {
    let comment: CommentRecord

    var html: HTML {
        """
        <p class="facts"><span>\(StatusTag(kind, comment.state.name))</span> \
        <span>Số \(comment.id)</span> \
        <span>\(author)\(if: comment.organisation == nil && comment.name != nil || comment.organisation != nil, comment.showsName ? " (cho đăng tên)" : " (không đăng tên)")</span> \
        <span>\(DateTime(comment.receivedAt))</span></p>

        """
    }

    private var author: String {
        let parts = [comment.organisation, comment.name].compactMap { $0 }
        return parts.isEmpty ? "Không nêu tên" : parts.joined(separator: " – ")
    }

    private var kind: StatusTag.Kind {
        switch comment.state {
        case .waiting: .soon
        case .released: .good
        case .declined: .neutral
        }
    }
}
