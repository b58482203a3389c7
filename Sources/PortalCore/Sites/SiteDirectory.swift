/// All sites by host label: a snapshot in memory, since every request needs it.
public struct SiteDirectory: Sendable {
    /// Which site a host label leads to.
    public enum Resolution: Sendable, Equatable {
        case site(SiteProfile)
        /// The label is an alias; the site's own label follows.
        case alias(of: String)
        case unknown
    }

    private let profiles: [String: SiteProfile]
    private let aliases: [String: String]

    init(profiles: [SiteProfile], aliases: [String: String]) {
        self.profiles = Dictionary(
            profiles.map { ($0.site.label, $0) }, uniquingKeysWith: { first, _ in first })
        self.aliases = aliases
    }

    /// Looks a label up; the province's is empty.
    public func resolve(label: String) -> Resolution {
        if let profile = profiles[label] { return .site(profile) }
        if let target = aliases[label] { return .alias(of: target) }
        return .unknown
    }

    /// The provincial portal; nil in an empty database.
    public var province: SiteProfile? { profiles[""] }

    /// All member portals by label; the practice portal is none.
    public var members: [SiteProfile] {
        profiles.values.filter { !$0.site.isProvince && !$0.site.isPractice }.sorted {
            $0.site.label < $1.site.label
        }
    }
}
