import PortalCore

/// The approved comments.
struct ConsultationComments: Component {
    let consultation: ConsultationSummary
    let comments: Page<ConsultationComment>

    var html: HTML {
        """
        <section class="comments" aria-labelledby="y-kien">
        <h2 id="y-kien">Ý kiến đã đăng (\(Count(consultation.commentCount)))</h2>
        \(list)\
        \(Pager(comments, at: ConsultationAddresses.consultation(consultation.slug)))\
        </section>

        """
    }

    private var list: HTML {
        guard !comments.items.isEmpty else {
            return "<p class=\"empty\">Chưa có ý kiến nào được đăng.</p>\n"
        }
        return "<ol>\(each: comments.items, item)</ol>\n"
    }

    private func item(_ comment: ConsultationComment) -> HTML {
        """
        <li>\(TrustedHTML.paragraphs(comment.body))\
        <p class="facts"><span>\(comment.author ?? "Ẩn danh")</span> \
        <span>Gửi \(DateTime(comment.receivedAt))</span></p></li>

        """
    }
}
