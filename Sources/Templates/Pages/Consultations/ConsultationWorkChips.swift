import PortalCore

/// What the list of a site's consultations is narrowed to.
struct ConsultationWorkChips: Component {
    let chosen: ConsultationWorkFilter
    let site: AdminSiteName

    var html: HTML {
        """
        <nav class="chips-line" aria-label="Lọc theo việc cần làm"><ul class="chips">\
        \(each: ConsultationWorkFilter.allCases, chip)</ul></nav>

        """
    }

    private func chip(_ filter: ConsultationWorkFilter) -> HTML {
        """
        <li><a href="\(ConsultationWorkAddresses.list(site, filter))"\
        \(attribute: "aria-current", filter == chosen ? "page" : nil)>\(filter.name)</a></li>
        """
    }
}

extension ConsultationWorkFilter {
    fileprivate var name: String {
        switch self {
        case .all: "Tất cả"
        case .toOpen: "Chờ mở"
        case .comments: "Có ý kiến chờ duyệt"
        case .outcome: "Chưa công bố kết quả"
        }
    }
}
