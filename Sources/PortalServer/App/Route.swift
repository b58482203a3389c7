import HTTPKit
import PortalCore
import Templates

/// What the portal demands of every route.
struct RouteRule: Sendable {
    let access: Access
    let caching: Caching
    /// The handler's name, for `portal routes`.
    let handler: String
    /// What a form with files may be; nil where none is taken.
    var uploads: UploadRule?

    /// Whether an answer may be kept and sent again.
    enum Caching: Sendable {
        /// The same for all visitors with the same display choices.
        case shared
        /// Made anew each time and kept nowhere: forms, receipts.
        case never
    }
}

/// The routes of the portal.
typealias RouteTable = Routes<RouteRule, Visit, Reply>
/// One of them.
typealias Route = RouteTable.Route

extension Address: RoutePath {}

extension RouteTable {
    /// Adds a page that anybody may keep.
    mutating func page<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        let rule = RouteRule(access: access, caching: .shared, handler: handler)
        add(.get, at: address, rule, respond)
    }

    /// Adds a page that is made for one visitor.
    mutating func privatePage<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        let rule = RouteRule(access: access, caching: .never, handler: handler)
        add(.get, at: address, rule, respond)
    }

    /// Adds what a form is sent to.
    ///
    /// - Parameter uploads: what a form with files may be at most; nil where none is taken.
    mutating func submission<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        uploads: MultipartLimits? = nil,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        let rule = RouteRule(
            access: access, caching: .never, handler: handler,
            uploads: uploads.map { limits in UploadRule { _ in limits } })
        add(.post, at: address, rule, respond)
    }

    /// Adds what a form of nothing but files is sent to.
    ///
    /// - Parameter limits: what it may be at most, as the operator has set it.
    mutating func fileSubmission<Value>(
        _ address: Address<Value>, access: Access, handler: String,
        limits: @escaping @Sendable (House) -> MultipartLimits,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        let rule = RouteRule(
            access: access, caching: .never, handler: handler,
            uploads: UploadRule(limits: limits, isFilesOnly: true))
        add(.post, at: address, rule, respond)
    }

    /// Adds a route whose visits know the canonical path.
    private mutating func add<Value>(
        _ method: HTTPMethod, at address: Address<Value>, _ rule: RouteRule,
        _ respond: @escaping @Sendable (Visit, Value) throws -> Reply
    ) {
        add(method, address, rule) { visit, value in
            try respond(visit.at(address(value)), value)
        }
    }
}
