import Foundation
import GRDB
import Templates

@testable import PortalCore
@testable import PortalServer

/// A portal with people who write and release articles on a member's site, each in a browser.
struct Newsroom {
    static let label = "skhcn"

    let portal: TestPortal
    let site: AdminSiteName
    let writer: StaffBrowser
    let editor: StaffBrowser
    let approver: StaffBrowser

    init(_ portal: TestPortal, on label: String = Newsroom.label) throws {
        self.portal = portal
        site = AdminSiteName(label: label)
        writer = try portal.staff("nguoi.viet", [(.contributor, on: label)])
        editor = try portal.staff("bien.tap", [(.editor, on: label)])
        approver = try portal.staff("nguoi.duyet", [(.approver, on: label)])
    }

    /// The first section of the site.
    func section() throws -> Int64 {
        try portal.core.articleEditing.allSections(of: try portal.site(site.label)).first.orMissing
            .id
    }

    /// A form filled in so that publishing finds nothing to block.
    func fields(
        _ title: String = "Khai mạc lễ hội", _ changes: [ArticleForm.Field: String] = [:]
    ) throws -> [(String, String)] {
        var values: [ArticleForm.Field: String] = [
            .title: title, .section: String(try section()), .lead: "Tóm tắt.",
            .body: "Nội dung của bài.", .format: "text", .author: "Ban Biên tập",
            .eventDay: "20/11/2026",
        ]
        values.merge(changes) { $1 }
        return values.map { ($0.key.rawValue, $0.value) }
    }

    /// A new draft.
    func create(
        _ title: String = "Khai mạc lễ hội", by person: StaffBrowser? = nil,
        _ changes: [ArticleForm.Field: String] = [:]
    ) throws -> AdminItem {
        let answer = try (person ?? writer).send(
            try fields(title, changes), to: ArticleWorkAddresses.new(site))
        guard answer.status == 303 else { throw MissingFixture() }
        let path = try answer["location"].orMissing.split(separator: "?")[0]
        return AdminItem(site, try Int64(path.split(separator: "/").last.orMissing).orMissing)
    }

    /// Saves on top of a revision; the newest unless another is named.
    func save(
        _ item: AdminItem, _ title: String, by person: StaffBrowser, base: Int64? = nil,
        to address: WebAddress? = nil, _ changes: [ArticleForm.Field: String] = [:]
    ) throws -> ReceivedAnswer {
        var changes = changes
        changes[.base] = String(try base ?? revision(of: item))
        return try person.send(
            try fields(title, changes), to: address ?? ArticleWorkAddresses.item(item),
            from: ArticleWorkAddresses.item(item))
    }

    /// Takes a step on the newest revision.
    @discardableResult
    func step(
        _ action: WorkflowAction, on item: AdminItem, by person: StaffBrowser,
        revision: Int64? = nil, _ more: [ArticleStepField: String] = [:]
    ) throws -> ReceivedAnswer {
        let fields: [(String, String)] =
            [
                (ArticleStepField.action.rawValue, action.rawValue),
                (
                    ArticleStepField.revision.rawValue,
                    String(try revision ?? self.revision(of: item))
                ),
            ] + more.map { ($0.key.rawValue, $0.value) }
        return try person.send(
            fields, to: ArticleWorkAddresses.step(item), from: ArticleWorkAddresses.item(item))
    }

    /// Written by one, approved and published by another.
    func published(_ title: String = "Khai mạc lễ hội") throws -> AdminItem {
        let item = try create(title)
        try step(.submit, on: item, by: writer)
        try step(.approve, on: item, by: approver)
        guard try step(.publish, on: item, by: approver).status == 303 else {
            throw MissingFixture()
        }
        return item
    }

    func state(of item: AdminItem) throws -> ItemState { try stored(item).state }

    func revision(of item: AdminItem) throws -> Int64 { try stored(item).revisionID }

    /// The public path of an article.
    func publicPath(of item: AdminItem) throws -> String {
        let found = try stored(item)
        return ArticleAddresses.place(
            ArticleAddresses.Place(
                section: try found.sectionSlug.orMissing, slug: try found.slug.orMissing)
        ).string
    }

    func stored(_ item: AdminItem) throws -> ArticleItem {
        let siteID = try portal.site(item.site.label).id
        return try portal.core.database.read {
            try ArticleItemQueries.item(id: item.id, siteID: siteID, $0)
        }.orMissing
    }
}

/// Runs a test in a newsroom of its own.
func withNewsroom(
    on label: String = Newsroom.label, _ body: (Newsroom) throws -> Void
) throws {
    try withPortal { try body(try Newsroom($0, on: label)) }
}
