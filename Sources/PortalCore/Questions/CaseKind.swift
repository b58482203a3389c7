/// What comes to the desk of questions. The way, the privacy and the people are the same; the law,
/// the words and what a kind says beside title and text are its own.
public enum CaseKind: String, Sendable, CaseIterable {
    /// A question (Article 13).
    case question
    /// A petition on administrative rules (Article 9.1c and 9.1i; Decree 20/2008/NĐ-CP).
    case petition

    /// What one of them is called, within a sentence.
    public var noun: String {
        switch self {
        case .question: "câu hỏi"
        case .petition: "phản ánh, kiến nghị"
        }
    }

    /// The same at the beginning of a sentence.
    public var name: String {
        switch self {
        case .question: "Câu hỏi"
        case .petition: "Phản ánh, kiến nghị"
        }
    }

    /// Whether nothing is approved without a citation.
    ///
    /// Article 13.5 asks it of answers to questions, which rest on documents in force. A reply to a
    /// petition says what becomes of a rule: one that agrees to change it may have nothing to cite
    /// yet, and the rule complained of stands in the petition. What is cited is complete in both.
    var requiresCitation: Bool { self == .question }

    /// What people see owed.
    var duty: Duty {
        switch self {
        case .question: .question
        case .petition: .petition
        }
    }

    /// The rule of its clock.
    var deadline: DeadlineRule.Subject {
        DeadlineRule.Subject(duty, from: .received, as: .answerer)
    }

    /// What the search calls it.
    public var searchKind: SearchKind {
        switch self {
        case .question: .question
        case .petition: .petition
        }
    }
}

/// The public addresses that the record and the slugs of a kind are made of.
extension CaseKind {
    /// The folder of its published ones.
    var folder: String {
        switch self {
        case .question: "hoi-dap"
        case .petition: "phan-anh-kien-nghi"
        }
    }

    /// What the address of one by its number begins with.
    var numbered: String {
        switch self {
        case .question: "cau-hoi-"
        case .petition: "kien-nghi-"
        }
    }
}
