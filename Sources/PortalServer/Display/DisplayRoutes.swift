import HTTPKit
import PortalCore
import Templates

/// How a reader wants to see the portal (Article 3.1).
enum DisplayRoutes {
    static func add(to table: inout RouteTable) {
        table.privatePage(DisplayAddresses.choices, access: .everyone, handler: "Display.form") {
            visit, _ in
            let desk = FormDesk("display", of: visit)
            return desk.reply(
                DisplayPage.render(
                    form: desk.context(), returningTo: origin(visit), in: visit.context))
        }
        table.submission(DisplayAddresses.choices, access: .everyone, handler: "Display.save") {
            visit, _ in save(visit)
        }
    }

    private static func save(_ visit: Visit) -> Reply {
        let desk = FormDesk("display", of: visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return desk.reply(
                DisplayPage.render(
                    form: desk.context(notice: notice), returningTo: destination(fields),
                    in: visit.context),
                status: status)
        case .accepted(let fields, _):
            var response = Response.redirect(to: destination(fields).string)
            response.setCookie(
                DisplayCookie.cookie(
                    choices(fields), isSecure: visit.house.origins.scheme == "https"))
            return .response(response)
        }
    }

    private static func choices(_ fields: FormFields) -> DisplayChoices {
        let values: [DisplayChoices.Field: String] = fields.values()
        return DisplayChoices(
            theme: values[.theme].flatMap(DisplayChoices.Theme.init) ?? .system,
            textSize: values[.textSize].flatMap(DisplayChoices.TextSize.init) ?? .normal)
    }

    /// A path of this site; anything else leads home, so that the form redirects nowhere else.
    private static func destination(_ fields: FormFields) -> WebAddress {
        path(fields.first(DisplayPage.returnField) ?? "") ?? HomeAddresses.home()
    }

    /// The page the reader came from, where the browser tells and it is one of this site.
    private static func origin(_ visit: Visit) -> WebAddress {
        let referrer = visit.request.field("referer") ?? ""
        let own = visit.house.origins.origin(of: visit.site.label)
        guard referrer.hasPrefix(own + "/") else { return HomeAddresses.home() }
        return path(String(referrer.dropFirst(own.count))) ?? HomeAddresses.home()
    }

    private static func path(_ text: String) -> WebAddress? {
        text.hasPrefix("/") ? WebAddress(entered: text) : nil
    }
}
