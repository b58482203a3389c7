public import PortalCore

/// Two versions of a draft, piece by piece.
public enum ConsultationComparisonPage {
    /// The whole page.
    public static func render(
        _ comparison: VersionComparison, in context: PageContext
    ) -> HTML {
        let consultation = comparison.consultation
        let numbers = (old: comparison.old, new: comparison.new)
        let title = "So sánh bản \(numbers.old) và bản \(numbers.new)"
        let rows = comparison.rows
        let changed = rows.filter { $0.change != .same }
        let slug = consultation.summary.slug
        return Layout.document(
            PageFrame(
                title: "\(title): \(consultation.summary.title)",
                crumbs: CommentCrumbs.crumbs(to: title, of: consultation.summary),
                isIndexed: false),
            in: context,
            """
            \(PageHeading(title))\
            <p>Của <a href="\(ConsultationAddresses.consultation(slug))">\
            \(consultation.summary.title)</a>. Phần thêm được gạch chân, phần bỏ được gạch ngang.</p>
            \(choice(consultation, numbers))\
            <p>\(changed.count) phần có thay đổi, \(rows.count - changed.count) phần giữ nguyên.</p>
            \(each: changed, { ComparisonRow(row: $0).html })
            """)
    }

    private static func choice(
        _ consultation: Consultation, _ numbers: (old: Int, new: Int)
    ) -> HTML {
        guard consultation.versions.count > 2 else { return .empty }
        let address = ConsultationAddresses.comparison(consultation.summary.slug)
        return """
            <form class="filters" action="\(address)" aria-label="Chọn bản để so sánh">
            \(select(ConsultationQuery.old, "Bản trước", consultation, numbers.old))\
            \(select(ConsultationQuery.new, "Bản sau", consultation, numbers.new))\
            \(Button("So sánh", .secondary))
            </form>

            """
    }

    private static func select(
        _ name: String, _ label: String, _ consultation: Consultation, _ current: Int
    ) -> HTML {
        """
        <div class="field"><label for="chon-\(name)">\(label)</label>
        <select id="chon-\(name)" name="\(name)">\(each: consultation.versions, {
            "<option value=\"\($0.number)\"\(attribute: "selected", if: $0.number == current)>Bản \($0.number)</option>"
        })</select></div>

        """
    }
}

/// What became of a piece between two versions.
struct ComparisonRow: Component {
    let row: ClauseComparison.Row

    var html: HTML {
        """
        <section class="difference-piece">
        <h2>\(row.new?.label ?? row.old?.label ?? "") \
        \(StatusTag(kind, word))\(renumbered)</h2>
        <p class="changed">\(each: row.parts, part)</p>
        </section>

        """
    }

    private var renumbered: HTML {
        guard let old = row.old?.label, let new = row.new?.label, old != new else { return .empty }
        return " <span class=\"hint\">trước là \(old)</span>"
    }

    private var kind: StatusTag.Kind {
        switch row.change {
        case .same: .neutral
        case .changed: .soon
        case .added: .good
        case .removed: .late
        }
    }

    private var word: String {
        switch row.change {
        case .same: "Giữ nguyên"
        case .changed: "Sửa"
        case .added: "Thêm"
        case .removed: "Bỏ"
        }
    }

    private func part(_ part: TextDifference.Part) -> HTML {
        switch part.kind {
        case .same: HTML(text: part.text)
        case .added: "<ins>\(part.text)</ins>"
        case .removed: "<del>\(part.text)</del>"
        }
    }
}
