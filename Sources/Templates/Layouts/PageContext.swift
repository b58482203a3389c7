import PortalCore

/// What every page is given beside its own values: whose portal it is, where it stands, how the
/// reader wants to see it and what time it is.
public struct PageContext: Sendable {
    /// The portal with its menu, sections and successors.
    public let profile: SiteProfile
    /// Where this portal and its neighbours are reached.
    public let origins: Origins
    /// The address of this page without its query.
    public let path: WebAddress
    /// The reader's choices.
    public let display: DisplayChoices
    /// The static files.
    public let assets: AssetManifest
    /// The moment the page is made for.
    public let now: Instant

    /// - Parameter path: the page's own address without its query; it becomes the canonical link
    ///   and marks the active menu entry.
    public init(
        profile: SiteProfile, origins: Origins, path: WebAddress,
        display: DisplayChoices = DisplayChoices(), assets: AssetManifest, now: Instant
    ) {
        self.profile = profile
        self.origins = origins
        self.path = path
        self.display = display
        self.assets = assets
        self.now = now
    }

    /// The portal this page belongs to.
    public var site: Site { profile.site }

    /// The permanent absolute address of this page.
    public var canonical: WebAddress { absolute(path) }

    /// An address of this portal as other hosts see it.
    public func absolute(_ address: WebAddress) -> WebAddress {
        address.on(origin: origins.origin(of: site.label))
    }

    /// An item's address as seen from this page: absolute where the item lives on another portal.
    public func link(to address: WebAddress, on owner: SiteLink) -> WebAddress {
        owner.label == site.label ? address : address.on(origin: origins.origin(of: owner.label))
    }
}
