import PortalCore

/// What can be done with an entry now, each step with what it needs.
struct IntakeStepsPanel: Component {
    let opened: IntakeDesk.Opened
    let item: AdminItem
    let typed: IntakeEntryPage.Typed
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel"><h2>Việc tiếp theo</h2>
        \(each: opened.actions, step)\
        \(if: opened.actions.isEmpty, "<p class=\"empty\">Hiện không có bước nào bạn làm được.</p>\n")\
        </section>

        """
    }

    private func step(_ action: IntakeAction) -> HTML {
        switch action {
        case .take, .finish: form(action, IntakeAddresses.step(item), .empty)
        case .draft:
            form(
                action, IntakeAddresses.draft(item),
                IntakeDraftFields(opened: opened, typed: typed.files).html)
        case .decline, .reopen:
            """
            <details\(attribute: "open", if: typed.action == action)>\
            <summary>\(action.name)…</summary>\
            \(form(action, IntakeAddresses.step(item), reason(action)))</details>

            """
        }
    }

    private func form(_ action: IntakeAction, _ address: WebAddress, _ fields: HTML) -> HTML {
        """
        <form method="post" action="\(address)">
        \(context.hiddenToken)
        <input type="hidden" name="\(IntakeStepField.seen.rawValue)" \
        value="\(opened.entry.version)">
        \(fields)\
        <button class="button \(action == .draft ? "primary" : "secondary")" \
        name="\(IntakeStepField.action.rawValue)" value="\(action.rawValue)">\
        \(name(of: action))</button>
        </form>

        """
    }

    private func name(of action: IntakeAction) -> String {
        action == .draft && opened.entry.about != nil ? "Tạo bản sửa đổi" : action.name
    }

    private func reason(_ action: IntakeAction) -> HTML {
        """
        \(if: action == .decline, ground)\
        <div class="field"><label for="ly-do-\(action.rawValue)">Lý do</label>
        <textarea id="ly-do-\(action.rawValue)" name="\(IntakeStepField.reason.rawValue)" rows="3" \
        maxlength="1000" required>
        \(typed.action == action ? typed.reason : "")</textarea></div>

        """
    }

    private var ground: HTML {
        """
        <div class="field"><label for="can-cu">Hành vi bị cấm (Điều 6), nếu có</label>
        <select id="can-cu" name="\(IntakeStepField.ground.rawValue)">\
        <option value="">Không thuộc Điều 6</option>\(each: ProhibitedGround.allCases, {
            "<option value=\"\($0.rawValue)\"\(attribute: "selected", if: $0 == typed.ground)>\($0.name)</option>"
        })</select></div>

        """
    }
}
