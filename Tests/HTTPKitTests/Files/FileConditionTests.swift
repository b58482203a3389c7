import Testing

@testable import HTTPKit

/// Conditions and ranges of a file against each other, in the order of RFC 9110 §13.2.2.
struct FileConditionTests {
    private let directory: TemporaryDirectory
    private let file: OpenFile
    private static let changed = HTTPDate(seconds: 1_700_000_000)

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("a.txt", Array("0123456789".utf8))
        try directory.touch("a.txt", at: Self.changed)
        file = try OpenFile(path: directory.path + "/a.txt")
    }

    private func answer(
        _ fields: [(String, String)], method: HTTPMethod = .get, after seconds: Int = 100
    ) throws -> Response {
        let tag = file.entityTag.text
        let fields = fields.map { ($0.0, $0.1.replacing("TAG", with: tag)) }
        return FileResponse.make(
            file, request: try Request(method: method, fields: fields), mediaType: "text/plain",
            cacheControl: "no-cache", now: HTTPDate(seconds: Self.changed.seconds + seconds),
            boundary: { "B" })
    }

    private static let now = changed.text
    private static let before = HTTPDate(seconds: changed.seconds - 1).text
    private static let after = HTTPDate(seconds: changed.seconds + 1).text

    @Test(
        "status",
        arguments: [
            ([], 200),
            ([("If-Match", "TAG")], 200), ([("If-Match", "*")], 200),
            ([("If-Match", "\"x\", TAG")], 200), ([("If-Match", "W/TAG")], 412),
            ([("If-Match", "\"x\"")], 412), ([("If-Match", "")], 412),
            ([("If-Match", "\"x\""), ("If-Match", "TAG")], 200),
            ([("If-Match", "TAG"), ("If-Unmodified-Since", before)], 200),
            ([("If-Match", "\"x\""), ("If-None-Match", "TAG")], 412),
            ([("If-Unmodified-Since", now)], 200), ([("If-Unmodified-Since", before)], 412),
            ([("If-Unmodified-Since", "yesterday")], 200),
            ([("If-Unmodified-Since", before), ("If-None-Match", "TAG")], 412),
            ([("If-None-Match", "TAG")], 304), ([("If-None-Match", "W/TAG")], 304),
            ([("If-None-Match", "*")], 304), ([("If-None-Match", "\"x\",TAG")], 304),
            ([("If-None-Match", "\"x\""), ("If-None-Match", "TAG")], 304),
            ([("If-None-Match", "\"x\"")], 200),
            ([("If-None-Match", "\"x\""), ("If-Modified-Since", after)], 200),
            ([("If-None-Match", "TAG"), ("If-Modified-Since", before)], 304),
            ([("If-Modified-Since", now)], 304), ([("If-Modified-Since", after)], 304),
            ([("If-Modified-Since", before)], 200), ([("If-Modified-Since", "x")], 200),
            ([("If-Modified-Since", now), ("If-Modified-Since", now)], 200),
            ([("Range", "bytes=0-1"), ("If-Range", "TAG")], 206),
            ([("Range", "bytes=0-1"), ("If-Range", "W/TAG")], 200),
            ([("Range", "bytes=0-1"), ("If-Range", "\"x\"")], 200),
            ([("Range", "bytes=0-1"), ("If-Range", "TAG, TAG")], 200),
            ([("Range", "bytes=0-1"), ("If-Range", now)], 206),
            ([("Range", "bytes=0-1"), ("If-Range", after)], 200),
            ([("Range", "bytes=0-1"), ("If-Range", "")], 200),
            ([("Range", "bytes=0-1"), ("If-Match", "\"x\"")], 412),
            ([("Range", "bytes=0-1"), ("If-None-Match", "TAG")], 304),
            ([("Range", "bytes=20-"), ("If-Range", "\"x\"")], 200),
            ([("Range", "bytes=20-")], 416), ([("Range", "bytes=0-1,5-6")], 206),
            ([("Range", "bytes=0-1"), ("Range", "bytes=4-5")], 200),
            ([("Accept-Encoding", "identity;q=0")], 406),
            ([("Accept-Encoding", "identity;q=0"), ("If-None-Match", "TAG")], 304),
        ] as [([(String, String)], Int)])
    func status(_ fields: [(String, String)], _ expected: Int) throws {
        #expect(try answer(fields).status.code == expected)
    }

    @Test("ranges are for GET, and a failed condition of another method is 412")
    func methods() throws {
        #expect(try answer([("Range", "bytes=0-1")], method: .head).status == .ok)
        #expect(try answer([("If-None-Match", "*")], method: .post).status == .preconditionFailed)
        #expect(try answer([("If-Modified-Since", Self.now)], method: .post).status == .ok)
    }

    @Test("a date is no validator while the second it names is not over")
    func freshFile() throws {
        #expect(try answer([], after: 0).fields["last-modified"] == nil)
        #expect(try answer([], after: 1).fields["last-modified"] == Self.now)
        let resumed = [("Range", "bytes=0-1"), ("If-Range", Self.now)]
        #expect(try answer(resumed, after: 0).status == .ok)
        #expect(try answer([("If-Modified-Since", Self.now)], after: 0).status == .ok)
    }

    @Test("what a range answer says of itself")
    func rangeFields() throws {
        let one = try answer([("Range", "bytes=-3")])
        #expect(one.fields["content-range"] == "bytes 7-9/10")
        #expect(one.fields["content-type"] == "text/plain")
        let several = try answer([("Range", "bytes=-3,0-0")])
        #expect(several.fields["content-range"] == nil)
        #expect(several.fields["content-type"] == "multipart/byteranges; boundary=B")
        #expect(several.body.byteCount ?? 0 > 100)
        #expect(try answer([("Range", "bytes=10-")]).fields["content-range"] == "bytes */10")
        #expect(
            try answer([("If-None-Match", "*")]).fields.map(\.name) == [
                "ETag", "Last-Modified", "Accept-Ranges", "Cache-Control",
            ])
    }
}
