import Foundation
import Testing

@testable import PortalCore

/// Several hundred attacks of all known kinds; the browser tests run the same table.
struct HostileMarkupTests {
    struct Attack: Decodable, CustomTestStringConvertible {
        let id: String
        let html: String
        var testDescription: String { id }
    }

    static func attacks() throws -> [Attack] {
        let file = PackageFiles.root.appendingPathComponent("Tests/Hostile/markup.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Attack.self, from: $0) }
    }

    @Test func theTableCoversEveryKind() throws {
        let kinds = Dictionary(grouping: try Self.attacks()) { $0.id.prefix { $0 != "/" } }
        #expect(kinds.count == 10)
        for (kind, attacks) in kinds { #expect(attacks.count >= 20, "\(kind)") }
    }

    @Test func nothingGetsThrough() throws {
        let sanitizer = RichTextSanitizer()
        for attack in try Self.attacks() {
            let clean = try sanitizer.clean(attack.html).text.html
            #expect(throws: Never.self, "\(attack.id): \(clean)") { try CleanGrammar.check(clean) }
            let again = try sanitizer.clean(clean).text.html
            #expect(Array(again.utf8) == Array(clean.utf8), "\(attack.id)")
        }
    }

    /// The grammar would notice: each of these is an attack that came through.
    @Test(arguments: [
        "<p onclick=\"x\">a</p>", "<script>a</script>", "<p><p>a</p></p>", "<p>a", "a",
        "<p><a href=\"javascript:x\">a</a></p>", "<p><a href=\"//x\">a</a></p>",
        "<p><img src=\"https://x/\"></p>", "<p>a<!-- --></p>", "<p class='x'>a</p>",
        "<p title=\"a\">a</p>", "<table>a</table>", "<p>&nbsp;</p>", "<p><svg></svg></p>",
        "<p class=\"modal\">a</p>", "<ul><p>a</p></ul>",
        "<p><a href=\"x\"><a href=\"y\">a</a></a></p>",
        "<p>a</p >", "<p>\u{1}</p>", "<p><abbr title=\"`\">a</abbr></p>",
    ])
    func theGrammarRefuses(html: String) {
        #expect(throws: CleanGrammar.Fault.self) { try CleanGrammar.check(html) }
    }
}
