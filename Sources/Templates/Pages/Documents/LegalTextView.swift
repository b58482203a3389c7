import PortalCore

/// The full text of a document with a table of contents.
///
/// One element a paragraph and no more, since texts have tens of thousands of characters.
struct LegalTextView: Component {
    /// Shorter texts are seen at a glance.
    private static let fewestForContents = 4

    let text: LegalText
    let isTruncated: Bool

    var html: HTML {
        """
        <section class="full-text" aria-labelledby="toan-van">
        <h2 id="toan-van">Toàn văn</h2>
        \(pageLinesNote)\(contents)<div class="prose legal-text">
        \(body)</div>
        \(if: isTruncated, truncation)\
        </section>

        """
    }

    private var pageLinesNote: HTML {
        """
        <p class="hint">Toàn văn được trích tự động từ bản gốc để bạn đọc và tìm kiếm\
        \(if: !text.pageLines.isEmpty, ", đã bỏ đầu trang, số trang và dấu ký số của bản in")\
        ; khi cần dẫn chiếu chính xác, bạn đối chiếu với bản gốc.</p>

        """
    }

    private var truncation: HTML {
        Notice(
            .warning, "Toàn văn chưa đầy đủ",
            "<p>Nguồn chỉ cung cấp phần đầu của văn bản. Bạn xem phần còn lại ở bản gốc.</p>"
        ).html
    }
}

extension LegalTextView {
    private var contents: HTML {
        let headings = text.contents
        guard headings.count >= Self.fewestForContents else { return .empty }
        let articles = headings.count { $0.level == .article }
        let size: HTML = articles > 0 ? " (\(Count(articles)) điều)" : .empty
        return """
            <details class="contents"><summary>Mục lục\(size)</summary>
            <nav aria-label="Mục lục của văn bản"><ol>\(each: headings, entry)</ol></nav></details>

            """
    }

    private func entry(_ heading: LegalText.Heading) -> HTML {
        """
        <li class="\(Self.className(heading.level))">\
        <a href="\(WebAddress(fragment: heading.anchor))">\(Self.words(of: heading))</a></li>

        """
    }

    static func words(of heading: LegalText.Heading) -> HTML {
        "\(heading.label)\(if: !heading.title.isEmpty, ". \(heading.title)")"
    }

    private static func className(_ level: LegalText.Heading.Level) -> String {
        switch level {
        case .part: "part"
        case .chapter: "chapter"
        case .section: "section"
        case .article: "article"
        }
    }
}

extension LegalTextView {
    private var body: HTML {
        let levels = headingLevels
        var result = HTML.empty
        var above = 2
        for block in text.blocks {
            var level = 6
            if case .heading(let heading) = block {
                // A decision's own articles stand before the chapters of what it issues; none may
                // skip a level.
                level = min(levels[heading.level] ?? level, above + 1)
                above = level
            }
            result += Self.markup(of: block, headingLevel: level)
        }
        return result
    }

    /// The levels that occur become `h3`, `h4` and so on without a gap.
    private var headingLevels: [LegalText.Heading.Level: Int] {
        let present = Set(text.contents.map(\.level)).sorted()
        return Dictionary(uniqueKeysWithValues: zip(present, 3...6))
    }

    private static func markup(of block: LegalText.Block, headingLevel level: Int) -> HTML {
        switch block {
        case .heading(let heading):
            return """
                <h\(level) id="\(heading.anchor)" class="\(className(heading.level))">\
                \(words(of: heading))</h\(level)>

                """
        case .title(let text): return "<p class=\"title\">\(text)</p>\n"
        case .paragraph(let text): return "<p>\(text)</p>\n"
        case .point(let marker, let text, let level):
            return "<p class=\"point-\(level)\">\(marker) \(text)</p>\n"
        }
    }
}
