/// One thing that a person may do on a site.
public enum Permission: String, Sendable, CaseIterable {
    /// See items that are not public.
    case seeContent
    /// Write drafts, and submit them.
    case writeContent
    /// Change what others wrote.
    case editOthersContent
    /// Approve, return, publish, schedule and withdraw.
    case approveContent
    /// Publish at once in an emergency, to be approved by another person afterwards.
    case publishInEmergency
    /// Decide what the provincial portal takes over from members (Article 12.3).
    case decideProposals
    /// Add files and describe them.
    case manageMedia
    /// See questions with the data of those who asked.
    case seeQuestions
    /// Sort questions and pass them on (Article 13.1).
    case handleQuestions
    /// Write answers.
    case answerQuestions
    /// Approve answers, as a leader of the unit (Article 13.7).
    case approveAnswers
    /// Check and publish answers, for the Board (Article 13.4).
    case publishAnswers
    /// Prepare consultations.
    case manageConsultations
    /// Release or decline comments and contributions (Article 5.4).
    case moderateComments
    /// Keep the register of what is handed in (Article 12.3).
    case handleIntake
    /// See who handed something in: their names and contacts.
    case seeSenders
    /// Answer and carry out what people ask about their own data (Law 91/2025/QH15), with the data
    /// of those who ask.
    case handleDataRequests
    /// Keep accounts and rights (Article 16).
    case manageAccounts
    /// Pass one's own rights on for a time (Article 16.3).
    case delegate
    /// Read the audit trail.
    case seeAudit
    /// Change settings, the calendar among them.
    case manageSettings
}

extension Role {
    /// The one table of what each role may do.
    public var permissions: Set<Permission> {
        switch self {
        case .contributor: [.seeContent, .writeContent, .manageMedia, .delegate]
        case .editor:
            [
                .seeContent, .writeContent, .editOthersContent, .manageMedia, .seeQuestions,
                .answerQuestions, .manageConsultations, .handleIntake, .delegate,
            ]
        case .approver:
            [
                .seeContent, .writeContent, .editOthersContent, .approveContent,
                .publishInEmergency, .manageMedia, .moderateComments, .manageConsultations,
                .handleIntake, .seeSenders, .delegate,
            ]
        case .unitLeader:
            [
                .seeContent, .writeContent, .editOthersContent, .approveContent,
                .publishInEmergency, .manageMedia, .seeQuestions, .answerQuestions,
                .approveAnswers, .moderateComments, .manageConsultations, .handleIntake,
                .seeSenders, .delegate, .seeAudit,
            ]
        case .boardMember:
            [
                .seeContent, .writeContent, .editOthersContent, .approveContent,
                .publishInEmergency, .decideProposals, .manageMedia, .seeQuestions,
                .handleQuestions, .publishAnswers, .moderateComments, .manageConsultations,
                .handleIntake, .seeSenders, .handleDataRequests, .delegate, .seeAudit,
            ]
        case .administrator: [.manageAccounts, .seeAudit, .manageSettings, .handleDataRequests]
        }
    }
}
