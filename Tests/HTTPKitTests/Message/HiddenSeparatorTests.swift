import Testing

@testable import HTTPKit

/// Found by fuzzing: beside a mark that joins it into one `Character`, a separator was not seen.
struct HiddenSeparatorTests {
    /// Arabic end of ayah joins what follows it, a combining acute what stands before it.
    private static let marks = ("\u{6DD}", "\u{301}")

    @Test("no address is hidden in X-Forwarded-For")
    func forwarded() throws {
        let proxies = TrustedProxies(["10.0.0.0/8"].compactMap { IPNetwork($0) })
        let peer = Peer(
            address: IPAddress("10.0.0.1"), trustedProxies: proxies, idPrefix: "")
        for sent in ["x\(Self.marks.0),192.0.2.7", "x,\(Self.marks.1),192.0.2.7"] {
            let head = try Request(fields: [("X-Forwarded-For", sent)]).head
            #expect(peer.client(of: head) == IPAddress("192.0.2.7"))
        }
    }

    @Test("no refusal is hidden in Accept-Encoding")
    func encodings() {
        for before in ["x\(Self.marks.0)", "x,\(Self.marks.1)"] {
            let accept = AcceptEncoding("\(before),identity;q=0,gzip")
            #expect(accept.choose(hasGzip: false) == .none)
            #expect(accept.choose(hasGzip: true) == .gzip)
        }
    }

    @Test("no directory is hidden in a file's name")
    func fileNames() {
        for sent in ["a/\(Self.marks.1)b", "\(Self.marks.0)/a", "a\\\(Self.marks.1)b"] {
            let name = UploadedFileName.sanitised(sent)
            #expect(!name.utf8.contains { $0 == 0x2F || $0 == 0x5C }, "\(sent)")
            #expect(!ContentDisposition.attachment(name: sent).utf8.contains(0x2F))
        }
    }

    @Test("no cookie and no tag is hidden by the one before")
    func cookiesAndTags() throws {
        let cookies = try Request(fields: [("Cookie", "a=\(Self.marks.0);b=1; c=\(Self.marks.1)")])
        #expect(cookies.cookie("b") == "1")
        #expect(cookies.cookie("c") == Self.marks.1)
        let tag = EntityTag("v")
        #expect(tag.matchesNone("\"x\(Self.marks.0)\",\"v\""))
        #expect(tag.matchesNone("\"\(Self.marks.1)\", \"v\""))
    }
}
