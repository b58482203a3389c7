import PortalCore

/// What became of a file that was sent.
public struct MediaOutcome: Sendable {
    /// What it was called.
    public let name: String
    /// Under which item it stands; nil where it was not taken.
    public let item: MediaItem?
    /// What there is to say of it.
    public let message: String

    /// Puts it together from its parts.
    public init(name: String, item: MediaItem?, message: String) {
        self.name = name
        self.item = item
        self.message = message
    }
}

/// A site's library: taking files in, finding them.
public enum MediaListPage {
    /// The field in which files are sent.
    public static let filesField = "tep"

    /// What the list is narrowed to, as it was chosen.
    public struct Choice: Sendable, Equatable {
        /// Pictures or documents; nil for all.
        public var kind: MediaFilter.Kind?
        /// Nil for all.
        public var state: MediaFilterState?
        /// Words to find.
        public var words: String

        /// Puts it together from its parts.
        public init(
            kind: MediaFilter.Kind? = nil, state: MediaFilterState? = nil, words: String = ""
        ) {
            self.kind = kind
            self.state = state
            self.words = words
        }

        /// As the library is asked.
        public var filter: MediaFilter {
            MediaFilter(
                kind: kind, isUnused: state == .unused, lacksAlternative: state == .undescribed,
                words: words)
        }

        var query: [(name: String, value: String)] {
            [
                kind.map { (MediaFilterField.kind.rawValue, $0.rawValue) },
                state.map { (MediaFilterField.state.rawValue, $0.rawValue) },
                words.isEmpty ? nil : (MediaFilterField.words.rawValue, words),
            ].compactMap(\.self)
        }
    }

    /// - Parameters:
    ///   - outcomes: what became of files that were just sent.
    ///   - refusal: why none could be taken.
    public static func render(
        _ page: Page<MediaItem>, room: MediaRoom, choice: Choice, rules: MediaRules,
        canManage: Bool, outcomes: [MediaOutcome] = [], refusal: String? = nil,
        notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(
                title: "Thư viện", crumbs: [Crumb(context.workingOn.shortName)], notice: notice),
            in: context,
            """
            \(PageHeading("Thư viện"))\
            \(with: refusal, { Notice(.error, "Chưa tải lên được", "<p>\($0)</p>\n").html })\
            \(if: !outcomes.isEmpty, MediaOutcomes(outcomes: outcomes, site: site).html)\
            \(if: canManage, MediaUploadForm(
                site: site, rules: rules, room: room, context: context).html)\
            \(MediaFilters(choice: choice, site: site))\
            \(if: page.items.isEmpty, "<p class=\"empty\">\(choice == Choice() ? "Thư viện chưa có tệp nào." : "Không có tệp nào như vậy.")</p>\n")\
            \(if: !page.items.isEmpty, grid(page.items, site))\
            \(Pager(page, at: MediaAddresses.list(site), keeping: choice.query))
            """)
    }

    private static func grid(_ items: [MediaItem], _ site: AdminSiteName) -> HTML {
        """
        <ul class="media-grid">
        \(each: items, { MediaCard(item: $0, site: site).html })</ul>

        """
    }
}

/// A file in the list.
private struct MediaCard: Component {
    let item: MediaItem
    let site: AdminSiteName

    var html: HTML {
        """
        <li><a href="\(MediaAddresses.item(AdminItem(site, item.id)))">\(MediaThumbnail(item: item))\
        <span class="media-name">\(item.name)</span></a>
        <p class="facts"><span>\(item.format.name)</span> <span>\(FileSize(item.version.bytes))</span></p>
        <p>\(use)\(if: item.lacksAlternative, StatusTag(.soon, "Chưa có mô tả").html)</p></li>

        """
    }

    private var use: HTML {
        if item.useCount > 0 {
            return StatusTag(.good, "Dùng ở \(item.useCount) bài").html
        }
        return StatusTag(.neutral, item.isOpen ? "Công bố riêng" : "Chưa dùng").html
    }
}

/// A small picture of a file, or what it is.
struct MediaThumbnail: Component {
    let item: MediaItem

    var html: HTML {
        guard let picture = item.picture else {
            return """
                <span class="media-thumb media-kind" aria-hidden="true">\
                \(item.format.fileExtension.uppercased())</span>
                """
        }
        return "<span class=\"media-thumb\">\(Picture(picture, .list))</span>"
    }
}

/// What became of files that were sent, one by one.
private struct MediaOutcomes: Component {
    let outcomes: [MediaOutcome]
    let site: AdminSiteName

    var html: HTML {
        let isRefused = outcomes.contains { $0.item == nil }
        let title = isRefused ? "Có tệp chưa được nhận" : "Đã nhận các tệp"
        return Notice(
            isRefused ? .error : .success, title, "<ul>\(each: outcomes, line)</ul>\n"
        ).html
    }

    private func line(_ outcome: MediaOutcome) -> HTML {
        guard let item = outcome.item else {
            return "<li><strong>\(outcome.name)</strong>: \(outcome.message)</li>\n"
        }
        let address = MediaAddresses.item(AdminItem(site, item.id))
        return """
            <li><strong>\(outcome.name)</strong>: \(outcome.message) \
            <a href="\(address)">Ghi mô tả</a></li>

            """
    }
}
