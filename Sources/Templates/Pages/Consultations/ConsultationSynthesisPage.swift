public import PortalCore

/// A reply to comments as it was typed.
public struct TypedReply: Sendable {
    /// What was chosen to become of them; nil where nothing was.
    public let verdict: CommentReply.Verdict?
    /// Why.
    public let text: String
    /// The comments that were ticked.
    public let chosen: Set<Int64>

    /// A reply from its parts; empty to begin with.
    public init(
        verdict: CommentReply.Verdict? = nil, text: String = "", chosen: Set<Int64> = []
    ) {
        self.verdict = verdict
        self.text = text
        self.chosen = chosen
    }
}

/// All released comments by the pieces of the draft, with the unit's replies: to be worked on, and
/// to be printed (Article 10.10).
public enum ConsultationSynthesisPage {
    /// - Parameters:
    ///   - mayReply: whether the person can reply now.
    ///   - typed: the reply that was refused, with why.
    public static func render(
        _ synthesis: ConsultationSynthesis, mayReply: Bool, typed: TypedReply = TypedReply(),
        refusal: String? = nil, in context: AdminContext
    ) -> HTML {
        let found = synthesis.consultation
        let item = AdminItem(AdminSiteName(label: context.workingOn.label), found.id)
        return AdminLayout.document(
            AdminFrame(
                title: "Bảng tổng hợp, tiếp thu, giải trình ý kiến",
                crumbs: ConsultationWorkPage.crumbs(item, found.data.title, context)),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(PageHeading("Bảng tổng hợp, tiếp thu, giải trình ý kiến", lead: found.data.title))
            <p>Cơ quan tiếp nhận: \(found.data.receiver.name).\
            \(with: found.data.closesAt, { " Đóng lúc \(DateTime($0))." }) \
            Lập lúc \(DateTime(context.page.now)).</p>
            \(TallySentence(tally: synthesis.tally))\
            <form class="no-print" method="post" action="\(ConsultationWorkAddresses.table(item))">\
            \(context.hiddenToken)\(Button("Tải bảng CSV", .secondary)) \
            <span class="hint">Mỗi lần xem và tải được ghi vào nhật ký. Không có liên hệ của người \
            góp ý.</span></form>
            \(if: synthesis.parts.isEmpty, "<p class=\"empty\">Chưa có ý kiến nào được đăng.</p>\n")\
            \(if: !synthesis.parts.isEmpty, table(synthesis, item, mayReply, typed, context))
            """)
    }

    private static func table(
        _ synthesis: ConsultationSynthesis, _ item: AdminItem, _ mayReply: Bool,
        _ typed: TypedReply, _ context: AdminContext
    ) -> HTML {
        let parts: HTML = "\(each: synthesis.parts, { part($0, mayReply, typed.chosen) })"
        guard mayReply else { return parts }
        return """
            <form method="post" action="\(ConsultationWorkAddresses.synthesis(item))">
            \(context.hiddenToken)
            \(parts)
            \(replyFields(typed))</form>

            """
    }

    private static func part(
        _ part: ConsultationSynthesis.Part, _ mayReply: Bool, _ chosen: Set<Int64>
    ) -> HTML {
        """
        <section><h2>\(part.heading)</h2>
        <p>\(part.positions.total) ý kiến\(PositionSentence(part.positions)).</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label="\(part.heading)">
        <table class="work-list synthesis"><thead><tr>\(if: mayReply, "<th scope=\"col\">Chọn</th>")\
        <th scope="col">Ý kiến</th><th scope="col">Tiếp thu, giải trình</th></tr></thead>
        <tbody>\(each: part.comments, { row($0, mayReply, chosen) })</tbody></table></div></section>

        """
    }

    private static func row(
        _ comment: CommentRecord, _ mayReply: Bool, _ chosen: Set<Int64>
    ) -> HTML {
        let label = "Chọn ý kiến số \(comment.id)"
        return """
            <tr>\(if: mayReply, """
                <td><input type="checkbox" name="\(CommentWorkField.comment.rawValue)" \
                value="\(comment.id)" aria-label="\(label)"\
                \(attribute: "checked", if: chosen.contains(comment.id))></td>
                """)\
            <td>\(with: comment.position, { "<p><strong>\($0.name)</strong></p>" })\
            \(TrustedHTML.paragraphs(comment.body))\(CommentFacts(comment: comment))</td>
            <td>\(with: comment.reply, {
                "<p><strong>\($0.verdict.name)</strong></p>\(TrustedHTML.paragraphs($0.text))"
            })\(if: comment.reply == nil, "<p class=\"hint\">Chưa giải trình</p>")</td></tr>

            """
    }

    /// Nothing is chosen beforehand: what is published should be what somebody meant.
    private static func replyFields(_ typed: TypedReply) -> HTML {
        """
        <section class="panel no-print"><h2>Giải trình các ý kiến đã chọn</h2>
        <div class="field"><label for="tiep-thu">Kết quả</label>
        <select id="tiep-thu" name="\(CommentWorkField.verdict.rawValue)" required>\
        <option value="">Chọn kết quả</option>\
        \(each: CommentReply.Verdict.allCases, { option($0, typed.verdict) })\
        </select></div>
        <div class="field"><label for="giai-trinh">Lý do, người góp ý đọc được</label>
        <textarea id="giai-trinh" name="\(CommentWorkField.reply.rawValue)" rows="4" \
        maxlength="5000" required>
        \(typed.text)</textarea></div>
        \(Button("Lưu giải trình"))</section>

        """
    }

    private static func option(
        _ verdict: CommentReply.Verdict, _ chosen: CommentReply.Verdict?
    ) -> HTML {
        """
        <option value="\(verdict.rawValue)"\(attribute: "selected", if: verdict == chosen)>\
        \(verdict.name)</option>
        """
    }
}
