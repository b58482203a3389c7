import PortalCore

/// What is asked before a draft is made of an entry: which files go along into the library, and what
/// is to be seen on the pictures.
struct IntakeDraftFields: Component {
    let opened: IntakeDesk.Opened
    /// What was chosen before; nil where nothing was, and all go along.
    let typed: IntakeFileChoice?

    var html: HTML {
        """
        <p class="hint">\(opened.entry.about == nil ? Self.newArticle : Self.change)</p>
        \(if: !files.isEmpty, choice)
        """
    }

    private static let newArticle =
        "Tạo bài viết ở trạng thái bản nháp, điền sẵn tiêu đề, nội dung và nguồn."

    private static let change = """
        Mở bản nháp sửa đổi của bài đã đăng; bạn đọc vẫn thấy bản cũ đến khi bản sửa được duyệt và \
        đăng.
        """

    private var files: [IntakeFile] { opened.files.filter(\.fitsLibrary) }

    private var choice: HTML {
        """
        <fieldset class="take-along"><legend>Tệp đưa vào thư viện\
        \(if: opened.entry.about == nil, " và bản nháp")</legend>
        \(each: files, field)</fieldset>

        """
    }

    private func field(_ file: IntakeFile) -> HTML {
        let isTaken = typed?.taken.contains(file.id) ?? true
        return """
            <div class="tick"><input type="checkbox" id="dua-\(file.id)" \
            name="\(IntakeStepField.file.rawValue)" value="\(file.id)"\
            \(attribute: "checked", if: isTaken)>
            <label for="dua-\(file.id)">\(file.name)</label></div>
            \(if: file.isPicture, alternative(of: file))
            """
    }

    private func alternative(of file: IntakeFile) -> HTML {
        let name = IntakeStepField.alternative(of: file.id)
        return """
            <div class="field"><label for="\(name)">Ảnh “\(file.name)” cho thấy gì</label>
            <input type="text" id="\(name)" name="\(name)" \
            value="\(typed?.alternatives[file.id] ?? "")" \
            maxlength="\(IntakeFileChoice.longestAlternative)" \
            aria-describedby="\(name)-goi-y">
            <p class="hint" id="\(name)-goi-y">Đọc cho người không xem được ảnh. Bỏ trống thì ghi sau ở \
            thư viện, trước khi trình bài.</p></div>

            """
    }
}
