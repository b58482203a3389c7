import Foundation

/// Personal data hidden in the texts of a question that anybody may come to see.
public struct Redaction: Sendable, Equatable {
    /// The name of a file that came with it; it may tell who asked.
    public struct FileName: Sendable, Equatable {
        /// The file's number.
        public let number: Int
        /// Whether the file is published.
        let isPublic: Bool
        /// The name.
        public var text: String
    }

    /// What was said with a step; some of it is shown with the status.
    public struct Note: Sendable, Equatable {
        let eventID: Int64
        /// The step.
        public let action: QuestionAction
        /// What was said.
        public var text: String
    }

    /// The texts, before or after.
    public struct Texts: Sendable, Equatable {
        /// The title; the last part of the address is made of it.
        public var title: String
        /// The question as asked.
        public var body: String
        /// The answer, or its draft.
        public var answer: String?
        /// Why it was declined.
        public var declineReason: String?
        /// What was missing.
        public var dataRequest: String?
        /// How the asker was answered directly.
        public var elsewhere: String?
        /// What its kind says beside.
        public var details: [CaseDetail] = []
        /// The names of its files.
        public var fileNames: [FileName] = []
        /// What was typed into its record, in the order of time.
        public var notes: [Note] = []
    }

    /// What stands in the place of what is hidden.
    public static let mark = "[đã che]"

    /// The texts as they are.
    public let before: Texts
    /// The texts as they would be.
    public let after: Texts

    /// - Parameter words: each is hidden wherever it occurs, in capitals or not.
    init(hiding words: [String], in texts: Texts) {
        before = texts
        let words = words.filter { !$0.isBlank }.map { $0.precomposedStringWithCanonicalMapping }
        after = Texts(
            title: Self.hide(words, in: texts.title), body: Self.hide(words, in: texts.body),
            answer: texts.answer.map { Self.hide(words, in: $0) },
            declineReason: texts.declineReason.map { Self.hide(words, in: $0) },
            dataRequest: texts.dataRequest.map { Self.hide(words, in: $0) },
            elsewhere: texts.elsewhere.map { Self.hide(words, in: $0) },
            details: texts.details.map { Self.hide(words, in: $0) },
            fileNames: texts.fileNames.map { Self.hide(words, in: $0, \.text) },
            notes: texts.notes.map { Self.hide(words, in: $0, \.text) })
    }

    /// Whether what everybody reads of a published one changes.
    var changesWhatIsPublic: Bool { Self.published(before) != Self.published(after) }

    private static func published(_ texts: Texts) -> [String] {
        [texts.title, texts.body, texts.answer ?? ""] + texts.details.map(\.text)
            + texts.fileNames.filter(\.isPublic).map(\.text)
    }

    /// What was chosen from a list is ours, and nobody's.
    private static func hide(_ words: [String], in detail: CaseDetail) -> CaseDetail {
        detail.isTyped ? hide(words, in: detail, \.text) : detail
    }

    private static func hide<Holder>(
        _ words: [String], in holder: Holder, _ text: WritableKeyPath<Holder, String>
    ) -> Holder {
        var hidden = holder
        hidden[keyPath: text] = hide(words, in: holder[keyPath: text])
        return hidden
    }

    /// Longer words first, so that a short one does not leave the rest of a long one.
    private static func hide(_ words: [String], in text: String) -> String {
        words.sorted { $0.count > $1.count }.reduce(text) { text, word in
            text.replacingOccurrences(of: word, with: mark, options: [.caseInsensitive])
        }
    }
}
