import PortalCore

/// The page of a form that begins a case, for an individual or an organisation: what the forms of
/// questions and of petitions share.
struct CaseFormFrame<Field: FormField> {
    let kind: CaseKind
    let sender: AskerKind
    let state: FormContext<Field>

    /// - Parameters:
    ///   - above: what stands before the form.
    ///   - attributes: of the form, for scripts.
    ///   - fields: all but the consents.
    ///   - consents: below what is said of personal data.
    ///   - button: beside that which sends.
    func document(
        above: HTML = .empty, attributes: HTML, fields: HTML, consents: HTML,
        button: HTML = .empty, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: state.errors.isEmpty ? title : "Lỗi: \(title)",
            crumbs: [
                Crumb(kind.section, kind.list), Crumb(kind.beginning, kind.start), Crumb(name),
            ],
            isIndexed: state.errors.isEmpty && state.notice == nil)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            \(above)\
            <p>\(otherForm)</p>
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(kind.form(for: sender))"\(attributes)>
            \(state.hiddenToken)
            \(Honeypot())\
            \(fields)\
            \(PersonalDataNotice(use: use, board: context.site.stewardship.board))\
            \(consents)\
            <p class="actions">\(Button("Gửi \(kind.noun)"))\(button)</p>
            </form>

            """)
    }

    private var title: String {
        switch sender {
        case .individual: "\(kind.name) của cá nhân"
        case .organisation: "\(kind.name) của tổ chức, doanh nghiệp"
        }
    }

    private var name: String {
        switch sender {
        case .individual: "Cá nhân"
        case .organisation: "Tổ chức"
        }
    }

    private var use: PersonalDataNotice.Use {
        switch kind {
        case .question: .question
        case .petition: .petition
        }
    }

    private var verb: String {
        switch kind {
        case .question: "hỏi"
        case .petition: "gửi"
        }
    }

    private var otherForm: HTML {
        switch sender {
        case .individual:
            """
            Bạn \(verb) thay một tổ chức? \
            <a href="\(kind.form(for: .organisation))">Dùng mẫu của tổ chức</a>.
            """
        case .organisation:
            """
            Bạn \(verb) cho riêng mình? \
            <a href="\(kind.form(for: .individual))">Dùng mẫu của cá nhân</a>.
            """
        }
    }
}
