/// An act of publication, as anyone can check it later (Article 4.2).
public struct PublicationEntry: Sendable, Equatable, Identifiable {
    /// What was done.
    public enum Act: String, Sendable, CaseIterable {
        case published
        case changed
        case withdrawn
        case restored
        case merged
        case removed

        /// What was done, in words.
        public var name: String {
            switch self {
            case .published: "Đăng"
            case .changed: "Sửa"
            case .withdrawn: "Rút, có thông báo"
            case .restored: "Đăng lại"
            case .merged: "Gộp vào mục khác"
            case .removed: "Gỡ hẳn"
            }
        }
    }

    /// Its number, without gaps over all sites.
    public let id: Int64
    /// When.
    public let at: Instant
    /// The host label of the site.
    public let siteLabel: String
    /// What was done.
    public let act: Act
    /// The path of the item on its site.
    public let address: String
    /// The item's title then.
    public let title: String
    /// Who answers for it: the responsible Board.
    public let publisher: String
    /// SHA-256 of the content as it then stood, in hexadecimal.
    public let contentHash: String
    /// The hash of the entry before.
    public let previous: String
    /// The hash of this entry.
    public let hash: String

    /// What `hash` has to be.
    public var expectedHash: String {
        HashChain.hash(
            after: previous,
            [
                String(id), String(at.epochSeconds), siteLabel, act.rawValue, address, title,
                publisher, contentHash,
            ])
    }
}

/// Something to be recorded.
struct PublicationRecord: Sendable {
    let siteID: Int64
    let act: PublicationEntry.Act
    /// Tells which entries are of the same item, such as `article 12`: its address may change with
    /// its section. It finds entries and is no part of what is hashed.
    let subject: String
    let address: String
    let title: String
    /// The content in full, as it is hashed.
    let content: String
}
