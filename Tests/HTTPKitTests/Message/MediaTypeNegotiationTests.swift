import Testing

@testable import HTTPKit

struct MediaTypeNegotiationTests {
    private static let html = "text/html; charset=utf-8"
    private static let json = "application/json"

    static let cases: [(String?, String?)] = [
        (nil, html),
        ("*/*", html),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", html),
        ("application/json", json),
        ("APPLICATION/JSON", json),
        ("application/*", json),
        ("text/html;q=0.5, application/json", json),
        ("text/html;level=1;q=0.5, application/json;q=0.4", html),
        ("*/*;q=0.1, application/json;q=0.2", json),
        ("*/*, text/html;q=0", json),
        ("text/*;q=0.3, text/html;q=0.1, application/json;q=0.2", json),
        ("image/png", nil),
        ("text/html;q=0, application/json;q=0", nil),
        ("text/html;q=2", nil),
        ("html", nil),
        ("", nil),
    ]

    @Test("the media type that a client likes best", arguments: cases)
    func mediaType(_ accept: String?, _ expected: String?) throws {
        let request = try Request(fields: accept.map { [("Accept", $0)] } ?? [])
        #expect(request.preferredMediaType(of: [Self.html, Self.json]) == expected)
    }

    @Test("several lines are one list")
    func lines() throws {
        let fields = [("Accept", "text/html;q=0.1"), ("Accept", "application/json")]
        #expect(
            try Request(fields: fields).preferredMediaType(of: [Self.html, Self.json]) == Self.json)
    }

    static let weights: [(String, Int)] = [
        ("0", 0), ("1", 1000), ("0.5", 500), ("0.05", 50), ("0.005", 5), ("1.000", 1000),
        ("1.001", 1000), ("0.", 0), (".5", 0), ("0.1234", 0), ("-1", 0), ("2", 0), ("0.x", 0),
        ("", 0),
    ]

    @Test("weights in thousandths", arguments: weights)
    func weight(_ text: String, _ expected: Int) {
        #expect(QualityValue.thousandths(text[...]) == expected)
    }
}
