import PortalCore

/// The files of a question in the admin: to be read, and to be published with it or not.
public struct AttachmentSection: Component {
    /// The name of the boxes; each sends the number of a file.
    public static let field = "cong-khai"

    let file: QuestionFile
    let item: AdminItem
    let context: AdminContext

    private var decides: Bool { file.actions.contains(.redact) }

    var html: HTML {
        guard !file.files.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Tệp đính kèm</h2>
            <form method="post" action="\(QuestionWorkAddresses.publicFiles(item))">
            \(context.hiddenToken)
            <ul class="links">\(each: file.files, row)</ul>
            \(if: decides, """
                <p class="hint">Tệp được đánh dấu sẽ đăng cùng câu trả lời. Hãy mở xem trước: tệp có thể \
                có thông tin cá nhân.</p>
                \(Button("Lưu lựa chọn", .secondary))

                """)\
            </form></section>

            """
    }

    private func row(_ attachment: QuestionAttachment) -> HTML {
        let place = AdminQuestionFile(item, attachment.number)
        let id = "tep-\(attachment.number)"
        return """
            <li><a href="\(QuestionWorkAddresses.file(place))">\(attachment.name)</a> \
            <span class="hint">(\(FileSize(attachment.bytes)))</span>\
            \(if: attachment.isSupplement, "<span class=\"hint\">gửi bổ sung, không đăng công khai</span>")\
            \(if: decides && !attachment.isSupplement, """
                <div class="tick"><input type="checkbox" id="\(id)" name="\(Self.field)" \
                value="\(attachment.number)"\(attribute: "checked", if: attachment.isPublic)>\
                <label for="\(id)">Đăng công khai tệp \(attachment.number)</label></div>
                """)</li>

            """
    }
}

/// The published files of an answered question.
struct PublishedFiles: Component {
    let question: AnsweredQuestion

    var html: HTML {
        guard !question.files.isEmpty else { return .empty }
        return """
            <section class="files" aria-labelledby="tep"><h3 id="tep">Tệp đính kèm</h3>
            <ul>\(each: question.files, { file in """
                <li><a href="\(address(file))">\(file.name)</a> (\(FileSize(file.bytes)))</li>

                """ })</ul></section>

            """
    }

    private func address(_ file: QuestionAttachment) -> WebAddress {
        question.summary.kind.file(
            QuestionAddresses.FilePlace(slug: question.summary.slug, number: file.number))
    }
}
