import Foundation

@testable import PortalCore
@testable import Templates

/// Values for pages, with a mark that can be planted in every text of every value.
struct Samples {
    /// Put in front of every text; empty for natural pages.
    var planted = ""

    static let now = Instant(epochSeconds: 1_795_399_200)

    func text(_ natural: String) -> String { planted + natural }

    func link(
        _ label: String = "skhcn", _ name: String = "Sở Khoa học và Công nghệ",
        status: Site.Status = .live
    ) -> SiteLink {
        SiteLink(
            label: label, name: text("Cổng Thông tin điện tử " + name), shortName: text(name),
            status: status)
    }

    var province: SiteLink { link("", "tỉnh Lai Châu") }

    func site(kind: Site.Kind = .province, status: Site.Status = .live) -> Site {
        let isProvince = kind == .province
        let body = isProvince ? "tỉnh Lai Châu" : "Sở Khoa học và Công nghệ"
        return Site(
            id: isProvince ? 1 : 2, label: isProvince ? "" : "skhcn", kind: kind, status: status,
            name: text("Cổng Thông tin điện tử " + body), shortName: text(body),
            stewardship: Stewardship(
                owner: text(isProvince ? "Ủy ban nhân dân tỉnh Lai Châu" : body),
                operatingBody: text(
                    isProvince ? "Văn phòng Ủy ban nhân dân tỉnh Lai Châu" : "Văn phòng Sở"),
                board: text("Ban Biên tập Cổng Thông tin điện tử " + body)),
            contact: Contact(
                address: text("Phường Tân Phong, tỉnh Lai Châu"), phone: text("0213 3000 000"),
                fax: nil, email: text("lien-he@laichau.example")),
            unitSlug: nil, notice: nil)
    }

    func profile(kind: Site.Kind = .province, status: Site.Status = .live) -> SiteProfile {
        SiteProfile(
            site: site(kind: kind, status: status),
            menu: [
                ("Giới thiệu", "/gioi-thieu"), ("Tin tức", "/tin-tuc"),
                ("Chỉ đạo, điều hành", "/chi-dao-dieu-hanh"), ("Văn bản", "/van-ban"),
                ("Hỏi – Đáp", "/hoi-dap"), ("Góp ý", "/gop-y"), ("Đơn vị", "/don-vi"),
            ].map { MenuItem(title: text($0.0), address: planted + $0.1) },
            sections: [
                ("gioi-thieu", "Giới thiệu"), ("tin-tuc", "Tin tức"),
                ("chi-dao-dieu-hanh", "Chỉ đạo, điều hành"),
                ("tuyen-truyen-phap-luat", "Tuyên truyền, phổ biến pháp luật"),
                ("quy-hoach-ke-hoach", "Quy hoạch, kế hoạch"), ("thong-ke", "Thống kê"),
                ("tiep-can-thong-tin", "Tiếp cận thông tin"),
            ].map(section),
            successors: status == .archived ? [link("binhlu", "xã Bình Lư")] : [])
    }

    func section(_ slug: String, _ title: String) -> Section {
        Section(
            id: 7, slug: planted + slug, title: text(title),
            summary: text("Tin và sự kiện trên địa bàn tỉnh, cập nhật trong ngày."),
            parentID: nil, point: "9.1b")
    }

    func context(
        _ path: String = "/", kind: Site.Kind = .province, status: Site.Status = .live,
        display: DisplayChoices = DisplayChoices(), hasFont: Bool = true
    ) -> PageContext {
        PageContext(
            profile: profile(kind: kind, status: status),
            origins: Origins(scheme: "https", domain: "laichau.example"),
            path: WebAddress(entered: path) ?? HomeAddresses.home(), display: display,
            assets: AssetManifest(fingerprints: ["portal.css": "abc123"], hasFont: hasFont),
            now: Self.now)
    }
}
