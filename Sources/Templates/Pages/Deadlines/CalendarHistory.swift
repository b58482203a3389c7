import PortalCore

/// The edits of a year, each with the due days that it moved.
public struct CalendarHistory: Sendable, Equatable {
    let year: Int64
    /// The latest first.
    let revisions: [CalendarRevision]
    /// How many due days each moved; none is not listed.
    let counts: [CalendarRevision.ID: Int]
    /// The revision that is opened, by its number in the year, with what it moved.
    let opened: Opened?

    /// A revision with the due days that it moved.
    public struct Opened: Sendable, Equatable {
        let revision: CalendarRevision
        let changes: [DueDateChange]

        /// Puts it together from its parts.
        public init(revision: CalendarRevision, changes: [DueDateChange]) {
            self.revision = revision
            self.changes = changes
        }
    }

    /// - Parameters:
    ///   - revisions: the latest first.
    ///   - counts: how many due days each moved, by its number in its table.
    ///   - opened: the one whose moved days are listed.
    public init(
        of year: Int, revisions: [CalendarRevision], counts: [CalendarRevision.ID: Int],
        opened: Opened? = nil
    ) {
        self.year = Int64(year)
        self.revisions = revisions
        self.counts = counts
        self.opened = opened
    }
}

extension CalendarHistory: Component {
    var html: HTML {
        guard !revisions.isEmpty else { return .empty }
        return """
            <h2>Các lần sửa</h2>
            <ul class="rows">\(each: revisions, row)</ul>

            """
    }

    private func row(_ revision: CalendarRevision) -> HTML {
        """
        <li class="row" id="\(mark(revision))"><p><strong>\(revision.source)</strong></p>
        <p class="facts"><span>\(revision.account)</span><span>\(DateTime(revision.madeAt))</span>\
        <span>\(revision.days.count) ngày</span></p>
        \(moved(revision))</li>

        """
    }

    private func mark(_ revision: CalendarRevision) -> String {
        "\(DeadlineAddresses.revision)-\(revision.revision)"
    }

    private func moved(_ revision: CalendarRevision) -> HTML {
        guard let count = counts[revision.id] else {
            return "<p>Không thời hạn nào chuyển ngày.</p>\n"
        }
        guard let opened, opened.revision.id == revision.id else {
            let address = DeadlineAddresses.year(year).with(
                query: [(DeadlineAddresses.revision, String(revision.revision))]
            ).with(fragment: mark(revision))
            return "<p><a href=\"\(address)\">Xem \(count) thời hạn đã chuyển ngày</a></p>\n"
        }
        return """
            <p>\(count) thời hạn đã chuyển ngày:</p>
            <ul>\(each: opened.changes, { MovedDay(change: $0).html })</ul>

            """
    }
}

/// A due day that an edit of the calendar moves, in a list.
struct MovedDay: Component {
    let change: DueDateChange

    var html: HTML {
        """
        <li>\(change.duty.vietnamese) \(change.label): từ \(DateTime(change.before)) sang \
        \(DateTime(change.after))\(with: change.unit, { " (\($0))" })</li>

        """
    }
}
