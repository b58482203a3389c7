import Foundation
import PortalCore
import Testing

@testable import Templates

/// Writes the pages to a folder, for the eyes of whoever changes their look:
/// `PORTAL_PREVIEW=/tmp/pages swift test --filter FeaturePreview`. A document's text can be put in
/// with `PORTAL_PREVIEW_TEXT=FILE`.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["PORTAL_PREVIEW"] != nil,
        "writes pages to look at, where PORTAL_PREVIEW names a folder"))
struct FeaturePreview {
    @Test func `writes every feature page`() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(fileURLWithPath: environment["PORTAL_PREVIEW"] ?? "")
        let samples = FeatureSamples()
        var pages = samples.pages.map { ($0.name + ".html", $0.html) }
        pages += samples.machineDocuments.map { ($0.name + ".xml", $0.html) }
        if let file = environment["PORTAL_PREVIEW_TEXT"] {
            let text = LegalText(extracted: try String(contentsOfFile: file, encoding: .utf8))
            let page = DocumentPage.render(samples.document, text: text, in: samples.context)
            pages.append(("van-ban-dai.html", page))
        }
        for (name, html) in pages {
            try Data(html.bytes).write(to: folder.appendingPathComponent(name))
        }
        #expect(!pages.isEmpty)
    }
}
