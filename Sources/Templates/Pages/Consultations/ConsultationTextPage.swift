public import PortalCore

/// Writing a draft's text: typed, pasted, or read out of a file and corrected.
public enum ConsultationTextPage {
    /// What stands in the form.
    public struct Typed: Sendable, Equatable {
        /// The text, line by line.
        public var text: String
        /// What is new in this version.
        public var note: String

        /// Puts it together from its parts.
        public init(text: String, note: String) {
            self.text = text
            self.note = note
        }
    }

    /// - Parameters:
    ///   - typed: what stands in the form: the newest text, or what was sent back.
    ///   - refusal: why it was not saved.
    ///   - notice: what was just done.
    public static func render(
        _ dossier: ConsultationDossier, typed: Typed, refusal: String? = nil,
        notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let consultation = dossier.consultation
        let item = AdminItem(
            AdminSiteName(label: context.workingOn.label), consultation.id)
        let title = "Nội dung dự thảo"
        return AdminLayout.document(
            AdminFrame(
                title: title,
                crumbs: ConsultationWorkPage.crumbs(item, consultation.data.title, context),
                notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(PageHeading(title, lead: lead(dossier)))
            <div class="work"><div class="work-main">
            <form class="long" method="post" action="\(ConsultationWorkAddresses.text(item))">
            \(context.hiddenToken)
            <input type="hidden" name="\(DraftTextField.revision.rawValue)" \
            value="\(consultation.revision)">
            \(text(typed))
            <p class="actions">\(Button("Lưu nội dung"))</p></form>
            \(extraction(item, context))\
            </div><div class="work-side">\(structure(typed))</div></div>

            """)
    }

    private static func lead(_ dossier: ConsultationDossier) -> String {
        let number = (dossier.versions.last { $0.publishedAt != nil }?.number ?? 0) + 1
        return dossier.state.isPublic
            ? "Bản \(number), người đọc chưa thấy cho đến khi được đăng."
            : "Mỗi dòng là một đoạn. Dòng bắt đầu bằng “Chương I”, “Điều 1.” là tiêu đề; “1.” là khoản."
    }

    private static func text(_ typed: Typed) -> HTML {
        """
        <div class="field"><label for="noi-dung-du-thao">Toàn văn</label>
        <textarea id="noi-dung-du-thao" name="\(DraftTextField.text.rawValue)" rows="30" required>
        \(typed.text)</textarea></div>
        <div class="field"><label for="ghi-chu-ban">Bản này có gì mới \
        <span class="optional">(không bắt buộc)</span></label>
        <input id="ghi-chu-ban" name="\(DraftTextField.note.rawValue)" value="\(typed.note)" \
        maxlength="500"></div>
        """
    }

    private static func extraction(_ item: AdminItem, _ context: AdminContext) -> HTML {
        """
        <section class="panel"><h2>Lấy chữ từ tệp</h2>
        <form method="post" enctype="multipart/form-data" \
        action="\(ConsultationWorkAddresses.extraction(item))">
        \(context.hiddenToken)
        <div class="field"><label for="tep-du-thao">Tệp DOCX hoặc PDF có chữ</label>
        <p class="hint" id="tep-du-thao-goi-y">Chữ trong tệp được đưa vào ô ở trên để bạn sửa; chỉ \
        được lưu khi bạn bấm “Lưu nội dung”.</p>
        <input type="file" id="tep-du-thao" name="\(DraftTextField.file.rawValue)" \
        aria-describedby="tep-du-thao-goi-y" accept=".docx,.pdf" required></div>
        \(Button("Lấy chữ", .secondary))</form></section>

        """
    }

    /// How the portal reads the text: what has a heading here can be commented on by itself.
    private static func structure(_ typed: Typed) -> HTML {
        let clauses = DraftText(typed.text).clauses
        guard !clauses.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Cổng hiểu cấu trúc thế này</h2>
            <p class="hint">\(clauses.count) phần có thể góp ý riêng.</p>
            <ol class="timeline">\(each: clauses, {
                "<li>\($0.kind == .clause ? $0.label : $0.heading)</li>\n"
            })</ol></section>

            """
    }
}
