import Testing

@testable import HTTPKit

private enum Audience: Sendable {
    case everyone
    case staff
}

private struct Missing: Error {
    let what: String
}

private typealias Table = Routes<Audience, [String], String>

/// Adds its name to the context and marks the answer.
private func layer(_ name: String) -> Table.Layer {
    { context, next in try next(context + [name]).map { "\(name)(\($0))" } }
}

struct RoutesTests {
    private func table() -> Table {
        var table = Table()
        table.add(.get, Path<Void>("/"), .everyone) { context, _ in "home\(context)" }
        table.add(.get, Path<Int>("/so/{n}") { Int($0[0]) }, .everyone) { _, number in
            "number \(number + 1)"
        }
        let missing = Table.answering(Missing.self) { "no \($0.what) in \($1)" }
        table.group([layer("a"), missing]) { staff in
            staff.add(.get, Path<String>("/ho-so/{ma}"), .staff) { _, code in
                throw Missing(what: code)
            }
            staff.group([layer("b")]) { inner in
                inner.add(.post, Path<Void>("/ghi"), .staff) { context, _ in "\(context)" }
            }
            staff.group([{ _, _ in "closed" }]) { inner in
                inner.add(.get, Path<Void>("/dong"), .staff) { _, _ in "never" }
            }
        }
        table.add(.get, Path<Void>("/sau"), .everyone) { context, _ in "after\(context)" }
        return table
    }

    private func answer(_ method: HTTPMethod, _ segments: String...) throws -> String? {
        guard case .found(let route, let parameters) = try table().router().match(method, segments)
        else { return nil }
        return try route.respond([], parameters)
    }

    @Test("handlers get the typed value of their path, and what means nothing is not found")
    func values() throws {
        #expect(try answer(.get, "so", "41") == "number 42")
        #expect(try answer(.get, "so", "x") == nil)
        #expect(try answer(.get) == "home[]")
    }

    @Test("layers run from the outside in, and only around their group")
    func layers() throws {
        #expect(try answer(.post, "ghi") == "a(b([\"a\", \"b\"]))")
        #expect(try answer(.get, "sau") == "after[]")
    }

    @Test("a layer may answer itself, and one turns errors of its type into pages")
    func answers() throws {
        #expect(try answer(.get, "dong") == "a(closed)")
        #expect(try answer(.get, "ho-so", "7") == "a(no 7 in [\"a\"])")
    }

    @Test("other errors pass")
    func otherErrors() throws {
        var table = Table()
        table.group([Table.answering(Missing.self) { failure, _ in failure.what }]) { group in
            group.add(.get, Path<Void>("/"), .everyone) { _, _ in throw RouteError.testing }
        }
        #expect(throws: RouteError.testing) { try table.routes[0].respond([], []) }
    }

    @Test("each route keeps its rule, and a route that is there twice is an error")
    func rules() throws {
        #expect(
            table().routes.map(\.rule) == [.everyone, .everyone, .staff, .staff, .staff, .everyone])
        var twice = table()
        twice.add(.get, Path<Void>("/sau"), .staff) { _, _ in "" }
        #expect(throws: RouteError.duplicate(method: .get, pattern: "/sau")) { try twice.router() }
    }
}

extension RouteError {
    fileprivate static let testing = RouteError.malformed(pattern: "", reason: "")
}
