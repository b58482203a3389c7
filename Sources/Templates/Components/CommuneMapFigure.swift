import PortalCore

/// The map of the communes: each outline a link, and the same links as a list for those who
/// cannot see or point at it.
struct CommuneMapFigure: Component {
    /// A commune's way onward.
    struct Place: Sendable {
        let name: String
        let address: WebAddress
    }

    let map: CommuneMapDrawing
    /// The list, in the order it is read.
    let places: [Place]
    private let addresses: [String: WebAddress]

    init(_ map: CommuneMapDrawing, communes: [UnitDirectory.Entry], in context: PageContext) {
        self.map = map
        let links = communes.map { ($0.unit, Self.address(of: $0, in: context)) }
        places = links.map { Place(name: $0.0.fullName, address: $0.1) }
        addresses = Dictionary(
            links.map { ($0.0.slug, $0.1) }, uniquingKeysWith: { first, _ in first })
    }

    /// Its portal, or what we know of the unit where it has none.
    private static func address(
        of entry: UnitDirectory.Entry, in context: PageContext
    ) -> WebAddress {
        entry.site.map { context.origins.home(of: $0.label) } ?? UnitAddresses.unit(entry.unit.slug)
    }

    var html: HTML {
        """
        <div class="map">
        <a class="skip" href="#danh-sach-xa">Bỏ qua bản đồ, đến danh sách</a>
        <svg viewBox="0 0 \(map.width) \(map.height)" role="group" \
        aria-label="Bản đồ \(map.outlines.count) xã, phường của tỉnh Lai Châu">
        \(each: map.outlines, link)\
        \(map.labels)</svg>
        \(CommuneList(id: "danh-sach-xa", places: places))\
        </div>

        """
    }

    private func link(_ outline: CommuneMapDrawing.Outline) -> HTML {
        let address = addresses[outline.slug] ?? UnitAddresses.unit(outline.slug)
        return "<a href=\"\(address)\">\(outline.content)</a>\n"
    }
}

/// The communes as a list of links in columns.
struct CommuneList: Component {
    let id: String
    let places: [CommuneMapFigure.Place]

    var html: HTML {
        """
        <ul class="columns" id="\(id)" tabindex="-1">
        \(each: places, { "<li><a href=\"\($0.address)\">\($0.name)</a></li>\n" })</ul>

        """
    }
}
