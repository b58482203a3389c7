import Foundation

/// Personal data hidden in the texts of a question that anybody may come to see.
public struct Redaction: Sendable, Equatable {
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
    }

    /// What stands in the place of what is hidden.
    public static let mark = "[đã che]"

    private let words: [String]
    /// The texts as they are.
    public let before: Texts
    /// The texts as they would be.
    public let after: Texts

    /// - Parameter words: each is hidden wherever it occurs, in capitals or not.
    init(hiding words: [String], in texts: Texts) {
        before = texts
        let words = words.filter { !$0.isBlank }.map { $0.precomposedStringWithCanonicalMapping }
        self.words = words
        after = Texts(
            title: Self.hide(words, in: texts.title), body: Self.hide(words, in: texts.body),
            answer: texts.answer.map { Self.hide(words, in: $0) },
            declineReason: texts.declineReason.map { Self.hide(words, in: $0) },
            dataRequest: texts.dataRequest.map { Self.hide(words, in: $0) },
            elsewhere: texts.elsewhere.map { Self.hide(words, in: $0) },
            details: texts.details.map { Self.hide(words, in: $0) })
    }

    /// The same words hidden in another text.
    func hiding(in text: String) -> String { Self.hide(words, in: text) }

    /// What was chosen from a list is ours, and nobody's.
    private static func hide(_ words: [String], in detail: CaseDetail) -> CaseDetail {
        guard detail.isTyped else { return detail }
        var hidden = detail
        hidden.text = hide(words, in: detail.text)
        return hidden
    }

    /// Longer words first, so that a short one does not leave the rest of a long one.
    private static func hide(_ words: [String], in text: String) -> String {
        words.sorted { $0.count > $1.count }.reduce(text) { text, word in
            text.replacingOccurrences(of: word, with: mark, options: [.caseInsensitive])
        }
    }
}
