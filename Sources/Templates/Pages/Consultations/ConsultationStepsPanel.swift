import PortalCore

/// What can be done with a consultation now, and why the rest cannot.
struct ConsultationStepsPanel: Component {
    let dossier: ConsultationDossier
    let item: AdminItem
    let typed: ConsultationWorkPage.Typed
    let context: AdminContext

    /// These have pages of their own.
    private static let elsewhere: Set<ConsultationAction> = [
        .edit, .addFile, .removeFile, .writeVersion, .moderate, .reply, .conclude,
    ]

    private var steps: [ConsultationAction] {
        dossier.actions.filter { action in
            guard action != .publishVersion else { return hasNewVersion }
            return !Self.elsewhere.contains(action)
        }
    }

    private var hasNewVersion: Bool {
        dossier.versions.last.map { $0.publishedAt == nil } ?? false
    }

    var html: HTML {
        let blocked = dossier.blocked.filter { $0.action != .publishVersion || hasNewVersion }
        let concludes = dossier.actions.contains(.conclude)
        return """
            <section class="panel"><h2>Việc tiếp theo</h2>
            \(each: steps, step)\
            \(each: blocked, {
                "<p class=\"hint\"><strong>\($0.action.name)</strong>: \($0.refusal.sentence)</p>\n"
            })\
            \(if: concludes, "<p>\(ButtonLink(dossier.outcome == nil ? "Công bố kết quả" : "Sửa kết quả đã công bố", to: ConsultationWorkAddresses.outcome(item), .secondary))</p>\n")\
            \(if: steps.isEmpty && blocked.isEmpty && !concludes, "<p class=\"empty\">Hiện không có bước nào bạn làm được.</p>\n")\
            </section>

            """
    }

    private func step(_ action: ConsultationAction) -> HTML {
        let markup = form(action)
        guard [.extend, .closeEarly, .withdraw].contains(action) else { return markup }
        let isOpen = typed.values[.action] == action.rawValue
        return """
            <details\(attribute: "open", if: isOpen)><summary>\(action.name)…</summary>\(markup)</details>

            """
    }

    private func form(_ action: ConsultationAction) -> HTML {
        """
        <form method="post" action="\(ConsultationWorkAddresses.step(item))">
        \(context.hiddenToken)
        <input type="hidden" name="\(ConsultationStepField.revision.rawValue)" \
        value="\(dossier.consultation.revision)">
        \(fields(action))\
        <button class="button \(isMain(action) ? "primary" : "secondary")" \
        name="\(ConsultationStepField.action.rawValue)" value="\(action.rawValue)">\
        \(action.name)</button></form>

        """
    }

    private func isMain(_ action: ConsultationAction) -> Bool {
        [.submit, .publish, .publishVersion].contains(action)
    }

    private func fields(_ action: ConsultationAction) -> HTML {
        switch action {
        case .sendBack: reason("Lý do trả lại", action, isRequired: false)
        case .extend:
            """
            <div class="field"><label for="gia-han-den">Giờ đóng mới</label>
            <input type="datetime-local" step="1" id="gia-han-den" \
            name="\(ConsultationStepField.moment.rawValue)" value="\(value(.moment, action))" \
            required></div>
            \(reason("Lý do gia hạn, người đọc thấy", action, isRequired: true))
            """
        case .closeEarly:
            """
            <p class="hint">Từ giờ không nhận thêm ý kiến; ý kiến đã gửi vẫn được duyệt, giải trình và \
            công bố kết quả.</p>
            \(reason("Lý do đóng sớm, người đọc thấy", action, isRequired: true))
            """
        case .withdraw:
            """
            <p class="hint">Trang trên cổng ghi rõ dự thảo đã rút; ý kiến đã gửi vẫn được lưu; người \
            góp ý có để lại thư điện tử được báo. Không hoàn tác được.</p>
            \(reason("Lý do rút, người đọc thấy", action, isRequired: true))
            """
        default: .empty
        }
    }

    private func reason(
        _ label: String, _ action: ConsultationAction, isRequired: Bool
    ) -> HTML {
        """
        <div class="field"><label for="ly-do-\(action.rawValue)">\(label)</label>
        <textarea id="ly-do-\(action.rawValue)" name="\(ConsultationStepField.reason.rawValue)" \
        rows="3" maxlength="1000"\(attribute: "required", if: isRequired)>
        \(value(.reason, action))</textarea></div>

        """
    }

    private func value(_ field: ConsultationStepField, _ action: ConsultationAction) -> String {
        typed.values[.action] == action.rawValue ? typed.values[field] ?? "" : ""
    }
}

/// Papers and files, and the form that adds one.
struct ConsultationFilesPanel: Component {
    let dossier: ConsultationDossier
    let item: AdminItem
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel"><h2>Tờ trình, thuyết minh và tệp</h2>
        \(if: dossier.files.isEmpty, "<p class=\"empty\">Chưa có tệp nào.</p>\n")\
        <ul>\(each: dossier.files, row)</ul>
        \(if: dossier.actions.contains(.addFile), form)\
        </section>

        """
    }

    private func row(_ file: ConsultationPaper) -> HTML {
        """
        <li>\(file.title) <span class="hint">(\(file.name), \(FileSize(file.size)))</span>\
        \(if: dossier.actions.contains(.removeFile), removal(file))</li>

        """
    }

    private func removal(_ file: ConsultationPaper) -> HTML {
        """
        <form method="post" action="\(ConsultationWorkAddresses.fileRemoval(item))">\
        \(context.hiddenToken)<button class="button secondary" \
        name="\(ConsultationFileField.number.rawValue)" value="\(String(file.id))">Bỏ tệp \
        <span class="visually-hidden">\(file.title)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <form method="post" enctype="multipart/form-data" \
        action="\(ConsultationWorkAddresses.files(item))">
        \(context.hiddenToken)
        <div class="field"><label for="ten-tai-lieu">Tên tài liệu</label>
        <input id="ten-tai-lieu" name="\(ConsultationFileField.title.rawValue)" maxlength="200" \
        required></div>
        <div class="field"><label for="tep-tai-lieu">Tệp PDF, DOCX, XLSX hoặc ảnh</label>
        <input type="file" id="tep-tai-lieu" name="\(ConsultationFileField.file.rawValue)" \
        required></div>
        \(Button("Thêm tệp", .secondary))</form>

        """
    }
}
