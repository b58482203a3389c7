import PortalCore

/// What a list of the register is narrowed to: by how far entries are, how they came, and by words.
struct IntakeFilterBar: Component {
    private let filter: IntakeFilter
    private let address: WebAddress

    /// - Parameter address: the list that is narrowed.
    init(_ filter: IntakeFilter, at address: WebAddress) {
        self.filter = filter
        self.address = address
    }

    var html: HTML {
        """
        \(ChipRow(
            "Lọc theo tình trạng", IntakeFilter.Kind.allCases, chosen: filter.kind, name: \.name,
            address: { address.with(query: IntakeFilter($0, way: filter.way).query) }))\
        <form class="filters" action="\(address)" aria-label="Tìm trong sổ">
        <input type="hidden" name="\(IntakeFilterField.kind.rawValue)" \
        value="\(filter.kind.rawValue)">
        <div class="field"><label for="tim-muc">Số, mã, nội dung hoặc cơ quan gửi</label>
        <input type="search" id="tim-muc" name="\(IntakeFilterField.words.rawValue)" \
        value="\(filter.words)" maxlength="100"></div>
        <div class="field"><label for="hinh-thuc">Hình thức gửi</label>
        <select id="hinh-thuc" name="\(IntakeFilterField.way.rawValue)">\
        <option value="">Tất cả</option>\(each: IntakeWay.allCases, option)\
        </select></div>
        \(Button("Tìm", .secondary))
        </form>

        """
    }

    private func option(_ way: IntakeWay) -> HTML {
        """
        <option value="\(way.rawValue)"\(attribute: "selected", if: way == filter.way)>\
        \(way.name)</option>
        """
    }
}

extension IntakeFilter {
    /// The filter as it stands in an address.
    var query: [(name: String, value: String)] {
        [(IntakeFilterField.kind.rawValue, kind.rawValue)]
            + (way.map { [(IntakeFilterField.way.rawValue, $0.rawValue)] } ?? [])
            + (words.isEmpty ? [] : [(IntakeFilterField.words.rawValue, words)])
    }
}

extension IntakeFilter.Kind {
    fileprivate var name: String {
        switch self {
        case .open: "Đang mở"
        case .free: "Chưa ai nhận"
        case .mine: "Của tôi"
        case .late: "Quá hạn"
        case .declined: "Không sử dụng"
        case .done: "Đã xong"
        case .all: "Tất cả"
        }
    }
}
