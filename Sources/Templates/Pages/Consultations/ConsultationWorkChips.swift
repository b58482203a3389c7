import PortalCore

/// What the list of a site's consultations is narrowed to.
struct ConsultationWorkChips: Component {
    let chosen: ConsultationWorkFilter
    let site: AdminSiteName

    var html: HTML {
        ChipRow(
            "Lọc theo việc cần làm", ConsultationWorkFilter.allCases, chosen: chosen, name: \.name,
            address: { ConsultationWorkAddresses.list(site, $0) }
        ).html
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
