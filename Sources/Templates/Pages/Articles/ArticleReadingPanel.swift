import PortalCore

/// A draft that is not written on now, with all that whoever approves it answers for.
struct ArticleReadingPanel: Component {
    let opened: ArticleEditing.Opened
    let item: AdminItem

    private var content: ArticleContent { opened.revision.content }

    var html: HTML {
        """
        \(hint)\
        \(with: opened.live, comparison)\
        <article class="reading panel">\
        \(FactList([
            ("Chuyên mục", section.map(HTML.init(text:))),
            ("Tác giả hoặc cơ quan", HTML(text: content.author)),
            ("Nguồn tin", source),
            ("Ngày diễn ra", HTML(text: content.eventDay)),
            ("Ảnh đại diện", content.pictureID.map(picture)),
        ]))\
        <p class="lead">\(content.lead)</p>
        <div class="prose">\(content.body)</div></article>

        """
    }

    private var hint: HTML {
        let state = opened.item.state
        // What is gone for good or waits for nobody is explained beside it.
        guard state.draft != nil else {
            return "<p class=\"hint\">Bài ở trạng thái “\(state.name)”.</p>\n"
        }
        return """
            <p class="hint">Bài đang ở bước “\(state.name)” nên không sửa được; muốn sửa, lấy lại \
            hoặc trả lại trước.</p>

            """
    }

    /// Who approves a change sees what it changes.
    private func comparison(_ live: ArticleRevision) -> HTML {
        let address = ArticleWorkAddresses.history(item).with(query: [
            (ArticleHistoryPage.from, String(live.id)),
            (ArticleHistoryPage.to, String(opened.revision.id)),
        ])
        return "<p><a href=\"\(address)\">Xem phần sửa so với bản đang đăng</a></p>\n"
    }

    private var section: String? {
        opened.sections.first { $0.id == content.sectionID }?.title
    }

    private var source: HTML? {
        guard !content.sourceName.isEmpty else { return nil }
        return "\(content.sourceName) \(content.sourceAddress)"
    }

    private func picture(_ id: Int64) -> HTML {
        let address = MediaAddresses.file(MediaAddresses.File(id: id, name: "anh"))
        return "<img class=\"picture-view\" src=\"\(address)\" alt=\"Ảnh đại diện của bài\">"
    }
}
