import PortalCore

/// The way for a reader to report the item that the page shows (Article 6). An archived portal
/// takes nothing in.
struct ReportControl: Component {
    let context: PageContext

    var html: HTML {
        guard context.site.status == .live else { return .empty }
        return """
            <p class="report"><a href="\(IntakeAddresses.report(on: context.path))" \
            rel="nofollow">Báo lỗi, phản ánh nội dung này</a></p>

            """
    }
}
