import PortalCore

/// Words ready to be pasted into the Board's group (Article 24d): title, lead and permanent link of
/// what is published.
struct ArticleShareText: Component {
    let opened: ArticleEditing.Opened
    /// Where visitors read it.
    let address: WebAddress

    var html: HTML {
        guard opened.item.state.live == .published else { return .empty }
        return """
            <section class="panel"><h2>Lời nhắn cho nhóm Zalo</h2>
            <p class="hint" id="nhom-zalo-goi-y">Chép đoạn dưới đây rồi dán vào nhóm.</p>
            <div class="field"><label for="loi-nhan">Lời nhắn</label>
            <textarea id="loi-nhan" rows="6" readonly data-copy \
            aria-describedby="nhom-zalo-goi-y">
            \(text)</textarea></div></section>

            """
    }

    /// What visitors see, not the draft beside it.
    private var text: String {
        let content = (opened.live ?? opened.revision).content
        return [content.title, content.lead, address.string].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }
}
