/// An article through its whole life, as those who work on it see it.
public struct ArticleItem: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Whose it is.
    public let siteID: Int64
    /// Where it stands.
    public let state: ItemState
    /// The section, with the one above; empty where none was chosen yet.
    public let sections: [Int64]
    /// The section in which visitors see it, with the one above; empty before it was published.
    public let liveSections: [Int64]
    /// The title of the newest revision.
    public let title: String
    /// Who began it.
    public let authorID: Int64?
    /// Who wrote the newest revision.
    public let editorID: Int64?
    /// Who handed it in.
    public let submitterID: Int64?
    /// Who wrote a revision since the one that visitors see.
    public let writers: Set<Int64>
    /// Who published it in an emergency, while nobody else has approved that.
    public let emergencyBy: Int64?
    /// The newest revision.
    public let revisionID: Int64
    /// The revision that visitors see.
    public let liveRevisionID: Int64?
    /// The public article.
    public let articleID: Int64?
    /// The last part of its public address; nil before it was published.
    public let slug: String?
    /// The top-level section of its public address.
    public let sectionSlug: String?
    /// When it is to be published.
    public let publishAt: Instant?
    /// Not to be published before.
    public let embargoUntil: Instant?
    /// When it is to be withdrawn by itself.
    public let expiresAt: Instant?
    /// When somebody should look whether it still holds.
    public let reviewOn: CalendarDay?
    /// When it last changed.
    public let updatedAt: Instant

    /// The path under which it was published; nil before that.
    public var publicPath: String? {
        sectionSlug.flatMap { section in slug.map { "/\(section)/\($0)" } }
    }

    /// What somebody is to this item. A draft that moves it to another section takes rights in
    /// both.
    public func role(of actor: Actor) -> WorkflowRole {
        let permissions = Permission.allCases.filter {
            actor.may($0, on: siteID, in: sections) && actor.may($0, on: siteID, in: liveSections)
        }
        guard let account = actor.accountID else {
            return WorkflowRole(permissions: Set(permissions))
        }
        return WorkflowRole(
            permissions: Set(permissions),
            isAuthor: [authorID, editorID, submitterID].contains(account),
            hasPart: writers.contains(account) || submitterID == account,
            isEmergencyPublisher: emergencyBy == account)
    }

    /// What somebody may do now, with the reason for what is not possible.
    public func verdict(
        on action: WorkflowAction, by actor: Actor
    ) -> Result<ItemState, WorkflowRefusal> {
        WorkflowRules.next(
            action, from: state, by: role(of: actor), isEmergencyOpen: emergencyBy != nil)
    }

    /// Why it waits for another person than somebody who approves otherwise; nil where it does not.
    public func hindrance(for actor: Actor) -> WorkflowRefusal? {
        let action: WorkflowAction = state.draft == .submitted ? .approve : .confirmEmergency
        guard case .failure(.fourEyes) = verdict(on: action, by: actor) else { return nil }
        return .fourEyes
    }

    /// What somebody may do now, in the order of the table.
    public func actions(for actor: Actor) -> [WorkflowAction] {
        WorkflowAction.allCases.filter { action in
            guard case .success = verdict(on: action, by: actor) else { return false }
            return true
        }
    }

    /// Whether somebody may see it at all: where they may see what is not public.
    public func isVisible(to actor: Actor) -> Bool {
        actor.may(.seeContent, on: siteID, in: sections)
    }
}

/// One saved version of an article.
public struct ArticleRevision: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Its number within the item, from 1.
    public let number: Int
    /// When it was saved.
    public let at: Instant
    /// Whose account; nil for what was taken over.
    public let accountID: Int64?
    /// Who saved it, as their name was then.
    public let savedBy: String
    /// Whether the browser saved it by itself.
    public let isAutosave: Bool
    /// What it says.
    public let content: ArticleContent
}

/// Something that happened to an article.
public struct ArticleEvent: Sendable, Equatable {
    /// When.
    public let at: Instant
    /// Who.
    public let who: String
    /// What.
    public let action: WorkflowAction?
    /// What it was called, for acts that are no step of the workflow.
    public let act: String
    /// What was said with it.
    public let comment: String
    /// The prohibited ground, where one was named (Article 6).
    public let ground: ProhibitedGround?

    /// The act with which a change that was asked for is begun (Article 12.2).
    static let changeBegun = "change"

    /// What people call it.
    public var name: String {
        action?.name ?? (act == Self.changeBegun ? "Bắt đầu sửa theo yêu cầu" : act)
    }
}
