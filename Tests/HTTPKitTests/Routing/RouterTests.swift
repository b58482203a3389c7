import Testing

@testable import HTTPKit

struct RouterTests {
    private func router() throws -> Router<String> {
        var router = Router<String>()
        for pattern in [
            "/", "/a", "/a/", "/a/new", "/a/{id}", "/a/new/x", "/a/{id}/y", "/{k}/b", "/f/**",
        ] {
            try router.add(.get, pattern, pattern)
        }
        try router.add(.post, "/a", "post")
        try router.add(.head, "/a/new", "head")
        return router
    }

    private func name(_ match: RouteMatch<String>) -> String {
        switch match {
        case .found(let value, let parameters): ([value] + parameters).joined(separator: " ")
        case .methodNotAllowed(let allow): "405 " + allow.map(\.rawValue).joined(separator: ",")
        case .notFound: "404"
        }
    }

    @Test(
        "finds",
        arguments: [
            ("GET", "/", "/"), ("GET", "/a", "/a"), ("POST", "/a", "post"), ("GET", "/a/", "/a/"),
            ("GET", "/a/new", "/a/new"), ("GET", "/a/1", "/a/{id} 1"),
            ("HEAD", "/a/1", "/a/{id} 1"),
            ("HEAD", "/a/new", "head"), ("GET", "/a/new/x", "/a/new/x"),
            ("GET", "/a/new/y", "/a/{id}/y new"),
            ("GET", "/a/b", "/a/{id} b"), ("GET", "/z/b", "/{k}/b z"), ("GET", "/f", "404"),
            ("GET", "/f/1/2", "/f/**"), ("GET", "/f/b", "/f/**"), ("GET", "//b", "404"),
            ("GET", "/zz", "404"), ("GET", "/a/1/", "404"), ("PUT", "/a", "405 GET,HEAD,POST"),
            ("POST", "/a/new", "405 GET,HEAD"), ("get", "/a", "405 GET,HEAD,POST"),
            ("PUT", "/zz", "404"),
        ])
    func finds(_ method: String, _ path: String, _ expected: String) throws {
        let segments = try Request(target: path).pathSegments
        #expect(name(try router().match(HTTPMethod(rawValue: method), segments)) == expected)
    }

    @Test("refuses doubles, whatever the parameter is called")
    func duplicates() throws {
        var router = try router()
        #expect(throws: RouteError.duplicate(method: .get, pattern: "/a/{other}")) {
            try router.add(.get, "/a/{other}", "")
        }
    }

    @Test(
        "refuses malformed patterns",
        arguments: ["", "a", "//a", "/{}", "/{a}/{a}", "/a{b}", "/**/a", "/*"])
    func malformed(_ pattern: String) {
        var router = Router<Int>()
        #expect(throws: RouteError.self) { try router.add(.get, pattern, 1) }
    }
}
