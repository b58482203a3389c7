import HTTPKit
import PortalCore
import Templates

/// Drafts as visitors would see them.
enum ArticlePreviews {
    static func show(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let article = try staff.portal.articlePreviewing.preview(
            item.id, of: staff.site, by: staff.actor, now: staff.now)
        let context = context(staff.visit, of: staff.profile)
        guard let article else { return try withoutSection(staff, item, context) }
        return framed(
            ArticlePage.render(
                article, related: [], banner: "Xem trước: bản nháp, chưa công bố",
                editing: ArticleWorkAddresses.item(item), in: context))
    }

    /// A draft that has no section yet has no place on the site; that is said where it would stand.
    private static func withoutSection(
        _ staff: StaffVisit, _ item: AdminItem, _ context: PageContext
    ) throws -> Reply {
        let opened = try staff.portal.articleEditing.open(
            item.id, of: staff.site, by: staff.actor, now: staff.now)
        return opened == nil
            ? .problem(.notFound) : framed(UnplacedPreviewPage.render(in: context))
    }

    private static func framed(_ page: HTML) -> Reply {
        var response = Pages.response(page)
        response.fields.set("Content-Security-Policy", SecurityHeaders.framedByUs)
        return .response(response)
    }

    static func shared(_ visit: Visit, _ token: String) throws -> Reply {
        let article = try visit.portal.articlePreviewing.shared(
            SecretToken(received: token), of: visit.site, now: visit.now)
        guard let article else { return .problem(.notFound) }
        return .page(
            ArticlePage.render(
                article, related: [], banner: "Bản nháp được chia sẻ, chưa công bố",
                token: token, in: visit.context))
    }

    /// The page as the site itself would make it.
    private static func context(_ visit: Visit, of profile: SiteProfile) -> PageContext {
        PageContext(
            profile: profile, origins: visit.house.origins, path: visit.path,
            display: visit.display, assets: visit.house.assets, now: visit.now)
    }
}
