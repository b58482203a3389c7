import HTTPKit
import Templates

extension HTTPStatus {
    /// The status that a problem is answered with.
    init(_ problem: Problem) {
        self = Self.known[problem.status] ?? .internalServerError
    }

    private static let known: [Int: HTTPStatus] = Dictionary(
        uniqueKeysWithValues: [
            badRequest, forbidden, notFound, methodNotAllowed, gone, contentTooLarge,
            tooManyRequests, internalServerError, serviceUnavailable,
        ].map { ($0.code, $0) })
}
