import HTTPKit
import PortalCore
import Templates

/// The work on articles: lists, writing, steps, revisions, proposals.
enum ArticleWorkRoutes {
    static func add(to table: inout RouteTable) {
        addWriting(to: &table)
        addSteps(to: &table)
        addReading(to: &table)
        addProposals(to: &table)
    }

    private static func addWriting(to table: inout RouteTable) {
        table.sitePage(
            ArticleWorkAddresses.list, access: .permitted(.seeContent), handler: "Articles.list"
        ) { staff, _ in try ArticleWorkLists.show(staff) }
        table.sitePage(
            ArticleWorkAddresses.new, access: .permitted(.writeContent), handler: "Articles.new"
        ) { staff, _ in try ArticleWorkForms.new(staff) }
        table.siteSubmission(
            ArticleWorkAddresses.new, access: .permitted(.writeContent),
            handler: "Articles.create"
        ) { staff, _, form in try ArticleWorkForms.create(staff, form) }
        table.sitePage(
            ArticleWorkAddresses.item, access: .permitted(.seeContent), handler: "Articles.edit"
        ) { staff, item in try ArticleWorkForms.edit(staff, item) }
        table.siteSubmission(
            ArticleWorkAddresses.item, access: .permitted(.writeContent),
            handler: "Articles.save"
        ) { staff, item, form in try ArticleWorkForms.save(staff, item, form) }
        table.sitePage(
            ArticleWorkAddresses.linkTargets, access: .permitted(.writeContent),
            handler: "Articles.linkTargets"
        ) { staff, _ in try ArticleLinkTargets.find(staff) }
        table.siteSubmission(
            ArticleWorkAddresses.views, access: .permitted(.seeContent),
            handler: "Articles.saveView"
        ) { staff, _, form in try ArticleSavedViews.save(staff, form) }
        table.siteSubmission(
            ArticleWorkAddresses.viewRemoval, access: .permitted(.seeContent),
            handler: "Articles.removeView"
        ) { staff, item, _ in try ArticleSavedViews.remove(staff, item) }
        table.staffSubmission(
            ArticleWorkAddresses.cleaning, access: .signedIn, handler: "Articles.clean"
        ) { staff, _, form in try ArticlePaste.clean(staff, form) }
        table.siteSubmission(
            ArticleWorkAddresses.autosave, access: .permitted(.writeContent),
            handler: "Articles.autosave"
        ) { staff, item, form in try ArticleAutosave.save(staff, item, form) }
    }

    private static func addSteps(to table: inout RouteTable) {
        table.siteSubmission(
            ArticleWorkAddresses.step, access: .permitted(.seeContent), handler: "Articles.step"
        ) { staff, item, form in try ArticleSteps.take(staff, item, form) }
        table.siteSubmission(
            ArticleWorkAddresses.bulk, access: .permitted(.seeContent), handler: "Articles.bulk"
        ) { staff, _, form in try ArticleSteps.takeOnMany(staff, form) }
        table.siteSubmission(
            ArticleWorkAddresses.dates, access: .permitted(.approveContent),
            handler: "Articles.dates"
        ) { staff, item, form in try ArticleDatesForms.save(staff, item, form) }
        table.siteSubmission(
            ArticleWorkAddresses.share, access: .permitted(.seeContent),
            handler: "Articles.share"
        ) { staff, item, _ in try ArticleSteps.share(staff, item) }
        table.siteSubmission(
            ArticleWorkAddresses.restoration, access: .permitted(.writeContent),
            handler: "Articles.restore"
        ) { staff, item, form in try ArticleSteps.restore(staff, item, form) }
    }

    private static func addReading(to table: inout RouteTable) {
        table.sitePage(
            ArticleWorkAddresses.preview, access: .permitted(.seeContent),
            handler: "Articles.preview"
        ) { staff, item in try ArticlePreviews.show(staff, item) }
        table.sitePage(
            ArticleWorkAddresses.history, access: .permitted(.seeContent),
            handler: "Articles.history"
        ) { staff, item in try ArticleWorkLists.history(staff, item) }
        table.privatePage(
            ArticleWorkAddresses.shared, access: .everyone, handler: "Articles.shared"
        ) { visit, token in try ArticlePreviews.shared(visit, token) }
    }

    private static func addProposals(to table: inout RouteTable) {
        table.siteSubmission(
            ArticleWorkAddresses.proposal, access: .permitted(.approveContent),
            handler: "Articles.propose"
        ) { staff, item, _ in try ArticleDecisions.propose(staff, item) }
        table.staffPage(
            ArticleWorkAddresses.proposals, access: .permitted(.decideProposals),
            handler: "Articles.proposals"
        ) { staff, _ in try ArticleDecisions.show(staff) }
        table.staffSubmission(
            ArticleWorkAddresses.decision, access: .permitted(.decideProposals),
            handler: "Articles.decide"
        ) { staff, id, form in try ArticleDecisions.decide(staff, id, form) }
    }
}
