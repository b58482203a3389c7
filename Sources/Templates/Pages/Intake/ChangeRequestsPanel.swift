import PortalCore

/// Beside an article: the open requests to change it, each with what it says.
struct ChangeRequestsPanel: Component {
    let requests: [IntakeEntry]
    /// The path of the article for visitors; nil where they never saw it.
    let page: WebAddress?
    let site: AdminSiteName
    let today: CalendarDay

    var html: HTML {
        guard !requests.isEmpty || page != nil else { return .empty }
        return """
            <section class="panel"><h2>Yêu cầu thay đổi</h2>
            \(if: requests.isEmpty, "<p class=\"empty\">Không có yêu cầu nào đang mở.</p>\n")\
            \(if: !requests.isEmpty, "<ul class=\"requests\">\(each: requests, request)</ul>\n")\
            \(with: page, {
                "<p><a href=\"\(IntakeAddresses.new(on: site, about: $0))\">Ghi yêu cầu thay đổi bài này</a></p>\n"
            })</section>

            """
    }

    private func request(_ entry: IntakeEntry) -> HTML {
        """
        <li><a href="\(IntakeAddresses.item(AdminItem(site, entry.id)))">Số \
        \(entry.number.description): \(entry.subject)</a>
        <p class="hint">\(entry.organisation.isEmpty ? entry.way.name : entry.organisation)\
        \(with: entry.handler, { ", \($0) xử lý" })</p>
        <p>\(IntakeStateTag(entry.state))\(with: entry.due, {
            " \(DueTag($0.day, today: today))"
        })</p>
        \(if: !entry.text.isEmpty, """
            <details><summary>Nội dung yêu cầu</summary>
            <div class="prose">\(TrustedHTML.paragraphs(entry.text))</div></details>

            """)</li>

        """
    }
}
