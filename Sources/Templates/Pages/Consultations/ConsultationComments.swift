public import PortalCore

/// The comments on the whole draft, and how many came at all.
struct ConsultationComments: Component {
    let view: ConsultationView

    private var whole: [ConsultationComment] { view.comments.filter { $0.clause == nil } }

    var html: HTML {
        let count = view.consultation.summary.commentCount
        let address = ConsultationAddresses.comments(view.consultation.summary.slug)
        return """
            <section class="comments" aria-labelledby="y-kien">
            <h2 id="y-kien">Ý kiến đã đăng (\(Count(count)))</h2>
            \(TallySentence(tally: view.tally))\
            \(with: view.positions[""], { "<p>Về toàn bộ dự thảo\(PositionSentence($0)).</p>\n" })\
            \(CommentList(comments: whole))\
            \(if: count == 0, "<p class=\"empty\">Chưa có ý kiến nào được đăng.</p>\n")\
            \(if: count > whole.count, "<p><a href=\"\(address)\">Xem tất cả \(Count(count)) ý kiến</a></p>\n")\
            </section>

            """
    }
}

/// All that came and what became of it, in a sentence.
struct TallySentence: Component {
    let tally: ConsultationTally

    var html: HTML {
        guard tally.received > 0 else { return .empty }
        return """
            <p>Đã nhận \(Count(tally.received)) ý kiến: \(Count(tally.people)) của cá nhân, \
            \(Count(tally.organisations)) của tổ chức. Đã đăng \(Count(tally.released)), không đăng \
            \(Count(tally.declined)), đang chờ duyệt \(Count(tally.waiting)).</p>

            """
    }
}

/// All released comments of a consultation, or those on one piece.
public enum ConsultationCommentsPage {
    /// - Parameter clause: the piece; nil for all comments.
    public static func render(
        _ consultation: Consultation, clause: DraftClause?, comments: Page<ConsultationComment>,
        in context: PageContext
    ) -> HTML {
        let title = clause.map { "Ý kiến về \($0.label)" } ?? "Các ý kiến đã đăng"
        let slug = consultation.summary.slug
        let filter = clause.map { [(name: ConsultationQuery.clause, value: $0.anchor)] } ?? []
        let address = ConsultationAddresses.consultation(slug)
        return Layout.document(
            PageFrame(
                title: "\(title): \(consultation.summary.title)",
                crumbs: CommentCrumbs.crumbs(to: title, of: consultation.summary),
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title))\
            <p>Về <a href="\(address)">\(consultation.summary.title)</a>.</p>
            \(with: clause, { "<blockquote>\(TrustedHTML.paragraphs($0.words))</blockquote>\n" })\
            <div class="comments">
            \(CommentList(comments: comments.items, namesClause: clause == nil))\
            \(if: comments.items.isEmpty, "<p class=\"empty\">Chưa có ý kiến nào được đăng.</p>\n")\
            \(Pager(comments, at: ConsultationAddresses.comments(slug), keeping: filter))\
            </div>

            """)
    }
}
