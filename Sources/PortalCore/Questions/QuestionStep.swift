/// A step that somebody wants to take with a question, with what it needs.
public enum QuestionStep: Sendable, Equatable {
    /// Under the field with this slug.
    case classify(field: String)
    /// To a unit that exists today.
    case assign(unitID: Int64)
    case decline(DeclineGround, reason: String)
    /// What is missing, as the asker reads it.
    case askForData(String)
    case receiveData(note: String)
    /// What the asker sends.
    case supplyData(NewSupplement)
    case merge(into: QuestionCode)
    case draftAnswer(QuestionDraft)
    /// The name and position under which the leader answers.
    case approve(answeredBy: String)
    case publish
    case sendBack(reason: String)
    /// The new day, and why it takes longer.
    case notifyProgress(newDay: CalendarDay, reason: String)
    /// How the asker was answered, such as the number of the letter, and on which day.
    case recordElsewhere(how: String, on: CalendarDay)
    /// The words to be hidden.
    case redact([String])

    /// The line of the table it is judged by.
    public var action: QuestionAction {
        switch self {
        case .classify: .classify
        case .assign: .assign
        case .decline: .decline
        case .askForData: .askForData
        case .receiveData: .receiveData
        case .supplyData: .supplyData
        case .merge: .merge
        case .draftAnswer: .draftAnswer
        case .approve: .approve
        case .publish: .publish
        case .sendBack: .sendBack
        case .notifyProgress: .notifyProgress
        case .recordElsewhere: .recordElsewhere
        case .redact: .redact
        }
    }
}

/// An answer as a unit writes it.
public struct QuestionDraft: Sendable, Equatable {
    /// Structured text.
    public let text: String
    /// The documents used; complete before approval (Article 13.5).
    public let citations: [Citation]

    /// An answer from its parts.
    public init(text: String, citations: [Citation]) {
        self.text = text
        self.citations = citations
    }

    /// - Throws: why it cannot be approved as the reply to a case of a kind.
    func checkForApproval(of kind: CaseKind) throws(QuestionRefusal) {
        guard !text.isBlank else { throw .emptyText }
        guard !citations.isEmpty || !kind.requiresCitation else { throw .missingCitation }
        for citation in citations where !citation.isComplete {
            throw .incompleteCitation(citation.number)
        }
    }
}

extension Citation {
    /// Whether it names number, symbol, abstract, date and issuer (Article 13.5).
    public var isComplete: Bool {
        !number.isBlank && !abstract.isBlank && !issuer.isBlank && issuedOn != nil
    }
}

/// Why a question is not taken.
public enum DeclineGround: String, Sendable, CaseIterable {
    /// Not within the work of the authorities of the province (Article 13.1).
    case outOfScope = "out-of-scope"
    /// A complaint, which has its own way (Article 13.2).
    case complaint
    /// A denunciation, which has its own way (Article 13.2).
    case denunciation

    /// What the asker reads before the reason given, with the lawful way where there is one.
    public func directions(for kind: CaseKind) -> String {
        switch self {
        case .outOfScope: kind.outOfScope
        case .complaint:
            "\(kind.noComplaints("khiếu nại")) Bạn gửi đơn khiếu nại đến cơ quan có quyết định, "
                + "hành vi bị khiếu nại, hoặc đến nơi tiếp công dân, theo Luật Khiếu nại."
        case .denunciation:
            "\(kind.noComplaints("tố cáo")) Bạn tố cáo với cơ quan có thẩm quyền giải quyết, hoặc "
                + "đến nơi tiếp công dân, theo Luật Tố cáo; pháp luật bảo vệ người tố cáo."
        }
    }
}

extension CaseKind {
    /// Why one is not within what the kind takes.
    fileprivate var outOfScope: String {
        switch self {
        case .question:
            "Câu hỏi không thuộc phạm vi, lĩnh vực của mục Hỏi – Đáp (Điều 13 khoản 1)."
        case .petition:
            "Nội dung không phải phản ánh, kiến nghị về quy định hành chính thuộc phạm vi các cơ "
                + "quan của tỉnh (Nghị định số 20/2008/NĐ-CP)."
        }
    }

    /// That neither complaints nor denunciations are taken: Article 13.2, and Article 1 of Decree
    /// 20/2008/NĐ-CP.
    fileprivate func noComplaints(_ what: String) -> String {
        switch self {
        case .question: "Mục Hỏi – Đáp không tiếp nhận \(what) (Điều 13 khoản 2)."
        case .petition:
            "Mục Phản ánh, kiến nghị không tiếp nhận \(what) (Điều 1 Nghị định số 20/2008/NĐ-CP)."
        }
    }
}
