import PortalCore

/// All topics of the help on one page.
public enum HelpPage {
    /// The page.
    public static func render(in context: AdminContext) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Trợ giúp"), in: context,
            """
            \(PageHeading("Trợ giúp", lead: "Mỗi màn hình một mục; mục này cũng ở cuối màn hình ấy."))
            <nav aria-label="Các mục trợ giúp"><ul class="help-contents">\(each: HelpTopic.all, link)\
            </ul></nav>
            \(each: HelpTopic.all, section)
            """)
    }

    private static func link(_ topic: HelpTopic) -> HTML {
        "<li><a href=\"\(WebAddress(fragment: topic.id))\">\(topic.title)</a></li>\n"
    }

    private static func section(_ topic: HelpTopic) -> HTML {
        """
        <section class="help-topic" id="\(topic.id)"><h2>\(topic.title)</h2>
        \(HelpText(topic: topic))</section>

        """
    }
}

/// What a topic says.
struct HelpText: Component {
    let topic: HelpTopic

    var html: HTML {
        """
        <p>\(topic.purpose)</p>
        \(if: !topic.steps.isEmpty, "<ol>\(each: topic.steps, { "<li>\($0)</li>\n" })</ol>\n")\
        \(if: !topic.notes.isEmpty, "<ul>\(each: topic.notes, { "<li>\($0)</li>\n" })</ul>\n")
        """
    }
}

/// The help at the end of a screen; nothing where the screen has none.
struct ScreenHelp: Component {
    let path: WebAddress

    var html: HTML {
        guard path != HelpAddresses.all(), let topic = HelpTopic.topic(for: path.string) else {
            return .empty
        }
        return """
            <details class="screen-help"><summary>Trợ giúp: \(topic.title)</summary>
            \(HelpText(topic: topic))\
            <p><a href="\(HelpAddresses.all().with(fragment: topic.id))">Mọi hướng dẫn</a></p>
            </details>

            """
    }
}
