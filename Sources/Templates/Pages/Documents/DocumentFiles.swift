import PortalCore

/// The files of a document. Those the source names but the portal does not hold are told so.
struct DocumentFiles: Component {
    let document: Document

    var html: HTML {
        guard !document.files.isEmpty || !document.text.isEmpty else { return none }
        return """
            <section class="files" aria-labelledby="tep">
            <h2 id="tep">Tải về</h2>
            <ul>\(each: document.files, item)\(if: !document.text.isEmpty, text)</ul>
            </section>

            """
    }

    /// The text is offered, too: it can be read where a PDF cannot be opened.
    private var text: HTML {
        let size = Int64(document.text.utf8.count)
        return """
            <li><a href="\(DocumentAddresses.text(document.summary.slug))" download>\
            Toàn văn</a> <span class="facts">Văn bản thuần, \(FileSize(size))</span></li>

            """
    }

    /// With neither files nor text a reader must learn where to turn.
    private var none: HTML {
        Notice(
            .information, "Chưa có tệp và toàn văn",
            "<p>Cổng mới có các thông tin mô tả ở trên. Bạn xem văn bản tại nguồn công bố.</p>"
        ).html
    }

    private func item(_ file: DocumentFile) -> HTML {
        guard file.digest != nil, let size = file.byteCount else { return absent(file) }
        let place = DocumentAddresses.FilePlace(document: document.summary.slug, file: file.id)
        return """
            <li><a href="\(DocumentAddresses.file(place))" download>\(file.name)</a> \
            <span class="facts">\(Self.typeName(file.mediaType)), \(FileSize(size))</span></li>

            """
    }

    private func absent(_ file: DocumentFile) -> HTML {
        """
        <li>\(file.name) <span class="facts">Nguồn có nêu tệp này, Cổng chưa lưu giữ nên chưa tải \
        về được.</span></li>

        """
    }

    /// The kind of file in a word people know.
    static func typeName(_ mediaType: String) -> String {
        switch mediaType {
        case "application/pdf": "PDF"
        case "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
            "Word"
        case "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
            "Excel"
        case "application/zip", "application/x-rar-compressed", "application/vnd.rar": "Tệp nén"
        case "text/plain": "Văn bản thuần"
        case let other where other.hasPrefix("image/"): "Hình ảnh"
        default: "Tệp"
        }
    }
}
