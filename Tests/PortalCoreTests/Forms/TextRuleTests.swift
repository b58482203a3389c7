import Testing

@testable import PortalCore

struct TextRuleTests {
    static let line = TextRule(length: 3...10, missing: "Hãy ghi.")
    static let lines = TextRule(length: 0...100, missing: "", isMultiline: true)

    static func text(_ rule: TextRule, _ entered: String) -> String? {
        try? rule.check(entered).get()
    }

    static func complaint(_ rule: TextRule, _ entered: String) -> String? {
        guard case .failure(let complaint) = rule.check(entered) else { return nil }
        return complaint.message
    }

    @Test(arguments: [
        ("  abc  ", "abc"), ("a\tb c", "a\tb c"), ("ab\ncd", "ab cd"), ("ab\r\ncd", "ab cd"),
        ("a\u{0}b\u{7F}c", "abc"), ("\u{202E}abc\u{202C}", "abc"), ("\u{2066}abc\u{2069}", "abc"),
        ("\u{200E}abc\u{200F}", "abc"), ("ab\u{61C}c", "abc"),
        ("tie\u{302}\u{301}ng", "tiếng"), ("tie\u{302}\u{1}\u{301}ng", "tiếng"),
        ("👨‍👩‍👧 ab", "👨‍👩‍👧 ab"),
    ])
    func aLineIsCleaned(entered: String, kept: String) throws {
        let text = try #require(Self.text(Self.line, entered))
        #expect(Array(text.unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test(arguments: [
        ("một\nhai", "một\nhai"), ("một\r\nhai", "một\nhai"), ("\n\nmột\n\n", "một"),
        ("a\u{0}\nb", "a\nb"),
    ])
    func linesAreKept(entered: String, kept: String) {
        #expect(Self.text(Self.lines, entered) == kept)
    }

    @Test(arguments: ["", "   ", "\n\t", "\u{0}\u{1}", "\u{202E}", "\u{A0}\u{3000}", "\u{200B}"])
    func whatLooksEmptyIsMissing(entered: String) {
        #expect(Self.complaint(Self.line, entered) == "Hãy ghi.")
        #expect(Self.text(Self.lines, entered) == "")
    }

    @Test func lengthIsCountedInCharactersAfterCleaning() {
        #expect(Self.complaint(Self.line, "ab  ") == "Cần ít nhất 3 ký tự.")
        #expect(Self.text(Self.line, String(repeating: "e\u{302}\u{301}", count: 10)) != nil)
        #expect(
            Self.complaint(Self.line, String(repeating: "ế", count: 11))
                == "Dài quá 10 ký tự (hiện có 11 ký tự).")
    }

    /// The numbers that are written out are those of Unicode's properties.
    @Test func whatIsHiddenIsWhatUnicodeSays() {
        let differing = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let properties = scalar.properties
            let isControl = properties.generalCategory == .control
            let expected =
                properties.isBidiControl || isControl && !"\t\n".unicodeScalars.contains(scalar)
            return scalar.isHidden != expected
        }
        #expect(differing.isEmpty)
    }
}
