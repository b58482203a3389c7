import Testing

@testable import HTTPKit

/// What a body became: `name=content` or `name[file]=content` for each part, and how it ended.
private struct ParsedForm: Equatable {
    var parts: [String] = []
    var isFinished = false
    var error: MultipartError?
}

private func parse(
    _ pieces: [[UInt8]], boundary: String = "b", limits: MultipartLimits = MultipartLimits()
) -> ParsedForm {
    var parser = MultipartParser(boundary: boundary, limits: limits)
    var form = ParsedForm()
    var content: [UInt8] = []
    var title = ""
    do throws(MultipartError) {
        for piece in pieces {
            parser.append(piece)
            while let event = try parser.next() {
                switch event {
                case .part(let head): title = head.name + (head.fileName.map { "[\($0)]" } ?? "")
                case .content(let bytes): content += bytes
                case .partEnd:
                    form.parts.append("\(title)=\(String(decoding: content, as: UTF8.self))")
                    content = []
                case .end: break
                }
            }
        }
    } catch {
        form.error = error
    }
    form.isFinished = parser.isFinished
    return form
}

private func part(_ name: String, _ content: String, _ more: String = "") -> String {
    "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(more)\r\n\r\n\(content)\r\n"
}

private let close = "--b--\r\n"

struct GoodForm: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let parts: [String]

    init(_ description: String, _ body: String, _ parts: [String]) {
        testDescription = description
        self.body = body
        self.parts = parts
    }
}

struct MultipartParserTests {
    static let good = [
        GoodForm("one field", part("a", "xin chào") + close, ["a=xin chào"]),
        GoodForm("no part at all", close, []),
        GoodForm("an empty field", part("a", "") + close, ["a="]),
        GoodForm(
            "fields and a file", part("a", "1") + part("t", "%PDF", "; filename=\"x.pdf\"") + close,
            ["a=1", "t[x.pdf]=%PDF"]),
        GoodForm(
            "an empty line before the first boundary", "\r\n" + part("a", "1") + close, ["a=1"]),
        GoodForm("no line break at the very end", part("a", "1") + "--b--", ["a=1"]),
        GoodForm("an epilogue", part("a", "1") + close + "ignored\r\n--b\r\n", ["a=1"]),
        GoodForm(
            "blanks behind a boundary",
            "--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--", ["a=1"]),
        GoodForm(
            "content like a boundary", part("a", "\r\n-\r\n--\r\n--a\r\r\n\r\n--B") + close,
            ["a=\r\n-\r\n--\r\n--a\r\r\n\r\n--B"]),
        GoodForm("content of line breaks", part("a", "\r\n\r\n") + close, ["a=\r\n\r\n"]),
        GoodForm("a boundary without its line break", part("a", "x--b--") + close, ["a=x--b--"]),
        GoodForm(
            "other fields in any case",
            "--b\r\ncontent-type: text/plain\r\nCONTENT-DISPOSITION: Form-Data; NAME=\"a\"\r\n"
                + "X-More: 1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n1\r\n--b--", ["a=1"]),
    ]

    @Test("forms come out the same whole, byte by byte and cut anywhere", arguments: good)
    func goodForms(_ form: GoodForm) {
        for pieces in everySplit(Array(form.body.utf8)) {
            #expect(parse(pieces) == ParsedForm(parts: form.parts, isFinished: true))
        }
    }

    static let bad: [(String, MultipartError)] = [
        ("preamble\r\n" + part("a", "1") + close, .malformedBoundary),
        ("--c\r\n", .malformedBoundary),
        ("--bb\r\n", .malformedBoundary),
        ("--b\nA: b\n\n", .malformedBoundary),
        ("--b-\r\nA: b\r\n\r\n", .malformedBoundary),
        ("--b\r\n\r\ncontent", .unnamedPart),
        ("--b\r\nContent-Type: text/plain\r\n\r\n", .unnamedPart),
        ("--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n", .unnamedPart),
        ("--b\r\nContent-Disposition: form-data\r\n\r\n", .unnamedPart),
        (
            "--b\r\nContent-Disposition: form-data; name=a\r\n"
                + "Content-Disposition: form-data; name=b\r\n\r\n", .unnamedPart
        ),
        (
            "--b\r\nContent-Disposition: form-data; name=a\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n", .unnamedPart
        ),
        (part("a", "1", "; filename*=UTF-8''x"), .unnamedPart),
        ("--b\r\nContent-Disposition : form-data; name=a\r\n\r\n", .malformedPartHead),
        ("--b\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n", .malformedPartHead),
        ("--b\r\nContent-Disposition: form-data; name=a\nX: y\r\n\r\n", .malformedPartHead),
        ("--b\r\nno colon\r\n\r\n", .malformedPartHead),
    ]

    @Test("malformed forms are refused, however they are cut", arguments: bad)
    func badForms(_ body: String, _ error: MultipartError) {
        for pieces in everySplit(Array(body.utf8)) {
            #expect(parse(pieces).error == error)
        }
    }

    @Test("a form that ends early is never taken for a whole one")
    func truncated() {
        let body = Array((part("a", "1") + part("t", "x", "; filename=\"f\"") + close).utf8)
        // The last two bytes are the line break behind the closing boundary.
        for end in 0..<body.count - 2 {
            #expect(!parse([Array(body[..<end])]).isFinished)
        }
    }

    @Test("parts and their heads are bounded")
    func limits() {
        let limits = MultipartLimits(parts: 2, headBytes: 60)
        let three = part("a", "") + part("b", "") + part("c", "")
        #expect(parse([Array(three.utf8)], limits: limits).error == .tooManyParts)
        let long = part(String(repeating: "a", count: 60), "")
        for pieces in everySplit(Array(long.utf8)) {
            #expect(parse(pieces, limits: limits).error == .malformedPartHead)
        }
        let endless = "--b" + String(repeating: " ", count: 100)
        #expect(parse([Array(endless.utf8)], limits: limits).error == .malformedBoundary)
    }

    @Test("content passes in pieces and nearly nothing is kept back")
    func flatMemory() throws {
        var parser = MultipartParser(boundary: "b", limits: MultipartLimits())
        parser.append(Array(part("t", "", "; filename=f").utf8.dropLast(2)))
        guard case .part = try parser.next() else {
            Issue.record("no part")
            return
        }
        for _ in 0..<50 {
            parser.append([UInt8](repeating: 0x0D, count: 10_000))
            var count = 0
            while case .content(let bytes) = try parser.next() { count += bytes.count }
            #expect(count >= 9_990)
        }
    }
}
