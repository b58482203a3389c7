import Testing

@testable import HTTPKit

struct HTTPDateTests {
    @Test(
        "three forms are read, one is written",
        arguments: [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ])
    func forms(_ text: String) {
        #expect(HTTPDate(parsing: text)?.seconds == 784_111_777)
        #expect(HTTPDate(parsing: text)?.text == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test("every few days of four centuries survive writing and reading")
    func roundTrip() {
        for day in stride(from: -50_000, to: 100_000, by: 7) {
            let date = HTTPDate(seconds: day * 86_400 + 3723)
            #expect(HTTPDate(parsing: date.text) == date)
        }
    }

    @Test(
        "nonsense",
        arguments: [
            "", "0", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, +6 Nov 1994 08:49:37 GMT",
        ])
    func nonsense(_ text: String) {
        #expect(HTTPDate(parsing: text) == nil)
    }
}

struct HeaderFieldsTests {
    @Test("keeps order and duplicates, compares names without case")
    func list() {
        var fields = HeaderFields([("A", "1"), ("b", "2"), ("a", "3")])
        #expect(fields["a"] == "1")
        #expect(fields.values(of: "A") == ["1", "3"])
        fields.set("a", "4")
        #expect(fields.map(\.name) == ["b", "a"])
        fields["B"] = nil
        #expect(fields.count == 1)
    }

    @Test("a value cannot start a line")
    func lineBreaks() {
        #expect(HeaderFields([("a", "b\r\nc\0d")])["a"] == "b  c d")
    }

    @Test("members are added once")
    func members() {
        var fields = HeaderFields()
        for member in ["Cookie", "accept", "cookie"] { fields.addMember(member, to: "Vary") }
        #expect(fields["vary"] == "Cookie, accept")
    }
}

struct NegotiationTests {
    @Test(
        "gzip, when it is there and wanted",
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("GZip", true), ("br, gzip;q=0.5", true),
            ("gzip;q=0", false), ("gzip; q=0.000", false), ("*", true), ("*;q=0", false),
            ("gzip;q=0, *", false), ("identity, gzip;q=0.5", false), ("identity;q=0.5, gzip", true),
            ("gzip;q=nonsense", false), ("gzip;q=1.001", true), ("deflate", false),
        ] as [(String?, Bool)])
    func encoding(_ field: String?, _ expected: Bool) {
        #expect((AcceptEncoding(field).choose(hasGzip: true) == .gzip) == expected)
    }

    @Test(
        "without gzip: identity, unless it is refused",
        arguments: [
            (nil, .identity), ("", .identity), ("gzip", .identity), ("br", .identity),
            ("identity", .identity), ("identity;q=0.001", .identity), ("identity;q=0", .none),
            ("identity;Q=0.000, gzip", .none), ("*;q=0", .none), ("gzip, *;q=0", .none),
            ("*;q=0, identity", .identity), ("*;q=0, identity;q=0.1", .identity), ("*", .identity),
        ] as [(String?, AcceptEncoding.Choice)])
    func identityOnly(_ field: String?, _ expected: AcceptEncoding.Choice) {
        #expect(AcceptEncoding(field).choose(hasGzip: false) == expected)
    }

    @Test(
        "with gzip: the best that can be had",
        arguments: [
            ("identity;q=0", .none), ("identity;q=0, gzip", .gzip), ("*;q=0", .none),
            ("identity;q=0, *", .gzip), ("*;q=0.5", .gzip), ("*;q=0, gzip;q=0.1", .gzip),
            ("identity;q=0, gzip;q=0", .none), ("gzip;q=0.5, identity;q=0.6", .identity),
            ("gzip;q=0.5, *;q=0.6", .identity), ("x-gzip", .gzip), ("gzip ; q=1", .gzip),
        ] as [(String, AcceptEncoding.Choice)])
    func best(_ field: String, _ expected: AcceptEncoding.Choice) {
        #expect(AcceptEncoding(field).choose(hasGzip: true) == expected)
    }

    @Test(
        "entity tags",
        arguments: [
            ("\"a\"", true, true), ("W/\"a\"", true, false), ("\"b\", \"a\"", true, true),
            ("*", true, true), ("a", false, false), ("\"b\"", false, false), ("\"a", false, false),
            ("\"b\" \"a\"", false, false), ("", false, false), ("\"x,a\"", false, false),
        ])
    func tags(_ list: String, _ weakly: Bool, _ strongly: Bool) {
        #expect(EntityTag("a").matchesNone(list) == weakly)
        #expect(EntityTag("a").matchesStrongly(list) == strongly)
    }

    @Test(
        "download names",
        arguments: [
            ("a.pdf", "attachment; filename=\"a.pdf\""),
            (
                "Quyết định.pdf",
                "attachment; filename=\"Quy_t __nh.pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf"
            ),
            ("../x\"y\r\n", "attachment; filename=\"x_y__\"; filename*=UTF-8''x%22y%0D%0A"),
        ])
    func downloads(_ name: String, _ expected: String) {
        #expect(ContentDisposition.attachment(name: name) == expected)
    }
}
