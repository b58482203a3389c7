import HTTPKit
import PortalCore
import Templates

/// The library of a site.
enum MediaLists {
    /// Files that a page of the library shows.
    static let perPage = 40

    static func show(
        _ staff: StaffVisit, outcomes: [MediaOutcome] = [], refusal: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        let choice = choice(staff.visit.request.query)
        let found = try staff.house.media.list(
            of: staff.site, choice.filter, page: staff.visit.pageRequest, limit: perPage,
            by: staff.actor)
        return .page(
            MediaListPage.render(
                found.page, room: found.room, choice: choice, rules: staff.house.mediaRules,
                canManage: staff.may(.manageMedia), outcomes: outcomes, refusal: refusal,
                notice: MediaNotice.sentence(of: staff), in: staff.context),
            status: status)
    }

    static func choice(_ query: QueryItems) -> MediaListPage.Choice {
        MediaListPage.Choice(
            kind: query.chosen(MediaFilterField.kind.rawValue).flatMap(MediaFilter.Kind.init),
            state: query.chosen(MediaFilterField.state.rawValue).flatMap(MediaFilterState.init),
            words: query.chosen(MediaFilterField.words.rawValue) ?? "")
    }
}

/// What was just done, said on the page after it.
enum MediaNotice: String {
    case described = "mo-ta"
    case replaced = "thay"
    case opened = "cong-khai"
    case closed = "thoi-cong-khai"
    case deleted = "xoa"

    private static let name = "xong"

    private var sentence: String {
        switch self {
        case .described: "Đã lưu mô tả."
        case .replaced: "Đã thay tệp; địa chỉ giữ nguyên."
        case .opened: "Ai có địa chỉ đều xem được tệp."
        case .closed: "Tệp chỉ còn xem được qua các bài đã đăng dùng đến."
        case .deleted: "Đã xóa tệp."
        }
    }

    static func sentence(of staff: StaffVisit) -> String? {
        staff.visit.request.query.chosen(name).flatMap(MediaNotice.init)?.sentence
    }

    func reply(at address: WebAddress) -> Reply {
        .redirect(to: address.with(query: [(Self.name, rawValue)]))
    }
}
