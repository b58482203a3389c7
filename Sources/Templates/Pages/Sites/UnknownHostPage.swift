/// What stands at a host that is no portal of this installation.
public enum UnknownHostPage {
    /// - Parameters:
    ///   - host: the host that was asked for, as the browser sent it.
    ///   - requestID: names this request in the log.
    public static func render(
        host: String, requestID: String, origins: Origins, assets: AssetManifest
    ) -> HTML {
        let home = origins.home(of: "")
        return BareLayout.document(
            title: "Không có cổng tại địa chỉ này", assets: assets,
            """
            <h1>Không có cổng tại địa chỉ này</h1>
            <p class="lead">Không có cổng thông tin nào ở <strong>\(host)</strong>. \
            Có thể địa chỉ bị gõ nhầm, hoặc đơn vị đã đổi tên.</p>
            <p class="actions">\
            \(ButtonLink("Đến Cổng Thông tin điện tử tỉnh Lai Châu", to: home))</p>
            <p>Hoặc xem <a href="\(UnitAddresses.directory().on(origin: origins.origin(of: "")))">\
            danh sách đơn vị và cổng thành phần</a>.</p>
            \(RequestReference(id: requestID))
            """)
    }
}
