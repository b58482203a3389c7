import PortalCore

/// The fields of the filter form; the raw values are the names in the query.
public enum QuestionListField: String, Sendable, CaseIterable {
    /// Lĩnh vực.
    case field = "linh-vuc"
    /// Đơn vị trả lời.
    case unit = "don-vi"
    /// Trong hạn hay quá hạn.
    case timeliness = "thoi-han"

    /// The value for answers in time.
    public static let onTime = "trong-han"
    /// The value for late answers.
    public static let late = "qua-han"
}

/// The filters of the list of answered questions, or petitions: a form that works everywhere.
struct QuestionFilters: Component {
    let filter: QuestionFilter
    let facets: QuestionFacets

    private struct Axis {
        let field: QuestionListField
        let label: String
        let none: String
        let choices: [Choice]
        let chosen: String?
    }

    private var axes: [Axis] {
        [
            Axis(
                field: .field, label: "Lĩnh vực", none: "Mọi lĩnh vực",
                choices: facets.fields.map { Choice($0.slug, $0.title) }, chosen: filter.fieldSlug),
            Axis(
                field: .unit, label: "Đơn vị trả lời", none: "Mọi đơn vị",
                choices: facets.units.map { Choice($0, $0) }, chosen: filter.unit),
            Axis(
                field: .timeliness, label: "Thời hạn", none: "Tất cả",
                choices: [
                    Choice(QuestionListField.onTime, "Trả lời trong hạn"),
                    Choice(QuestionListField.late, "Trả lời quá hạn"),
                ],
                chosen: filter.isLate.map {
                    $0 ? QuestionListField.late : QuestionListField.onTime
                }),
        ]
    }

    /// What is chosen, for links that keep it.
    var query: [(name: String, value: String)] {
        axes.compactMap { axis in axis.chosen.map { (name: axis.field.rawValue, value: $0) } }
    }

    var html: HTML {
        """
        <form class="filters" action="\(filter.kind.list)" aria-label="Lọc \(filter.kind.noun)">
        \(each: axes, select)\
        \(Button("Lọc", .secondary))
        </form>
        \(if: !filter.isEmpty, "<p><a href=\"\(filter.kind.list)\">Bỏ lọc</a></p>\n")
        """
    }

    private func select(_ axis: Axis) -> HTML {
        """
        <div class="field"><label for="\(axis.field.elementID)">\(axis.label)</label>
        <select id="\(axis.field.elementID)" name="\(axis.field.rawValue)">\
        <option value="">\(axis.none)</option>\(each: axis.choices, { option($0, axis.chosen) })\
        </select></div>

        """
    }

    private func option(_ choice: Choice, _ chosen: String?) -> HTML {
        """
        <option value="\(choice.value)"\(attribute: "selected", if: choice.value == chosen)>\
        \(choice.label)</option>
        """
    }
}
