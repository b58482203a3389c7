import PortalCore

/// "My work": what waits for the person who is signed in. Only groups with something in them are
/// shown, and every number is a link.
public enum DeskPage {
    /// Something that waits.
    public struct Task: Sendable, Equatable {
        /// What, such as "bài chờ bạn duyệt".
        public let title: String
        /// How many.
        public let count: Int
        /// The list of them.
        public let address: WebAddress
        /// Whether it is late.
        public let isUrgent: Bool

        /// Puts it together from its parts.
        public init(_ title: String, count: Int, at address: WebAddress, isUrgent: Bool = false) {
            self.title = title
            self.count = count
            self.address = address
            self.isUrgent = isUrgent
        }
    }

    /// What waits on one site.
    public struct Group: Sendable, Equatable {
        /// The site.
        public let site: SiteLink
        /// What waits there.
        public let tasks: [Task]

        /// Puts it together from its parts.
        public init(site: SiteLink, tasks: [Task]) {
            self.site = site
            self.tasks = tasks
        }
    }

    /// - Parameter groups: those with something in them.
    public static func render(_ groups: [Group], in context: AdminContext) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Việc của tôi"), in: context,
            """
            \(PageHeading("Việc của tôi"))
            \(if: groups.isEmpty, nothing)\
            \(each: groups, group)
            """)
    }

    private static let nothing: HTML = """
        <p class="empty">Không có việc nào đang chờ bạn. Các mục bạn được giao ở danh mục quản \
        trị.</p>

        """

    private static func group(_ group: Group) -> HTML {
        """
        <section><h2>\(group.site.name)</h2>
        <ul class="tiles">\(each: group.tasks, tile)</ul></section>

        """
    }

    private static func tile(_ task: Task) -> HTML {
        """
        <li><a href="\(task.address)"\(attribute: "class", task.isUrgent ? "urgent" : nil)>\
        <strong>\(task.count)</strong> \(task.title)</a></li>

        """
    }
}
