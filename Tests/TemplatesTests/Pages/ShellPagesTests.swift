import Testing

@testable import Templates

@Suite struct ShellPagesTests {
    static let script = "<script>alert(1)</script>\"'&"

    @Test func everyPageIsWellMade() throws {
        for page in try Samples().pages() {
            #expect(try PageChecks(page.html.string).faults == [], "\(page.name)")
        }
    }

    /// Hostile text in every field neither runs nor breaks the page's structure.
    @Test func plantedScriptsNeverAppear() throws {
        for page in try Samples(planted: Self.script).pages() {
            let html = page.html.string
            #expect(!html.contains("<script>"), "\(page.name)")
            let tags = try PageChecks(html).tags
            let scripts = tags.filter { $0.name == "script" && !$0.isEnd }
            #expect(
                scripts.allSatisfy {
                    $0.value(of: "type") == "application/ld+json"
                        || $0.value(of: "src") == "/static/portal.js"
                }, "\(page.name)")
        }
    }

    @Test func plantedAddressesNeverBecomeLinks() throws {
        for page in try Samples(planted: "javascript:alert(1)//").pages() {
            let tags = try PageChecks(page.html.string).tags
            let addresses = tags.flatMap { tag in
                ["href", "src", "action"].compactMap { tag.value(of: $0)?.lowercased() }
            }
            #expect(!addresses.contains { $0.hasPrefix("javascript:") }, "\(page.name)")
        }
    }

    @Test func plantingReachesThePages() throws {
        let planted = try Samples(planted: "DẤU").pages()
        for page in planted where !page.name.hasPrefix("home-empty") {
            #expect(page.html.string.contains("DẤU"), "\(page.name)")
        }
    }
}
