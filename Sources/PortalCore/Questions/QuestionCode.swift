/// The code on a receipt, such as `HD-7K3M-9QXZ` of a question and `KN-7K3M-9QXZ` of a petition; see
/// ``LookUpCode``.
///
/// The letters in front tell people what it is of. No two cases share the rest, so a code is found
/// whatever letters are typed in front of it, or none: petitions bore `HD-` as well before.
public struct QuestionCode: Sendable, CustomStringConvertible {
    /// How many of the last digits of the asker's telephone number open the status beside the code.
    public static let phoneDigits = 4

    /// The eight characters without prefix and hyphens; the form that is stored.
    public let characters: String
    /// What the letters in front say it is of; of a typed code not always what it is.
    public let kind: CaseKind

    private init(characters: String, kind: CaseKind) {
        self.characters = characters
        self.kind = kind
    }

    /// Draws a new code.
    public init(of kind: CaseKind = .question, using generator: inout some RandomNumberGenerator) {
        self.init(characters: LookUpCode.draw(using: &generator), kind: kind)
    }

    /// Reads a code as people type it: any case, with or without prefix, spaces and hyphens.
    public init?(entered text: String) {
        let read = CaseKind.allCases.lazy.compactMap { kind in
            LookUpCode.read(text, prefix: kind.codePrefix).map { Self(characters: $0, kind: kind) }
        }.first
        guard let read else { return nil }
        self = read
    }

    /// The same with the letters of what it is of.
    func of(_ kind: CaseKind) -> QuestionCode { QuestionCode(characters: characters, kind: kind) }

    /// The form people read.
    public var description: String { LookUpCode.shown(characters, prefix: kind.codePrefix) }
}

extension QuestionCode: Hashable {
    /// Whether they find the same.
    public static func == (left: Self, right: Self) -> Bool { left.characters == right.characters }

    /// Feeds what finds it.
    public func hash(into hasher: inout Hasher) { hasher.combine(characters) }
}

extension CaseKind {
    /// What its codes begin with: hỏi – đáp, kiến nghị.
    fileprivate var codePrefix: String {
        switch self {
        case .question: "HD"
        case .petition: "KN"
        }
    }
}
