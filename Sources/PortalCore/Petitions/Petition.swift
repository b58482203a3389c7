/// What makes an administrative rule difficult (Decree 20/2008/NĐ-CP, as amended by Decrees
/// 48/2013/NĐ-CP and 92/2017/NĐ-CP). The raw values are what the database holds.
public enum PetitionDifficulty: String, Sendable, CaseIterable {
    /// The procedure asks for too much.
    case burdensome
    /// Rules contradict or overlap each other.
    case contradictory
    /// The rule does not fit what life is like.
    case unrealistic
    /// An authority or official delays, bothers, or does not do what the rule says.
    case conduct
    /// None of these.
    case other

    /// What people choose.
    public var name: String {
        switch self {
        case .burdensome: "Thủ tục rườm rà, khó thực hiện"
        case .contradictory: "Quy định mâu thuẫn, chồng chéo"
        case .unrealistic: "Quy định không phù hợp thực tế"
        case .conduct:
            "Cơ quan, cán bộ chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định"
        case .other: "Vướng mắc khác"
        }
    }
}

/// What a petition says beside title, text and who sent it.
public struct PetitionDetails: Sendable, Equatable {
    /// The rule or procedure, by its name or number.
    public var rule: String
    /// The article, step or paper that is difficult.
    public var provision: String?
    /// What is difficult about it.
    public var difficulty: PetitionDifficulty
    /// What it should be instead (phương án đề xuất).
    public var proposal: String?

    /// Puts it together from its parts.
    public init(
        rule: String, provision: String? = nil, difficulty: PetitionDifficulty,
        proposal: String? = nil
    ) {
        self.rule = rule
        self.provision = provision
        self.difficulty = difficulty
        self.proposal = proposal
    }
}

/// A published petition with its reply (Article 9.1c).
public struct Petition: Sendable, Equatable {
    /// Title, text, reply and clock, which it shares with questions.
    public let reply: AnsweredQuestion
    /// What it says of the rule.
    public let details: PetitionDetails
    /// Whether an individual or an organisation sent it.
    public let sender: AskerKind

    /// Puts it together from its parts.
    public init(reply: AnsweredQuestion, details: PetitionDetails, sender: AskerKind) {
        self.reply = reply
        self.details = details
        self.sender = sender
    }
}
