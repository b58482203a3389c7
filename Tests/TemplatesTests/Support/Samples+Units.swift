import Foundation

@testable import PortalCore
@testable import Templates

extension Samples {
    /// The real map, with the mark planted in its names.
    func map() throws -> CommuneMap {
        let map = try JSONDecoder().decode(
            CommuneMap.self, from: Data(contentsOf: Self.resources.appending(path: "data/map.json"))
        )
        return CommuneMap(
            width: map.width, height: map.height,
            shapes: map.shapes.map {
                CommuneMap.Shape(
                    slug: planted + $0.slug, name: text($0.name), fullName: text($0.fullName),
                    path: planted + $0.path, labelX: $0.labelX, labelY: $0.labelY,
                    areaKm2: $0.areaKm2)
            })
    }

    static let resources = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Resources")

    func directory() throws -> UnitDirectory {
        UnitDirectory(
            departments: [
                ("so-noi-vu", "Sở Nội vụ", "sonoivu"),
                ("so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", "skhcn"),
                ("so-nong-nghiep-va-moi-truong", "Sở Nông nghiệp và Môi trường", "sonnmt"),
            ].map { entry($0.0, $0.1, .department, site: link($0.2, $0.1)) },
            communes: try map().shapes.map { shape in
                UnitDirectory.Entry(unit: unit(shape.slug, shape.fullName, .commune), site: nil)
            },
            formerDistricts: [
                entry(
                    "huyen-tam-duong", "Huyện Tam Đường", .district,
                    site: link("tamduong", "huyện Tam Đường", status: .archived))
            ])
    }

    func detail(isFormer: Bool = false) -> UnitDetail {
        let last = isFormer ? CalendarDay("2025-06-30") : nil
        return UnitDetail(
            unit: unit("huyen-tam-duong", "Huyện Tam Đường", .district, until: last),
            successors: isFormer ? [unit("binh-lu", "Xã Bình Lư", .commune)] : [],
            predecessors: isFormer ? [] : [unit("xa-son-binh", "Xã Sơn Bình", .commune)],
            site: link("tamduong", "huyện Tam Đường", status: isFormer ? .archived : .live))
    }

    private func entry(
        _ slug: String, _ name: String, _ kind: AdministrativeUnit.Kind, site: SiteLink
    ) -> UnitDirectory.Entry {
        UnitDirectory.Entry(unit: unit(slug, name, kind), site: site)
    }

    private func unit(
        _ slug: String, _ name: String, _ kind: AdministrativeUnit.Kind, until: CalendarDay? = nil
    ) -> AdministrativeUnit {
        AdministrativeUnit(
            id: 1, slug: slug, code: text("03388"), name: text(name), fullName: text(name),
            kind: kind, validFrom: CalendarDay("2004-01-01"), validTo: until, areaKm2: 1234.56)
    }
}
