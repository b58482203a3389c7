/// Something that people are told.
public struct StaffNotice: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// What kind of event.
    public let kind: NoticeKind
    /// The site on which it happened.
    public let site: SiteLink
    /// What happened, in a line.
    public let subject: String
    /// What happened, in a sentence or two.
    public let text: String
    /// What it is about.
    public let topic: NoticeTopic
    /// When.
    public let at: Instant
    /// When the person who is shown it opened it; nil where they have not.
    public let readAt: Instant?
}

/// A notice to be given.
struct NewNotice: Sendable {
    let kind: NoticeKind
    let siteID: Int64
    let subject: String
    let text: String
    let topic: NoticeTopic
}

extension NewNotice {
    /// That an edit of the calendar moved a due day.
    ///
    /// - Parameter source: the decision or notice behind the edit.
    init(
        ofMovedDay change: DueDateChange, because source: String, onSite siteID: Int64,
        topic: NoticeTopic
    ) {
        self.init(
            kind: .dueDayMoved, siteID: siteID,
            subject: "\(NoticeKind.dueDayMoved.name): \(change.label)",
            text: change.sentence(because: source), topic: topic)
    }
}

/// Who is told.
enum NoticeRecipient: Sendable, Hashable {
    /// Somebody with an account: in the admin, and by e-mail where they want that.
    case account(Int64)
    /// Somebody without: by e-mail only.
    case email(String)
}

/// What is sent at once: a letter, or a call to a webhook.
public struct NoticeParcel: Sendable, Equatable, Identifiable {
    /// Where it goes.
    public enum Destination: Sendable, Equatable {
        /// An e-mail address, with the name of its owner where that is known.
        case mail(address: String, name: String?)
        /// An HTTPS address.
        case webhook(String)
    }

    /// Identifies it within the database.
    public let id: Int64
    /// Where it goes.
    public let destination: Destination
    /// The part of its Message-ID before the `@`; the same at every attempt, so that who gets it
    /// twice can tell.
    public let key: String
    /// When it was put together; the same at every attempt.
    public let sealedAt: Instant
    /// What it says, in order.
    public let notices: [StaffNotice]
}

/// What became of an attempt to send.
public enum NoticeOutcome: Sendable, Equatable {
    /// Handed over.
    case sent
    /// To be tried again; the reason is for the operator.
    case postponed(String)
    /// Not to be tried again.
    case refused(String)
}
