import PortalCore

/// All units of the province and their portals.
public enum UnitDirectoryPage {
    /// - Parameter map: the communes' outlines; nil where the data is missing.
    public static func render(
        _ directory: UnitDirectory, map: CommuneMapDrawing?, in context: PageContext
    ) -> HTML {
        let title = "Đơn vị và cổng thành phần"
        let lead = """
            \(directory.communes.count) xã, phường và \(directory.departments.count) sở, ban, \
            ngành của tỉnh, cùng cổng thông tin của từng đơn vị.
            """
        return Layout.document(
            PageFrame(title: title, summary: lead, crumbs: [Crumb(title)]), in: context,
            """
            \(PageHeading(title, lead: lead))\
            \(UnitGroup(
                title: "Sở, ban, ngành", id: "so-nganh", entries: directory.departments,
                context: context))\
            <section aria-labelledby="xa-phuong">
            \(SectionHeading("Xã, phường", id: "xa-phuong"))\
            \(communes(of: directory, map: map, in: context))\
            </section>
            \(UnitGroup(
                title: "Huyện, thành phố trước ngày 01/07/2025", id: "cap-huyen",
                entries: directory.formerDistricts, context: context))
            """)
    }

    private static func communes(
        of directory: UnitDirectory, map: CommuneMapDrawing?, in context: PageContext
    ) -> HTML {
        guard let map else {
            return UnitGroup.list(directory.communes, in: context)
        }
        return CommuneMapFigure(map, communes: directory.communes, in: context).html
    }
}

/// Units of one kind.
private struct UnitGroup: Component {
    let title: String
    let id: String
    let entries: [UnitDirectory.Entry]
    let context: PageContext

    var html: HTML {
        guard !entries.isEmpty else { return .empty }
        return """
            <section aria-labelledby="\(id)">
            \(SectionHeading(title, id: id))\
            \(Self.list(entries, in: context))\
            </section>

            """
    }

    static func list(_ entries: [UnitDirectory.Entry], in context: PageContext) -> HTML {
        "<ul class=\"units\">\n\(each: entries, { item($0, in: context) })</ul>\n"
    }

    private static func item(_ entry: UnitDirectory.Entry, in context: PageContext) -> HTML {
        """
        <li><a href="\(UnitAddresses.unit(entry.unit.slug))">\(entry.unit.fullName)</a>\
        \(with: entry.site, { PortalLink(site: $0, context: context).html })</li>

        """
    }
}

/// The way to a unit's portal, with its host so that people learn the address.
struct PortalLink: Component {
    let site: SiteLink
    let context: PageContext

    var html: HTML {
        """
         <a class="host" href="\(context.origins.home(of: site.label))">\
        \(context.origins.host(of: site.label))</a>\
        \(if: site.status == .archived, " \(StatusTag(.neutral, "Đã lưu trữ"))")
        """
    }
}
