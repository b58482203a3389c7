import PortalCore

/// The map of the communes and the portals of departments.
struct HomeUnits: Component {
    let directory: UnitDirectory
    let map: CommuneMapDrawing?
    let context: PageContext

    var html: HTML {
        """
        <section aria-labelledby="xa-phuong">
        \(SectionHeading(
            "\(directory.communes.count) xã, phường", id: "xa-phuong",
            all: Crumb("Tất cả đơn vị", UnitAddresses.directory())))\
        \(with: map, { CommuneMapFigure($0, communes: directory.communes, in: context).html })\
        </section>
        \(if: !portals.isEmpty, portalList)
        """
    }

    private var portals: [SiteLink] {
        directory.departments.compactMap(\.site).filter { $0.status == .live }
    }

    private var portalList: HTML {
        """
        <section aria-labelledby="cong-thanh-phan">
        \(SectionHeading("Cổng của sở, ban, ngành", id: "cong-thanh-phan"))\
        <ul class="columns">\(each: portals, link)</ul>
        </section>

        """
    }

    private func link(_ site: SiteLink) -> HTML {
        "<li><a href=\"\(context.origins.home(of: site.label))\">\(site.shortName)</a></li>\n"
    }
}
