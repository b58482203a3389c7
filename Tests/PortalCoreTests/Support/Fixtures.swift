import Foundation
import GRDB

@testable import PortalCore

/// What tests put into a database, through the module's own functions where it has them.
extension TestDatabase {
    /// The provincial portal.
    func province() throws -> Site { try site(label: "") }

    @discardableResult
    func site(label: String, status: Site.Status = .live) throws -> Site {
        let kind: Site.Kind = label.isEmpty ? .province : .member
        try write { db in
            try db.run(
                """
                INSERT INTO site (label, kind, status, name, short_name, owner, operating_body,
                    board)
                VALUES (?, ?, ?, ?, ?, 'Cơ quan chủ quản', 'Đơn vị vận hành', 'Ban Biên tập')
                """,
                [label, kind.rawValue, status.rawValue, "Cổng \(label)", "Cổng \(label)"])
        }
        guard case .site(let profile) = try portal.sites.directory().resolve(label: label) else {
            throw MissingFixture()
        }
        return profile.site
    }

    @discardableResult
    func section(_ slug: String, on site: Site, under parent: Int64? = nil) throws -> Int64 {
        try write { db in
            try db.insert(
                """
                INSERT INTO section (site_id, slug, title, summary, parent_id, position)
                VALUES (?, ?, ?, 'Mục thử', ?, (SELECT count(*) FROM section))
                """,
                [site.id, slug, "Mục \(slug)", parent])
        }
    }

    @discardableResult
    func article(
        _ slug: String, in sectionID: Int64, on site: Site, at time: Int64 = 0,
        isIntegrated: Bool = false
    ) throws -> Int64 {
        try write { db in
            try ArticlePublishing.publish(
                ArticleRecord(
                    siteID: site.id, sectionID: sectionID, slug: slug, title: "Bài \(slug)",
                    lead: "Tóm tắt của bài \(slug).", body: "Nội dung của bài \(slug).",
                    author: "Ban Biên tập", source: nil, eventDay: nil,
                    isIntegrated: isIntegrated, publishedAt: Instant(epochSeconds: time)),
                db)
        }
    }

    func importer(
        into site: Site, options: DocumentImporter.Options = DocumentImporter.Options()
    ) -> DocumentImporter {
        let store = FileStore(
            root: URL(fileURLWithPath: path).deletingLastPathComponent()
                .appendingPathComponent("files"))
        return DocumentImporter(
            database: database, siteID: site.id, store: store, options: options)
    }

    /// Asks a question that passes every check.
    @discardableResult
    func ask(
        _ form: QuestionForm = .individual(), on site: Site, key: String = UUID().uuidString,
        now: Instant = .morning, seed: UInt64 = UInt64.random(in: 0...UInt64.max)
    ) throws -> QuestionReceipt {
        var generator = SeededGenerator(seed: seed)
        return try portal.questions.ask(
            form, on: site, submissionKey: key, now: now, using: &generator)
    }

    @discardableResult
    func consultation(
        _ slug: String = "du-thao", on site: Site, opens: Instant, closes: Instant
    ) throws -> Int64 {
        try write { db in
            try ConsultationPublishing.publish(
                ConsultationRecord(
                    siteID: site.id, slug: slug, title: "Dự thảo \(slug)", summary: "Tóm tắt.",
                    body: "Toàn văn dự thảo.", opensAt: opens, closesAt: closes,
                    receiver: Consultation.Receiver(
                        name: "Văn phòng", address: nil, email: nil),
                    publishedAt: opens),
                db)
        }
    }
}

/// A fixture that the test relies on is not there.
struct MissingFixture: Error {}

extension Instant {
    /// 09:00 on a plain Monday.
    static let morning = Instant(epochSeconds: 1_793_584_800)
}

extension QuestionForm {
    static func individual(_ changes: [Field: String] = [:]) -> QuestionForm {
        let values: [Field: String] = [
            .title: "Thủ tục cấp lại giấy khai sinh thế nào?",
            .body: "Tôi bị mất bản chính giấy khai sinh, cần làm gì để được cấp lại?",
            .name: "Người Hỏi", .address: "Bản Thử, xã Mường Than", .phone: "0912 345 678",
            .consent: "co",
        ]
        return QuestionForm(
            kind: .individual, values: values.merging(changes) { _, new in new })
    }

    static func organisation(_ changes: [Field: String] = [:]) -> QuestionForm {
        let values: [Field: String] = [
            .organisation: "Hợp tác xã Thử", .licence: "12/GP-UBND", .position: "Giám đốc",
        ]
        return QuestionForm(
            kind: .organisation,
            values: individual().values.merging(values) { _, new in new }
                .merging(changes) { _, new in new })
    }
}

extension QuestionModeration.Answer {
    static let sample = QuestionModeration.Answer(
        unit: "Sở Tư pháp", answeredBy: "Giám đốc Sở", text: "Ông, bà nộp tờ khai tại xã.",
        citations: [
            Citation(
                number: "60/2014/QH13", abstract: "Luật Hộ tịch",
                issuedOn: CalendarDay(year: 2014, month: 11, day: 20), issuer: "Quốc hội")
        ])
}
