import PortalCore

/// What can be done with a request now, each step with what it needs.
struct DataRequestStepsPanel: Component {
    let file: DataRequestFile
    let item: AdminItem
    let typed: DataRequestWorkPage.Typed
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel"><h2>Việc tiếp theo</h2>
        \(if: !file.actions.isEmpty, "<p class=\"hint\">Người yêu cầu đọc được lời bạn viết ở trang tra cứu.</p>\n")\
        \(each: file.actions, step)\
        \(if: file.actions.isEmpty, "<p class=\"empty\">Yêu cầu đã xong.</p>\n")\
        </section>

        """
    }

    private func step(_ action: DataRequestAction) -> HTML {
        let isOpen = typed.action == action || isMain(action)
        return """
            <details\(attribute: "open", if: isOpen)><summary>\(action.name)…</summary>\
            <form method="post" action="\(DataRequestAddresses.step(item))">
            \(context.hiddenToken)
            \(if: action == .refuse, ground)\
            \(text(action))\
            <button class="button \(isMain(action) ? "primary" : "secondary")" \
            name="\(DataRequestWorkField.action.rawValue)" value="\(action.rawValue)">\
            \(action.name)</button>
            </form></details>

            """
    }

    private func isMain(_ action: DataRequestAction) -> Bool {
        action == .accept || action == .carryOut
    }

    private func text(_ action: DataRequestAction) -> HTML {
        let id = "noi-dung-\(action.rawValue)"
        let isNeeded = action == .askForProof || action == .carryOut
        return """
            <div class="field"><label for="\(id)">\(label(action))\
            \(if: !isNeeded, " <span class=\"optional\">(không bắt buộc)</span>")</label>
            \(with: hint(action), { "<p class=\"hint\" id=\"\(id)-goi-y\">\($0)</p>\n" })\
            <textarea id="\(id)" name="\(DataRequestWorkField.text.rawValue)" rows="4" \
            maxlength="2000"\(attribute: "required", if: isNeeded)\
            \(attribute: "aria-describedby", hint(action).map { _ in id + "-goi-y" })>
            \(typed.action == action ? typed.text : "")</textarea></div>

            """
    }

    private func label(_ action: DataRequestAction) -> String {
        switch action {
        case .askForProof: "Cách xác minh"
        case .accept: "Sẽ làm gì, khi nào"
        case .refuse: "Giải thích thêm"
        case .carryOut: "Đã làm gì"
        }
    }

    private func hint(_ action: DataRequestAction) -> String? {
        switch action {
        case .askForProof:
            "Ví dụ: gọi lại từ số điện thoại đã ghi, hoặc mang giấy tờ đến nơi tiếp công dân. Không đề nghị gửi ảnh căn cước."
        case .refuse:
            "Bắt buộc khi pháp luật có quy định khác (nêu rõ văn bản, điều khoản) hoặc khi ảnh hưởng đến người khác."
        case .carryOut:
            "Đừng nhắc lại dữ liệu cá nhân; ví dụ: Đã sửa số điện thoại trong câu hỏi HD-…"
        case .accept: nil
        }
    }

    private var ground: HTML {
        """
        <div class="field"><label for="can-cu-tu-choi">Lý do</label>
        <select id="can-cu-tu-choi" name="\(DataRequestWorkField.ground.rawValue)" required>\
        <option value="">Chọn lý do</option>\(each: DataRefusalGround.allCases, option)\
        </select></div>

        """
    }

    private func option(_ ground: DataRefusalGround) -> HTML {
        """
        <option value="\(ground.rawValue)"\(attribute: "selected", if: ground == typed.ground)>\
        \(ground.sentence)</option>
        """
    }
}

/// The question or petition that a request is about, and what can be done with its sender's data.
struct DataRequestCasePanel: Component {
    let file: DataRequestFile
    let item: AdminItem
    let opensCases: Bool
    let context: AdminContext

    var html: HTML {
        guard let asked = file.asked else { return file.request.caseID == nil ? none : .empty }
        return """
            <section class="panel"><h2>\(asked.kind.name) liên quan</h2>
            <p>\(title(asked))<br><span class="hint">\(asked.code.description); mã và số điện thoại \
            người yêu cầu ghi đã khớp.</span></p>
            \(if: !asked.isKept, "<p>\(StatusTag(.neutral, "Dữ liệu người gửi đã xóa"))</p>\n")\
            \(if: asked.isNamedInTexts, named(asked))\
            \(each: file.effects, { effect($0, asked) })\
            \(if: file.request.state == .received || file.request.state == .awaitingProof, """
                <p class="hint">Chấp nhận yêu cầu rồi mới thực hiện được ở đây.</p>

                """)\
            </section>

            """
    }

    private var none: HTML {
        guard file.request.state.isOpen else { return .empty }
        return """
            <section class="panel"><h2>Dữ liệu liên quan</h2>
            <p>Người yêu cầu không ghi mã câu hỏi, kiến nghị. Hãy tìm theo lời họ viết, làm ở đúng \
            nơi dữ liệu được giữ, rồi ghi điều đã làm.</p></section>

            """
    }

    private func title(_ asked: AskerCase) -> HTML {
        guard opensCases else { return HTML(text: asked.title) }
        let address = QuestionWorkAddresses.item(AdminItem(item.site, asked.id))
        return "<a href=\"\(address)\">\(asked.title)</a>"
    }

    private func named(_ asked: AskerCase) -> HTML {
        let address = QuestionWorkAddresses.redaction(AdminItem(item.site, asked.id))
        let way: HTML =
            opensCases
            ? "Hãy <a href=\"\(address)\">che thông tin cá nhân</a>"
            : "Hãy nhờ Ban Biên tập che thông tin cá nhân"
        return Notice(
            .warning, "Tên hoặc số điện thoại nằm trong nội dung",
            """
            <p>Xóa dữ liệu người gửi không đổi chữ trong câu hỏi, câu trả lời. \(way) trong nội dung \
            trước khi xóa.</p>

            """
        ).html
    }

    private func effect(_ effect: DataEffect, _ asked: AskerCase) -> HTML {
        switch effect {
        case .copy:
            form(
                DataRequestAddresses.copy(item), effect,
                "<p class=\"hint\">Mỗi lần xem được ghi vào nhật ký. Bản in giao cho chính người yêu cầu.</p>\n"
            )
        case .correct:
            form(
                DataRequestAddresses.correction(item), effect,
                "<p class=\"hint\">Nhật ký ghi mục nào được sửa, không ghi nội dung.</p>\n")
        case .hideName:
            asked.showsName
                ? form(DataRequestAddresses.hiding(item), effect)
                : "<p>Tên người gửi không được hiện ở đâu.</p>\n"
        case .remove: removal(asked)
        }
    }

    private func form(
        _ address: WebAddress, _ effect: DataEffect, _ more: HTML = .empty
    ) -> HTML {
        """
        <form method="post" action="\(address)">\(context.hiddenToken)\
        \(Button(effect.name, .secondary))
        \(more)</form>

        """
    }

    private func removal(_ asked: AskerCase) -> HTML {
        if let open = asked.openCode {
            return Notice(
                .information, "Chưa xóa được",
                "<p>\(DataRequestRefusal.caseIsOpen(code: open.description).sentence)</p>\n"
            ).html
        }
        return """
            <details><summary>\(DataEffect.remove.name)…</summary>
            <form method="post" action="\(DataRequestAddresses.removal(item))">\
            \(context.hiddenToken)
            <p>Xóa họ tên, địa chỉ, điện thoại, thư điện tử, chức vụ, tổ chức, giấy phép; thông tin \
            bổ sung; tệp không đăng. Câu hỏi và câu trả lời vẫn còn, không có tên. Người gửi không \
            tra cứu được việc này nữa.</p>
            <div class="field"><div class="tick"><input type="checkbox" id="xac-nhan-xoa" \
            name="\(DataRequestWorkField.meant.rawValue)" value="co" required>
            <label for="xac-nhan-xoa">Tôi hiểu dữ liệu đã xóa không lấy lại được</label></div></div>
            \(Button("Xóa dữ liệu người gửi", .secondary))</form></details>

            """
    }
}
