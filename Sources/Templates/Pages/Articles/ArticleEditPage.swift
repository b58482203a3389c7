import PortalCore

/// Writing an article: the form, and beside it where it stands and what can be done.
public enum ArticleEditPage {
    /// A new article, or its form sent back.
    public static func new(
        _ form: ArticleForm, sections: [Section], errors: [FieldError<ArticleForm.Field>],
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(title: "Viết bài mới", crumbs: crumbs(site, context)), in: context,
            """
            \(PageHeading("Viết bài mới"))
            \(ArticleFields(
                form: form, sections: sections, action: ArticleWorkAddresses.new(site), item: nil,
                state: context.form(errors: errors), context: context))
            """)
    }

    /// - Parameters:
    ///   - form: what the form holds: the newest revision, or what was sent back.
    ///   - requests: the open requests to change it; nil for who does not keep the register.
    ///   - refusal: why a step was not taken.
    ///   - typed: what was typed with that step.
    ///   - hindrance: why it waits for another person.
    public static func render(
        _ opened: ArticleEditing.Opened, form: ArticleForm, actions: [WorkflowAction],
        requests: [IntakeEntry]? = nil,
        errors: [FieldError<ArticleForm.Field>] = [], refusal: String? = nil,
        notice: String? = nil, sharedLink: WebAddress? = nil,
        typed: [ArticleStepField: String] = [:], hindrance: WorkflowRefusal? = nil,
        in context: AdminContext
    ) -> HTML {
        let item = AdminItem(
            AdminSiteName(label: context.workingOn.label), opened.item.id)
        let title = opened.item.title
        return AdminLayout.document(
            AdminFrame(title: title, crumbs: crumbs(item.site, context), notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            \(emergency(opened, canConfirm: actions.contains(.confirmEmergency)))\
            \(others(opened.others))\
            <h1>\(title)</h1>
            <p class="facts"><span>\(ArticleStateTag(
                opened.item.state, isEmergency: opened.item.emergencyBy != nil))</span>
            <span>bản \(opened.revision.number), \(opened.revision.savedBy.isEmpty ? "tiếp nhận" : opened.revision.savedBy), \
            \(DateTime(opened.revision.at))</span></p>
            <div class="work">
            <div class="work-main">
            \(if: actions.contains(.edit), fields(opened, form, item, errors, context))\
            \(if: !actions.contains(.edit), ArticleReadingPanel(opened: opened, item: item).html)\
            </div>
            <div class="work-side">
            \(ArticleStepsPanel(
                opened: opened, actions: actions, item: item, sharedLink: sharedLink,
                requests: requests, typed: typed, hindrance: hindrance, context: context))
            </div>
            </div>

            """)
    }

    static func crumbs(_ site: AdminSiteName, _ context: AdminContext) -> [Crumb] {
        [
            Crumb(context.workingOn.shortName),
            Crumb("Bài viết", ArticleWorkAddresses.list(site)),
        ]
    }

    private static func fields(
        _ opened: ArticleEditing.Opened, _ form: ArticleForm, _ item: AdminItem,
        _ errors: [FieldError<ArticleForm.Field>], _ context: AdminContext
    ) -> HTML {
        ArticleFields(
            form: form, sections: opened.sections, action: ArticleWorkAddresses.item(item),
            item: item, state: context.form(errors: errors),
            context: context
        ).html
    }

    private static func emergency(
        _ opened: ArticleEditing.Opened, canConfirm: Bool
    ) -> HTML {
        guard opened.item.emergencyBy != nil else { return .empty }
        let next =
            canConfirm
            ? "Bạn xem bài, rồi bấm “\(WorkflowAction.confirmEmergency.name)” hoặc gỡ, rút bài."
            : "Một người khác có quyền duyệt cần xem và duyệt lại."
        return Notice(
            .warning, "Bài đăng khẩn, chưa có người thứ hai duyệt", "<p>\(next)</p>\n"
        ).html
    }

    private static func others(_ names: [String]) -> HTML {
        guard !names.isEmpty else { return .empty }
        return Notice(
            .information, "Người khác đang mở bài này",
            "<p>\(names.joined(separator: ", "))</p>\n"
        ).html
    }
}
