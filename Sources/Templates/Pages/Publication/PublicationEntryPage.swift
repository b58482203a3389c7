import PortalCore

/// An entry of the publication record: what was done, with all that its hash is made of, and what
/// else was done with the same item.
public enum PublicationEntryPage {
    /// - Parameters:
    ///   - history: all entries of the same item, the oldest first.
    ///   - hasContent: whether the content may still be read.
    public static func render(
        _ entry: PublicationEntry, history: [PublicationEntry], hasContent: Bool,
        in context: PageContext
    ) -> HTML {
        let title = "Hồ sơ công bố số \(entry.id)"
        let frame = PageFrame(
            title: title, summary: "\(entry.act.name): \(entry.title)",
            crumbs: [
                Crumb("Hồ sơ công bố", PublicationAddresses.list()), Crumb("Số \(entry.id)"),
            ], isIndexed: false)
        return Layout.document(
            frame, in: context,
            """
            <div class="reading">
            \(PageHeading(title, lead: "\(entry.act.name): \(entry.title)"))
            \(FactList(facts(entry, hasContent)))\
            \(verdict(entry))\
            <section aria-labelledby="cung-muc"><h2 id="cung-muc">Các lần công bố của mục này</h2>
            <ol class="timeline">\(each: history, { line($0, entry) })</ol></section>
            <p><a href="\(PublicationAddresses.guide())">Cách tự kiểm tra</a></p>
            </div>

            """)
    }

    private static func facts(
        _ entry: PublicationEntry, _ hasContent: Bool
    ) -> [(name: String, value: HTML?)] {
        let address = WebAddress(entered: entry.address)
        return [
            ("Việc", HTML(text: entry.act.name)), ("Thời điểm", DateTime(entry.at).html),
            ("Nơi chịu trách nhiệm", HTML(text: entry.publisher)),
            ("Địa chỉ", address.map { "<a href=\"\($0)\">\(entry.address)</a>" }),
            ("Mã băm của nội dung", hash(entry.contentHash)),
            (
                "Nội dung được băm",
                hasContent
                    ? "<a href=\"\(PublicationAddresses.content(entry.id))\">Xem nguyên văn</a>"
                    : "Không còn cung cấp, vì mục đã bị gỡ"
            ),
            ("Mã băm của dòng trước", hash(entry.previous)),
            ("Mã băm của dòng này", hash(entry.hash)),
        ]
    }

    private static func hash(_ text: String) -> HTML { "<code class=\"hash\">\(text)</code>" }

    private static func verdict(_ entry: PublicationEntry) -> HTML {
        entry.hash == entry.expectedHash
            ? Notice(.success, "Tính lại từ các ô trên: mã băm khớp").html
            : Notice(
                .error, "Tính lại từ các ô trên: mã băm không khớp",
                "<p>Dòng này đã bị sửa sau khi ghi. Hãy báo cho Ban Biên tập.</p>\n"
            ).html
    }

    private static func line(_ line: PublicationEntry, _ shown: PublicationEntry) -> HTML {
        let text: HTML = "\(line.act.name), \(DateTime(line.at))"
        return line.id == shown.id
            ? "<li><strong aria-current=\"true\">Số \(line.id)</strong> · \(text)</li>\n"
            : "<li><a href=\"\(PublicationAddresses.entry(line.id))\">Số \(line.id)</a> · \(text)</li>\n"
    }
}
