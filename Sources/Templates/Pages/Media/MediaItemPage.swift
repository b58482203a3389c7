import PortalCore

/// An item that shows a file.
public struct MediaHolder: Sendable, Equatable {
    /// What it is called.
    public let title: String
    /// Where it is worked on.
    public let address: WebAddress
    /// Whether visitors see the file there.
    public let isPublic: Bool

    /// Puts it together from its parts.
    public init(title: String, address: WebAddress, isPublic: Bool) {
        self.title = title
        self.address = address
        self.isPublic = isPublic
    }
}

/// A file of the library: what people are told of it, its history, where it is used.
public enum MediaItemPage {
    /// All that the page shows.
    public struct Values: Sendable {
        /// The file.
        public let item: MediaItem
        /// Its versions, the newest first.
        public let versions: [MediaVersion]
        /// Who shows it.
        public let holders: [MediaHolder]
        /// Its whole address as visitors have it.
        public let publicAddress: WebAddress
        /// Whether the person may change it.
        public let canManage: Bool

        /// Puts it together from its parts.
        public init(
            item: MediaItem, versions: [MediaVersion], holders: [MediaHolder],
            publicAddress: WebAddress, canManage: Bool
        ) {
            self.item = item
            self.versions = versions
            self.holders = holders
            self.publicAddress = publicAddress
            self.canManage = canManage
        }

        var isPublic: Bool { item.isOpen || holders.contains(where: \.isPublic) }
    }

    /// - Parameters:
    ///   - form: what the form holds.
    ///   - refusal: why something was not done.
    public static func render(
        _ values: Values, form: MediaForm, errors: [FieldError<MediaForm.Field>] = [],
        refusal: String? = nil, notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let item = values.item
        let place = AdminItem(AdminSiteName(label: context.workingOn.label), item.id)
        return AdminLayout.document(
            AdminFrame(
                title: item.name,
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Thư viện", MediaAddresses.list(place.site)),
                ], notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <h1>\(item.name)</h1>
            <div class="work"><div class="work-main">
            \(view(item))\
            \(facts(values))\
            \(if: values.canManage, MediaFields(
                item: item, place: place, form: form, state: context.form(errors: errors),
                context: context).html)\
            </div><div class="work-side">
            \(MediaSidePanels(values: values, place: place, context: context))\
            </div></div>

            """)
    }

    private static func view(_ item: MediaItem) -> HTML {
        guard let picture = item.picture else { return .empty }
        return """
            <p class="media-view">\(Picture(picture, .text))</p>

            """
    }

    private static func facts(_ values: Values) -> HTML {
        let item = values.item
        return FactList([
            ("Loại", HTML(text: item.format.name)),
            ("Dung lượng", FileSize(item.version.bytes).html),
            ("Kích thước", item.version.size.map { "\($0.width) × \($0.height) điểm ảnh" }),
            ("Địa chỉ", "<a href=\"\(values.publicAddress)\">\(values.publicAddress.string)</a>"),
            (
                "Người đọc",
                values.isPublic
                    ? StatusTag(.good, "Xem được ở địa chỉ trên").html
                    : StatusTag(.neutral, "Chưa xem được: không có bài đã đăng nào dùng tệp").html
            ),
            ("SHA-256", "<code class=\"digest\">\(item.version.digest)</code>"),
            ("Người đưa vào", HTML(text: item.createdBy)),
        ]).html
    }
}
