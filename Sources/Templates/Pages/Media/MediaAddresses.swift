/// The addresses of files: the public ones, and those of the library in the admin.
public enum MediaAddresses {
    /// A file as visitors have it.
    public struct File: Sendable, Hashable {
        /// The number of its item.
        public let id: Int64
        /// Its name, which says what it is; the number alone finds it.
        public let name: String

        /// Puts it together from its parts.
        public init(id: Int64, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// A smaller picture.
    public struct Rendition: Sendable, Hashable {
        /// The number of its item.
        public let id: Int64
        /// Pixels.
        public let width: Int
        /// Its name.
        public let name: String

        /// Puts it together from its parts.
        public init(id: Int64, width: Int, name: String) {
            self.id = id
            self.width = width
            self.name = name
        }
    }

    /// A file of a draft that is shown by a secret link.
    public struct Shared: Sendable, Hashable {
        /// The secret.
        public let token: String
        /// The number of the file's item.
        public let id: Int64

        /// Puts it together from its parts.
        public init(token: String, id: Int64) {
            self.token = token
            self.id = id
        }
    }

    /// A version of a file, for those who work with it.
    public struct Version: Sendable, Equatable {
        /// Whose it is.
        public let site: AdminSiteName
        /// The number of its item.
        public let id: Int64
        /// The number of the version.
        public let number: Int

        /// Puts it together from its parts.
        public init(_ item: AdminItem, number: Int) {
            site = item.site
            id = item.id
            self.number = number
        }
    }

    /// A file: `/tep/12/le-hoi.jpg`.
    public static let file = Address<File>(
        "/tep/{so}/{ten}", encode: { [String($0.id), $0.name] },
        decode: { parts in
            number(parts, count: 2).map { File(id: $0, name: parts[1]) }
        })
    /// A smaller picture: `/tep/12/480/le-hoi.webp`.
    public static let rendition = Address<Rendition>(
        "/tep/{so}/{rong}/{ten}", encode: { [String($0.id), String($0.width), $0.name] },
        decode: { parts in
            number(parts, count: 3).flatMap { id in
                Int(parts[1]).map { Rendition(id: id, width: $0, name: parts[2]) }
            }
        })
    /// A file of a draft by its secret link.
    public static let shared = Address<Shared>(
        "/xem-truoc/{ma}/tep/{so}", encode: { [$0.token, String($0.id)] },
        decode: { parts in
            number(Array(parts.dropFirst()), count: 1).map { Shared(token: parts[0], id: $0) }
        })

    /// A site's library.
    public static let list = Address<AdminSiteName>(admin: "/thu-vien")
    /// Takes files in.
    public static let upload = Address<AdminSiteName>(admin: "/thu-vien/tai-len")
    /// Files to choose from, for the editor.
    public static let choices = Address<AdminSiteName>(admin: "/thu-vien/tim")
    /// A file: what is told of it, its history, where it is used.
    public static let item = Address<AdminItem>(admin: "/thu-vien/{so}")
    /// Puts another file under its address.
    public static let replacement = Address<AdminItem>(admin: "/thu-vien/{so}/thay")
    /// Takes it away.
    public static let deletion = Address<AdminItem>(admin: "/thu-vien/{so}/xoa")
    /// Lets anybody have it, or no longer.
    public static let opening = Address<AdminItem>(admin: "/thu-vien/{so}/cong-khai")
    /// One of its versions.
    public static let version = Address<Version>(
        "/quan-tri/cong/{cong}/thu-vien/{so}/ban/{ban}",
        encode: { [$0.site.segment, String($0.id), String($0.number)] },
        decode: { parts in
            number(Array(parts.dropFirst()), count: 2).flatMap { id in
                Int(parts[2]).map {
                    Version(AdminItem(AdminSiteName(segment: parts[0]), id), number: $0)
                }
            }
        })

    /// The number that stands first among so many parts.
    private static func number(_ parts: [String], count: Int) -> Int64? {
        guard parts.count == count, let id = Int64(parts[0]), id > 0, String(id) == parts[0] else {
            return nil
        }
        return id
    }
}

/// What the list of files is narrowed to; the raw values are the names in the query.
public enum MediaFilterField: String, Sendable, CaseIterable {
    case kind = "loai"
    case state = "tinh-trang"
    case words = "tim"
}

/// The states by which the list can be narrowed.
public enum MediaFilterState: String, Sendable, CaseIterable {
    case unused = "chua-dung"
    case undescribed = "chua-mo-ta"

    var name: String {
        switch self {
        case .unused: "Không dùng ở đâu"
        case .undescribed: "Ảnh chưa có mô tả"
        }
    }
}
