@testable import PortalCore
@testable import Templates

/// The pages of feedback in each of their states.
extension FeatureSamples {
    var feedbackPages: [(name: String, html: HTML)] { readerFeedbackPages + workFeedbackPages }

    private var feedbackCode: FeedbackCode {
        var generator = SystemRandomNumberGenerator()
        return FeedbackCode(entered: "GY-7K3M-9QXZ") ?? FeedbackCode(using: &generator)
    }

    /// A form that came back with something wrong in each of these fields.
    private func state<Field: Hashable & Sendable>(_ fields: [Field]) -> FormContext<Field> {
        FormContext(
            token: self("the"), errors: fields.map { FieldError($0, self("Sửa mục này.")) },
            notice: self("Đã hết hạn."))
    }

    private var readerFeedbackPages: [(name: String, html: HTML)] {
        var values: [FeedbackForm.Field: String] = [:]
        for field in FeedbackForm.Field.allCases { values[field] = self("đã gõ") }
        let receipts = FeedbackState.allCases.map { state in
            (
                "phan-hoi-bien-nhan-\(state.rawValue)",
                FeedbackReceiptPage.render(
                    FeedbackReceipt(
                        code: feedbackCode, receivedAt: Self.now,
                        due: state == .closed ? nil : due, state: state,
                        reply: state == .answered ? self("Đã sửa.") : nil),
                    in: context)
            )
        }
        return receipts + [
            (
                "phan-hoi",
                FeedbackFormPage.render(
                    FeedbackForm(), state: FormContext(token: self("the")), in: context)
            ),
            (
                "phan-hoi-loi",
                FeedbackFormPage.render(
                    FeedbackForm(values: values),
                    state: state([.useful, .text, .contact, .consent]), in: context)
            ),
            (
                "phan-hoi-da-tra-loi",
                FeedbackRepliesPage.render(
                    Page(items: [published], older: PageCursor(key: 2, id: 2), newer: nil),
                    in: context)
            ),
            (
                "phan-hoi-chua-tra-loi",
                FeedbackRepliesPage.render(Page(items: [], older: nil, newer: nil), in: context)
            ),
            ("phan-hoi-da-nhan", FeedbackFormPage.thanks(in: context)),
            (
                "phan-hoi-tra-cuu",
                FeedbackLookUpPage.render(self("GY-1"), state: state([.code]), in: context)
            ),
        ]
    }

    private func feedback(
        _ kind: Feedback.Kind, _ state: FeedbackState, due: DueDate?
    ) -> Feedback {
        let clock = due.map { Clock(of: $0) }
        let end = Clock.Event(at: Self.now, kind: .stopped, reason: self("Trả lời"))
        return Feedback(
            id: 5, kind: kind,
            site: SiteLink(
                label: "skhcn", name: self("Cổng Sở"), shortName: self("Sở KH&CN"), status: .live),
            path: self("/van-ban"), isUseful: kind == .page ? false : nil,
            text: self("Chữ nhỏ."), reporter: kind == .page ? nil : self("Cán bộ"),
            hasContact: kind == .page, reach: kind == .page ? .code : .account,
            receivedAt: Self.now, state: state,
            reply: state == .answered ? self("Đã sửa.") : nil,
            code: kind == .page ? feedbackCode : nil, due: due,
            clock: clock.map {
                Clock(
                    term: $0.term, startedBy: $0.startedBy, startedAt: $0.startedAt,
                    events: state.isOpen ? [] : [end])
            })
    }

    private var published: PublishedFeedback {
        PublishedFeedback(
            id: 2, number: 5, text: self("Chữ nhỏ."), reply: self("Đã sửa."), publishedAt: Self.now)
    }

    /// A form that was refused, for what is published already.
    private var publication: FeedbackPublicationPanel {
        var values: [FeedbackPublicationForm.Field: String] = [:]
        for field in FeedbackPublicationForm.Field.allCases { values[field] = self("đã gõ") }
        return FeedbackPublicationPanel(
            published: published, form: FeedbackPublicationForm(values: values),
            errors: FeedbackPublicationForm.Field.allCases.map {
                FieldError($0, self("Sửa mục này."))
            })
    }

    /// What stays published of a feedback that is looked at anew.
    private var standing: FeedbackPublicationPanel {
        FeedbackPublicationPanel(published: published, form: FeedbackPublicationForm(values: [:]))
    }

    private var workFeedbackPages: [(name: String, html: HTML)] {
        let items = Feedback.Kind.allCases.flatMap { kind in
            FeedbackState.allCases.map { feedback(kind, $0, due: due) }
        }
        let works = items.map { item in
            (
                "phan-hoi-viec-\(item.kind.rawValue)-\(item.state.rawValue)",
                FeedbackWorkPage.render(
                    item, contact: item.state == .new ? self("0912") : nil, typed: self("Đã"),
                    publication: FeedbackDesk.isPublishable(item) ? publication : standing,
                    refusal: self("Không được."), in: adminContext)
            )
        }
        let notPublished = FeedbackPublicationPanel(
            published: nil,
            form: FeedbackPublicationForm(feedback(.page, .answered, due: due), published: nil))
        let useful = UsefulCount(useful: 5, useless: 1)
        let before = feedback(.page, .answered, due: nil)
        return works + [
            (
                "phan-hoi-danh-sach",
                FeedbackWorkListPage.render(
                    Page(items: items, older: PageCursor(key: 5, id: 5), newer: nil),
                    useful: useful, filter: .late, in: adminContext)
            ),
            (
                "phan-hoi-danh-sach-trong",
                FeedbackWorkListPage.render(
                    Page(items: [], older: nil, newer: nil), useful: useful, filter: nil,
                    in: adminContext)
            ),
            (
                "phan-hoi-viec-chua-cong-bo",
                FeedbackWorkPage.render(
                    feedback(.page, .answered, due: due), publication: notPublished,
                    in: adminContext)
            ),
            ("phan-hoi-viec-cu", FeedbackWorkPage.render(before, in: adminContext)),
            (
                "vuong-mac",
                DifficultiesPage.render(
                    items, form: FeedbackForm(values: [.text: self("đã gõ")]),
                    errors: [FieldError(.text, self("Sửa mục này."))], notice: self("Đã gửi."),
                    in: adminContext)
            ),
        ]
    }
}
