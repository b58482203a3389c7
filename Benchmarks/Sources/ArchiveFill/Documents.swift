import Foundation
import PortalCore

/// Imports documents the way `portal import documents` does.
struct Documents {
    private static let batch = 500
    private static let textBytes = 3_000...20_000
    private static let kinds = ["Quyết định", "Nghị quyết", "Chỉ thị", "Kế hoạch", "Công văn"]
    private static let issuers = [
        "UBND tỉnh Lai Châu", "HĐND tỉnh Lai Châu", "Chủ tịch UBND tỉnh Lai Châu",
    ]

    private struct Line: Encodable {
        let id: String
        let source = "Đo hiệu năng"
        let number: String
        let doc_type: String
        let issuer: String
        let issue_date: String
        let abstract: String
        let text: String
    }

    private let importer: DocumentImporter

    init(database: PortalDatabase, siteID: Int64) {
        let store = FileStore(root: FileManager.default.temporaryDirectory)
        importer = DocumentImporter(database: database, siteID: siteID, store: store)
    }

    func add(_ count: Int, _ text: inout SampleText) throws {
        let encoder = JSONEncoder()
        for first in stride(from: 0, to: count, by: Self.batch) {
            let lines = try (first..<min(first + Self.batch, count)).map { number in
                let line = line(number, among: count, &text)
                return String(decoding: try encoder.encode(line), as: UTF8.self)
            }
            let now = Timeline.instant(of: first, among: count)
            for case .rejected(let error) in try importer.take(lines: lines, now: now) {
                throw error
            }
        }
    }

    private func line(_ number: Int, among count: Int, _ text: inout SampleText) -> Line {
        let day = Timeline.instant(of: number, among: count).day
        return Line(
            id: "do-\(number)", number: "\(number + 1)/\(day.year)/VB-ĐO",
            doc_type: Self.kinds.randomElement(using: &text.random) ?? "",
            issuer: Self.issuers.randomElement(using: &text.random) ?? "",
            issue_date: day.description, abstract: text.title(),
            text: text.paragraphs(bytes: text.number(in: Self.textBytes)))
    }
}
