import PortalCore

/// Looks for words among the published cases of one kind.
struct CaseSearch: Component {
    let kind: CaseKind

    var html: HTML {
        let words = words
        return """
            <form class="filters" action="\(SearchAddresses.search())" role="search" \
            aria-label="\(words.name)">
            <input type="hidden" name="\(SearchAddresses.kind)" \
            value="\(SearchAddresses.word(for: kind.searchKind))">
            <div class="field"><label for="\(words.id)">\(words.label)</label>
            <input type="search" id="\(words.id)" name="\(SearchAddresses.words)" required></div>
            \(Button(words.button, .secondary))
            </form>

            """
    }

    private struct Words {
        let id: String
        let name: String
        let label: String
        let button: String
    }

    private var words: Words {
        switch kind {
        case .question:
            Words(
                id: "tim-hoi-dap", name: "Tìm trong Hỏi – Đáp",
                label: "Tìm trong câu hỏi và câu trả lời", button: "Tìm câu hỏi")
        case .petition:
            Words(
                id: "tim-kien-nghi", name: "Tìm trong phản ánh, kiến nghị",
                label: "Tìm trong kiến nghị và ý kiến trả lời", button: "Tìm kiến nghị")
        }
    }
}
