import PortalCore

/// The form for colours and text size.
public enum DisplayPage {
    /// The name of the hidden field with the path to go back to.
    public static let returnField = "quay-lai"

    /// - Parameter origin: the page the reader came from, on this portal.
    public static func render(
        form: FormContext<DisplayChoices.Field>, returningTo origin: WebAddress,
        in context: PageContext
    ) -> HTML {
        let title = "Cỡ chữ và màu sắc"
        return Layout.document(
            PageFrame(title: title, crumbs: [Crumb(title)], isIndexed: false), in: context,
            """
            \(PageHeading(title, lead: "Lựa chọn được ghi nhớ trên thiết bị này."))\
            \(ErrorSummary(form))\
            <form method="post" action="\(DisplayAddresses.choices())">
            \(form.hiddenToken)
            <input type="hidden" name="\(returnField)" value="\(origin.string)">
            \(textSizes(form: form, chosen: context.display.textSize))\
            \(themes(form: form, chosen: context.display.theme))\
            <p class="actions">\(Button("Lưu lựa chọn"))</p>
            </form>

            """)
    }

    private static func textSizes(
        form: FormContext<DisplayChoices.Field>, chosen: DisplayChoices.TextSize
    ) -> RadioGroup<DisplayChoices.Field> {
        RadioGroup(
            .textSize, "Cỡ chữ", value: chosen.rawValue,
            choices: DisplayChoices.TextSize.allCases.map { Choice($0.rawValue, $0.name) },
            in: form)
    }

    private static func themes(
        form: FormContext<DisplayChoices.Field>, chosen: DisplayChoices.Theme
    ) -> RadioGroup<DisplayChoices.Field> {
        RadioGroup(
            .theme, "Màu sắc", value: chosen.rawValue,
            choices: DisplayChoices.Theme.allCases.map { Choice($0.rawValue, $0.name) },
            in: form)
    }
}

extension DisplayChoices.Theme {
    fileprivate var name: String {
        switch self {
        case .system: "Theo thiết bị"
        case .light: "Nền sáng"
        case .dark: "Nền tối"
        case .contrast: "Tương phản cao"
        }
    }
}

extension DisplayChoices.TextSize {
    fileprivate var name: String {
        switch self {
        case .normal: "Vừa"
        case .large: "Lớn"
        case .larger: "Rất lớn"
        }
    }
}
