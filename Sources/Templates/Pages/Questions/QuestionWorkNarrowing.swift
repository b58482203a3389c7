import PortalCore

/// How the list of questions and petitions is narrowed: by kind, by how far they are, by words.
struct QuestionWorkNarrowing: Component {
    typealias Kind = QuestionWorkListPage.Kind

    let kind: Kind
    let only: CaseKind?
    let words: String
    let site: AdminSiteName

    /// What is chosen, for links that keep it.
    func query() -> [(name: String, value: String)] { query(kind, only, words) }

    private func query(
        _ kind: Kind, _ only: CaseKind?, _ words: String
    ) -> [(name: String, value: String)] {
        [
            (QuestionFilterField.kind.rawValue, kind.rawValue),
            (QuestionFilterField.only.rawValue, only?.rawValue ?? ""),
            (QuestionFilterField.words.rawValue, words),
        ].filter { !$0.1.isEmpty }
    }

    var html: HTML {
        """
        \(ChipRow(
            "Lọc theo tình trạng", Kind.allCases, chosen: kind, name: \.name,
            address: { address($0, only) }))\
        \(ChipRow(
            "Lọc theo loại", allOr: CaseKind.allCases, chosen: only, name: \.name,
            address: { address(kind, $0) }))\
        \(search)
        """
    }

    private func address(_ kind: Kind, _ only: CaseKind?) -> WebAddress {
        QuestionWorkAddresses.list(site).with(query: query(kind, only, ""))
    }

    private var search: HTML {
        """
        <form class="filters" action="\(QuestionWorkAddresses.list(site))" \
        aria-label="Tìm câu hỏi, kiến nghị">
        <input type="hidden" name="\(QuestionFilterField.kind.rawValue)" value="\(kind.rawValue)">
        \(with: only, {
            "<input type=\"hidden\" name=\"\(QuestionFilterField.only.rawValue)\" value=\"\($0.rawValue)\">\n"
        })\
        <div class="field"><label for="tim-cau-hoi">Mã hoặc chữ trong tiêu đề</label>
        <input type="search" id="tim-cau-hoi" name="\(QuestionFilterField.words.rawValue)" \
        value="\(words)" maxlength="100"></div>
        \(Button("Tìm", .secondary))
        </form>

        """
    }
}
