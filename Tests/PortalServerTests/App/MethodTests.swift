import HTTPKit
import Testing

@testable import PortalServer

/// Which methods each address takes.
struct MethodTests {
    static let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]

    /// The patterns without parameters that can be read, each with the methods of its routes. An
    /// address that is only posted to is, for reading, one of the articles'.
    static let fixed: [(pattern: String, methods: Set<String>)] = Dictionary(
        grouping: RouteTable.all.routes.filter { !$0.pattern.contains("{") }, by: \.pattern
    ).compactMap { pattern, routes in
        let own = Set(routes.map(\.method.rawValue))
        return own.contains("GET") ? (pattern, own.union(["HEAD"])) : nil
    }.sorted { $0.0 < $1.0 }

    @Test func otherMethodsAreRefusedWithTheOnesAllowed() throws {
        try withPortal { portal in
            #expect(Self.fixed.count > 10)
            for (pattern, allowed) in Self.fixed {
                for method in Self.methods where !allowed.contains(method) {
                    let answer = try portal.send(method, pattern)
                    #expect(answer.status == 405, "\(method) \(pattern)")
                    let named = try answer["allow"].orMissing.split(separator: ",").map {
                        $0.drop { $0 == " " }.description
                    }
                    #expect(Set(named) == allowed, "\(method) \(pattern)")
                }
            }
        }
    }

    @Test func headIsGetWithoutContent() throws {
        try withPortal(.live) { portal in
            for (pattern, allowed) in Self.fixed where allowed.contains("GET") {
                // Forms carry a fresh token, so that only the shape can be compared.
                let isFresh = pattern.contains("dat-cau-hoi/") || pattern == "/tuy-chon"
                for _ in 0..<2 {
                    let head = try portal.send("HEAD", pattern)
                    let get = try portal.send("GET", pattern)
                    #expect(head.status == get.status && head.body.isEmpty, "\(pattern)")
                    #expect(head.fields.map(\.name) == get.fields.map(\.name), "\(pattern)")
                    if !isFresh {
                        #expect(head["content-length"] == get["content-length"], "\(pattern)")
                        #expect(head["etag"] == get["etag"], "\(pattern)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        "/khong-co/gi/o/day", "/van-ban/a/b/c/d", "/static/", "/static", "/static/../x",
    ])
    func whatIsNotThereIsNotFound(target: String) throws {
        try withPortal(.live) { portal in
            let status = try portal.get(target).status
            #expect(status == 404 || (target.contains("..") && status == 400))
        }
    }
}
