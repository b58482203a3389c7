/// Something done around every request: it may answer itself, or ask `next` and change the answer.
public typealias Middleware =
    @Sendable (_ request: Request, _ next: (Request) -> Response) -> Response

/// A handler with middleware around it.
public enum MiddlewareChain {
    /// Puts middleware around a handler; the first in the list is outermost.
    public static func wrap(
        _ middleware: [Middleware], around handler: @escaping @Sendable (Request) -> Response
    ) -> @Sendable (Request) -> Response {
        middleware.reversed().reduce(handler) { next, middleware in
            { middleware($0, next) }
        }
    }
}
