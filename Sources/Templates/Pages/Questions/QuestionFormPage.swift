public import PortalCore

/// The form to ask a question: for an individual (Article 13.3b) or an organisation (13.3a).
public enum QuestionFormPage {
    /// Sent by the button that shows similar answered questions instead of sending.
    public static let reviewField = "xem-truoc"

    /// - Parameters:
    ///   - form: what was typed before; empty at first.
    ///   - topics: the fields a question can be sorted by.
    ///   - similar: answered questions like this one, where they were asked for.
    public static func render(
        _ form: QuestionForm, topics: [QuestionField], state: FormContext<QuestionForm.Field>,
        similar: [SearchHit]? = nil, in context: PageContext
    ) -> HTML {
        let title = title(of: form.kind)
        let frame = PageFrame(
            title: state.errors.isEmpty ? title : "Lỗi: \(title)",
            crumbs: [
                Crumb("Hỏi – Đáp", QuestionAddresses.list()),
                Crumb("Đặt câu hỏi", QuestionAddresses.ask()),
                Crumb(name(of: form.kind)),
            ],
            isIndexed: state.errors.isEmpty && state.notice == nil)
        let fields = QuestionFormFields(form: form, topics: topics, state: state)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            \(with: similar, SimilarQuestionList.section)\
            <p>\(otherForm(than: form.kind))</p>
            <form class="long" method="post" enctype="multipart/form-data" action="\(QuestionAddresses.form(for: form.kind))" \
            data-draft="\(form.kind.rawValue)" data-similar="\(QuestionAddresses.similar())">
            \(state.hiddenToken)
            \(Honeypot())\
            \(fields)\
            \(PersonalDataNotice(use: .question, board: context.site.stewardship.board))\
            \(fields.consents)\
            <p class="actions">\(Button("Gửi câu hỏi")) <button class="button secondary" \
            name="\(reviewField)" value="co" formnovalidate>Xem câu đã trả lời trước khi gửi</button></p>
            </form>

            """)
    }

    private static func title(of kind: AskerKind) -> String {
        switch kind {
        case .individual: "Câu hỏi của cá nhân"
        case .organisation: "Câu hỏi của tổ chức, doanh nghiệp"
        }
    }

    private static func name(of kind: AskerKind) -> String {
        switch kind {
        case .individual: "Cá nhân"
        case .organisation: "Tổ chức"
        }
    }

    private static func otherForm(than kind: AskerKind) -> HTML {
        switch kind {
        case .individual:
            """
            Bạn hỏi thay một tổ chức? \
            <a href="\(QuestionAddresses.askOrganisation())">Dùng mẫu của tổ chức</a>.
            """
        case .organisation:
            """
            Bạn hỏi cho riêng mình? \
            <a href="\(QuestionAddresses.askIndividual())">Dùng mẫu của cá nhân</a>.
            """
        }
    }
}
