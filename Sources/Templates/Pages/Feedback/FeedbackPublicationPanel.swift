public import PortalCore

/// Publishing the answer to a reader's feedback, and taking it back.
public struct FeedbackPublicationPanel: Sendable {
    /// A part of a form.
    public typealias Field = FeedbackPublicationForm.Field

    let published: PublishedFeedback?
    let form: FeedbackPublicationForm
    let errors: [FieldError<Field>]

    /// - Parameters:
    ///   - published: what stands on the public page; nil where nothing does.
    ///   - form: what is to be published, as it was typed.
    ///   - errors: what is wrong with it.
    public init(
        published: PublishedFeedback?, form: FeedbackPublicationForm,
        errors: [FieldError<Field>] = []
    ) {
        self.published = published
        self.form = form
        self.errors = errors
    }

    func html(
        _ item: Feedback, _ place: AdminItem, _ state: FormContext<Field>
    ) -> HTML {
        let isPublishable = FeedbackDesk.isPublishable(item)
        guard isPublishable || published != nil else { return .empty }
        return """
            <section class="panel"><h2>Công bố trả lời</h2>
            \(standing)\
            \(if: isPublishable, publication(place, state))\
            \(if: published != nil, withdrawal(place, state))</section>

            """
    }

    private var standing: HTML {
        guard let published else {
            return "<p>Chưa công bố. Chỉ nên công bố điều có ích cho người khác.</p>\n"
        }
        return """
            <p>Đã công bố \(DateTime(published.publishedAt)) ở trang \
            <a href="\(FeedbackAddresses.published())">Góp ý đã được trả lời</a>.</p>

            """
    }

    private func publication(_ place: AdminItem, _ state: FormContext<Field>) -> HTML {
        """
        <form class="long" method="post" action="\(FeedbackAddresses.publication(place))">
        \(state.hiddenToken)
        \(TextArea(
            .text, "Góp ý, như bạn đọc sẽ thấy", value: form[.text], in: state,
            hint: "Bỏ tên, địa chỉ, điện thoại, thư điện tử và mọi điều cho biết ai đã gửi.",
            rows: 5, maxLength: 5000))\
        \(TextArea(
            .reply, "Trả lời, như bạn đọc sẽ thấy", value: form[.reply], in: state, rows: 5,
            maxLength: 5000))\
        \(Checkbox(
            .checked, "Tôi đã đọc lại: hai đoạn trên không có dữ liệu cá nhân.",
            value: form[.checked], in: state, isRequired: true))\
        \(Button(published == nil ? "Công bố" : "Cập nhật bản công bố", .secondary))</form>

        """
    }

    private func withdrawal(_ place: AdminItem, _ state: FormContext<Field>) -> HTML {
        """
        <form method="post" action="\(FeedbackAddresses.withdrawal(place))">\(state.hiddenToken)\
        \(Button("Gỡ khỏi trang công bố", .secondary))</form>

        """
    }
}
