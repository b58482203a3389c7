import PortalCore

/// The full text of a draft, each piece with the comments on it and the way to a comment of one's
/// own.
struct DraftSection: Component {
    /// A text with fewer headings is read without a table of contents.
    private static let contentsFrom = 3

    let view: ConsultationView
    let isOpen: Bool

    private var consultation: Consultation { view.consultation }
    private var slug: String { consultation.summary.slug }

    var html: HTML {
        """
        <section class="full-text" aria-labelledby="du-thao">
        <h2 id="du-thao">Toàn văn dự thảo\
        \(if: consultation.versions.count > 1, " (bản \(consultation.versions.last?.number ?? 1))")</h2>
        \(contents)\
        <div class="prose draft">
        \(each: consultation.text.clauses, piece)\
        </div>
        </section>

        """
    }

    private var contents: HTML {
        let heads = consultation.text.clauses.filter { $0.kind == .division || $0.kind == .article }
        guard heads.count >= Self.contentsFrom else { return .empty }
        return """
            <details class="contents"><summary>Mục lục</summary>
            <nav aria-label="Mục lục dự thảo"><ol>\(each: heads, {
                """
                <li class="\($0.kind == .article ? "article" : "chapter")">\
                <a href="\(WebAddress(fragment: $0.anchor))">\($0.heading)</a></li>

                """
            })</ol></nav></details>

            """
    }

    private func piece(_ clause: DraftClause) -> HTML {
        """
        <div class="piece" id="\(clause.anchor)">
        \(if: clause.kind == .division || clause.kind == .article, "<h3>\(clause.heading)</h3>\n")\
        \(each: clause.text.split(separator: "\n"), { "<p>\(String($0))</p>\n" })\
        \(beside(clause))\
        </div>

        """
    }

    private func beside(_ clause: DraftClause) -> HTML {
        let positions = view.positions[clause.anchor]
        let comments = view.comments.filter { $0.clause == clause.anchor }
        let link: HTML =
            isOpen
            ? """
            <p class="piece-act"><a href="\(ConsultationAddresses.comment(slug).with(query: [
                (ConsultationQuery.clause, clause.anchor),
            ]))">Góp ý \(clause.kind == .preamble ? "phần mở đầu" : clause.label)</a></p>

            """
            : .empty
        guard let positions else { return link }
        return """
            <details class="piece-comments"><summary>\(positions.total) ý kiến về \
            \(clause.label)\(PositionSentence(positions))</summary>
            \(CommentList(comments: comments))\
            \(if: positions.total > comments.count, all(clause, positions.total))\
            </details>
            \(link)
            """
    }

    private func all(_ clause: DraftClause, _ count: Int) -> HTML {
        let address = ConsultationAddresses.comments(slug).with(query: [
            (ConsultationQuery.clause, clause.anchor)
        ])
        return "<p><a href=\"\(address)\">Xem cả \(count) ý kiến về \(clause.label)</a></p>\n"
    }
}

/// How many comments are for, against and for changes, in a half-sentence.
struct PositionSentence: Component {
    let positions: PositionTally

    init(_ positions: PositionTally) {
        self.positions = positions
    }

    var html: HTML {
        let parts =
            CommentPosition.allCases.compactMap { position in
                positions.counts[position].map { "\($0) \(position.name.lowercased())" }
            } + (positions.unsaid > 0 ? ["\(positions.unsaid) không nêu quan điểm"] : [])
        return HTML(text: parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
}

/// Comments with the unit's replies.
struct CommentList: Component {
    let comments: [ConsultationComment]
    /// Whether each says on what it is.
    var namesClause = false

    var html: HTML {
        guard !comments.isEmpty else { return .empty }
        return "<ol class=\"comment-list\">\(each: comments, item)</ol>\n"
    }

    private func item(_ comment: ConsultationComment) -> HTML {
        """
        <li>\(with: comment.position, { "<p><strong>\($0.name)</strong></p>\n" })\
        \(TrustedHTML.paragraphs(comment.body))\
        <p class="facts"><span>\(comment.author ?? "Ẩn danh")\
        \(if: comment.isOrganisation, " (tổ chức)")</span> \
        \(if: namesClause, "<span>Về \(comment.clauseLabel ?? "toàn bộ dự thảo")</span> ")\
        <span>Gửi \(DateTime(comment.receivedAt))</span>\
        \(if: comment.attachmentCount > 0, " <span>Kèm \(comment.attachmentCount) tệp, chỉ cơ quan tiếp nhận xem được</span>")\
        </p>
        \(with: comment.reply, reply)</li>

        """
    }

    private func reply(_ reply: CommentReply) -> HTML {
        """
        <div class="reply"><p><strong>Cơ quan soạn thảo: \(reply.verdict.name)</strong></p>
        \(TrustedHTML.paragraphs(reply.text))</div>

        """
    }
}
