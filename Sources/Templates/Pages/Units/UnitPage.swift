import PortalCore

/// A unit: what it is, since when, what it came from or became, and its portal.
public enum UnitPage {
    /// The page of a unit.
    public static func render(_ detail: UnitDetail, in context: PageContext) -> HTML {
        let unit = detail.unit
        let frame = PageFrame(
            title: unit.fullName, summary: "\(unit.fullName), tỉnh Lai Châu.",
            crumbs: [
                Crumb("Đơn vị và cổng thành phần", UnitAddresses.directory()),
                Crumb(unit.fullName),
            ])
        return Layout.document(
            frame, in: context,
            """
            <h1>\(unit.fullName)</h1>
            \(ending(of: detail, on: context.now.day))\
            \(with: detail.site, { portal($0, in: context) })\
            \(facts(about: unit))\
            \(RelatedUnits(title: "Các đơn vị kế tiếp", id: "ke-tiep", units: detail.successors))\
            \(RelatedUnits(
                title: "Hình thành từ", id: "hinh-thanh-tu", units: detail.predecessors))
            """)
    }

    /// Says first that a unit no longer exists, since most look for its work, not its history.
    private static func ending(of detail: UnitDetail, on today: CalendarDay) -> HTML {
        guard let last = detail.unit.validTo, last < today else { return .empty }
        return Notice(
            .warning, "Đơn vị này đã kết thúc hoạt động",
            """
            <p>Ngày cuối cùng: \(DateTime(last)). \
            \(if: !detail.successors.isEmpty, "<a href=\"#ke-tiep\">Xem các đơn vị kế tiếp</a>.")</p>

            """
        ).html
    }

    private static func portal(_ site: SiteLink, in context: PageContext) -> HTML {
        let label = site.status == .live ? "Đến cổng của đơn vị" : "Xem cổng đã lưu trữ"
        return """
            <p class="actions">\
            \(ButtonLink(label, to: context.origins.home(of: site.label)))\
            \(PortalLink(site: site, context: context))</p>

            """
    }

    private static func facts(about unit: AdministrativeUnit) -> FactList {
        FactList([
            ("Loại đơn vị", HTML(text: unit.kind.name)),
            ("Mã đơn vị hành chính", unit.code.map(HTML.init(text:))),
            ("Diện tích", unit.areaKm2.map { HTML(text: $0.vietnamese + " km²") }),
            ("Từ ngày", unit.validFrom.map { DateTime($0).html }),
            ("Đến hết ngày", unit.validTo.map { DateTime($0).html }),
        ])
    }
}

/// Units before or after one.
private struct RelatedUnits: Component {
    let title: String
    let id: String
    let units: [AdministrativeUnit]

    var html: HTML {
        guard !units.isEmpty else { return .empty }
        return """
            <section aria-labelledby="\(id)">
            \(SectionHeading(title, id: id))\
            <ul class="columns">\(each: units, link)</ul>
            </section>

            """
    }

    private func link(_ unit: AdministrativeUnit) -> HTML {
        "<li><a href=\"\(UnitAddresses.unit(unit.slug))\">\(unit.fullName)</a></li>\n"
    }
}
