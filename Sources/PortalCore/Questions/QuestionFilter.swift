/// What the public list of answered questions is narrowed to; nil leaves a filter out.
public struct QuestionFilter: Sendable, Equatable {
    /// What the list is of.
    public var kind: CaseKind
    /// The field it is sorted under.
    public var fieldSlug: String?
    /// The full name of the unit that answered.
    public var unit: String?
    /// Whether the answer came after the lawful day.
    public var isLate: Bool?

    /// Puts it together from its parts.
    public init(
        _ kind: CaseKind = .question, fieldSlug: String? = nil, unit: String? = nil,
        isLate: Bool? = nil
    ) {
        self.kind = kind
        self.fieldSlug = fieldSlug
        self.unit = unit
        self.isLate = isLate
    }

    /// Whether everything of the kind is shown.
    public var isEmpty: Bool { self == QuestionFilter(kind) }
}

/// What the public list can be narrowed to.
public struct QuestionFacets: Sendable, Equatable {
    /// All fields.
    public let fields: [QuestionField]
    /// The units that answered something.
    public let units: [String]

    /// Puts it together from its parts.
    public init(fields: [QuestionField], units: [String]) {
        self.fields = fields
        self.units = units
    }
}
