import Foundation
import PortalCore
import Testing

@testable import PortalServer

/// The import of 981 real documents, where the data lie beside the package.
@Suite(.serialized)
struct RealDocumentsTests {
    static let file = PackageFiles.root.deletingLastPathComponent()
        .appendingPathComponent("shared/data/legal_docs.jsonl.gz").path
    static let count = 981

    /// Every so many documents, the page is made and the words of the abstract are looked for,
    /// too: that takes long in a build for debugging.
    static let sampling = 20

    static var isThere: Bool { FileManager.default.isReadableFile(atPath: file) }

    @Test(.enabled(if: isThere, "the real documents are not beside the package"))
    func eachIsTakenReachedAndFound() throws {
        try withPortal { portal in
            let lines = try TextLines.read(Self.file).map(\.text)
            #expect(lines.count == Self.count)
            let site = try portal.site("skhcn")
            let importer = DocumentImporter(
                database: portal.core.database, siteID: site.id, store: portal.house.files)
            let outcomes = try importer.take(lines: lines, now: portal.clock.now)
            #expect(outcomes.allSatisfy { $0 == .added })
            let again = try importer.take(
                lines: Array(lines.prefix(Self.sampling)), now: portal.clock.now)
            #expect(again.allSatisfy { $0 == .unchanged })
            try portal.application.refresh()
            let documents = try Self.walk(site, portal)
            #expect(documents.count == Self.count)
            #expect(Set(documents.map(\.slug)).count == Self.count)
            for (number, document) in documents.enumerated() {
                let found = try portal.core.documents.document(document.slug, of: site)
                #expect(found?.summary == document)
                try Self.expectFound(document.number, document, on: site, portal)
                guard number.isMultiple(of: Self.sampling) else { continue }
                #expect(try portal.get("/van-ban/\(document.slug)", on: "skhcn").status == 200)
                let opening = document.abstract.split(separator: " ").prefix(12)
                try Self.expectFound(opening.joined(separator: " "), document, on: site, portal)
            }
        }
    }

    /// All documents, page by page.
    private static func walk(_ site: Site, _ portal: TestPortal) throws -> [DocumentSummary] {
        var request = PageRequest.newest
        var documents: [DocumentSummary] = []
        while true {
            let page = try portal.core.documents.list(
                of: site, filter: DocumentFilter(), page: request, limit: 100
            ).page
            documents += page.items
            guard let older = page.older else { return documents }
            request = .older(than: older)
        }
    }

    /// With marks and without.
    private static func expectFound(
        _ words: String, _ document: DocumentSummary, on site: Site, _ portal: TestPortal
    ) throws {
        for typed in Set([words, withoutMarks(words)]) where !words.isEmpty {
            let hits = try portal.core.search.search(
                SearchRequest(text: typed, siteID: site.id, kind: .document, limit: 50)
            ).hits
            #expect(hits.contains { $0.slug == document.slug }, "\(document.slug): \(typed)")
        }
    }

    private static func withoutMarks(_ text: String) -> String {
        let letters = text.replacingOccurrences(of: "đ", with: "d")
            .replacingOccurrences(of: "Đ", with: "D")
        return String(
            String.UnicodeScalarView(
                letters.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                }))
    }
}
