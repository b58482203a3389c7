/// The addresses that all of the admin shares.
public enum AdminAddresses {
    /// "My work".
    public static let home = Address<Void>("/quan-tri")
    /// What the addresses of one site's work begin with.
    public static let sitesFolder = "/quan-tri/cong/"

    /// Whether a path is one of the admin.
    public static func holds(_ path: String) -> Bool {
        path == home.pattern || path.hasPrefix(home.pattern + "/")
    }
}

/// The site that an address of the admin names: its host label, or `tinh` for the province.
public struct AdminSiteName: Sendable, Equatable {
    /// The host label; empty for the provincial portal.
    public let label: String

    private static let province = "tinh"

    /// - Parameter label: the host label; empty for the provincial portal.
    public init(label: String) {
        self.label = label
    }

    var segment: String { label.isEmpty ? Self.province : label }

    init(segment: String) {
        label = segment == Self.province ? "" : segment
    }
}

/// A thing of a site, by its number.
public struct AdminItem: Sendable, Equatable {
    /// Whose it is.
    public let site: AdminSiteName
    /// Its number.
    public let id: Int64

    /// Puts it together from its parts.
    public init(_ site: AdminSiteName, _ id: Int64) {
        self.site = site
        self.id = id
    }
}

extension Address where Value == AdminSiteName {
    /// An address below a site's own in the admin: `/quan-tri/cong/{cong}` and what follows.
    public init(admin path: String) {
        self.init(
            "/quan-tri/cong/{cong}" + path, encode: { [$0.segment] },
            decode: { $0.count == 1 ? AdminSiteName(segment: $0[0]) : nil })
    }
}

extension Address where Value == AdminItem {
    /// An address of a thing of a site; `path` holds one parameter, the number.
    public init(admin path: String) {
        self.init(
            "/quan-tri/cong/{cong}" + path, encode: { [$0.site.segment, String($0.id)] },
            decode: { parameters in
                guard parameters.count == 2, let id = Int64(parameters[1]), id > 0 else {
                    return nil
                }
                return AdminItem(AdminSiteName(segment: parameters[0]), id)
            })
    }
}

extension Address where Value == Int64 {
    /// An address with one parameter, a number.
    public init(numbered pattern: String) {
        self.init(
            pattern, encode: { [String($0)] },
            decode: { parameters in
                guard parameters.count == 1, let id = Int64(parameters[0]), id > 0 else {
                    return nil
                }
                return id
            })
    }
}
