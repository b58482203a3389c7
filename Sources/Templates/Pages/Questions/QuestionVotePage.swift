public import PortalCore

/// Asks whether an answer helped, and thanks for having said so.
public enum QuestionVotePage {
    /// The one field of the form.
    public enum Field: String, Sendable, CaseIterable {
        case helped = "co-ich"
    }

    /// The value for "yes".
    public static let yes = "co"
    /// The value for "no".
    public static let no = "khong"

    /// - Parameter hasVoted: whether the vote was just taken.
    public static func render(
        _ question: QuestionSummary, hasVoted: Bool, form: FormContext<Field>,
        in context: PageContext
    ) -> HTML {
        let title = hasVoted ? "Cảm ơn bạn đã đánh giá" : heading
        return Layout.document(
            PageFrame(
                title: title,
                crumbs: [
                    Crumb("Hỏi – Đáp", QuestionAddresses.list()),
                    Crumb(question.title, QuestionAddresses.question(question.slug)),
                    Crumb("Đánh giá"),
                ], isIndexed: false),
            in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(form))\
            \(if: hasVoted, thanks(question))\
            \(if: !hasVoted, choice(question, form))\
            <p><a href="\(QuestionAddresses.question(question.slug))">Trở lại câu trả lời</a></p>
            """)
    }

    static let heading = "Câu trả lời này có giúp bạn không?"

    private static func choice(_ question: QuestionSummary, _ form: FormContext<Field>) -> HTML {
        """
        <p>\(question.title)</p>
        <form method="post" action="\(QuestionAddresses.vote(question.slug))">
        \(form.hiddenToken)\(Honeypot())
        <p class="actions"><button class="button primary" name="\(Field.helped.rawValue)" \
        value="\(yes)">Có, giúp được tôi</button> <button class="button secondary" \
        name="\(Field.helped.rawValue)" value="\(no)">Không, chưa giúp được</button></p>
        <p class="hint">Mỗi trình duyệt có một phiếu cho mỗi câu trả lời; bạn chọn lại thì phiếu mới \
        thay phiếu cũ. Cổng không lưu bạn là ai.</p>
        </form>

        """
    }

    private static func thanks(_ question: QuestionSummary) -> HTML {
        """
        <p>Ý kiến của bạn giúp cơ quan trả lời viết dễ hiểu hơn. Nếu còn điều chưa rõ, bạn có thể \
        <a href="\(QuestionAddresses.ask())">đặt câu hỏi tiếp theo</a>.</p>

        """
    }
}
