import Glibc
import Synchronization

@testable import HTTPKit

/// What is seen from inside while a test talks to the server from outside.
final class StreamingRecord: Sendable {
    private let made = Atomic(0)
    private let alive = Atomic(0)
    private let cancelled = Atomic(false)

    var partsMade: Int { made.load(ordering: .relaxed) }
    var producersAlive: Int { alive.load(ordering: .relaxed) }
    var sawCancellation: Bool { cancelled.load(ordering: .relaxed) }

    func madePart() { made.add(1, ordering: .relaxed) }
    func producer(began: Bool) { alive.add(began ? 1 : -1, ordering: .relaxed) }
    func saw(cancellation: Bool) { cancelled.store(cancellation, ordering: .relaxed) }
}

/// An application that takes bodies in parts and answers in parts.
struct StreamingApplication: Application {
    let directory: String
    let record = StreamingRecord()

    func bodyHandling(of request: Request) -> BodyHandling {
        switch request.path {
        case "/spool":
            guard let body = try? SpooledBody(in: directory) else {
                return .refused(.text("", status: .serviceUnavailable))
            }
            return .received(body, limit: 4_294_967_296)
        case "/form":
            guard let form = try? MultipartReceiver(for: request, directory: directory) else {
                return .refused(.text("no form", status: .unsupportedMediaType))
            }
            return .received(form, limit: 100_000_000)
        case "/refused": return .refused(.text("not here", status: .forbidden))
        default: return .collected
        }
    }

    func immediateResponse(to request: Request) -> Response? { nil }

    func respond(to request: Request) -> Response {
        switch request.path {
        case "/spool": return echo(request)
        case "/form":
            guard let form = (request.receiver as? MultipartReceiver)?.form else {
                return .text("", status: .badRequest)
            }
            let fields = form.fields.items.map { "\($0.name)=\($0.value)" }
            return .text(
                (fields + form.files.map { "\($0.name):\($0.size)" }).joined(separator: " "))
        case "/wait":
            for _ in 0..<200 where !request.isCancelled { usleep(10_000) }
            record.saw(cancellation: request.isCancelled && !request.isGone)
            return .text("waited")
        case "/parts":
            return Response(contentType: "text/plain", stream: parts(of: "xin chao\n", 3))
        case "/endless": return Response(contentType: "text/plain", stream: endless())
        case "/short":
            return Response(
                contentType: "text/plain", stream: ResponseStream(length: 10) { _ in nil })
        case "/failing":
            return Response(
                contentType: "text/plain", stream: ResponseStream { _ in throw BodyRefusal(.ok) })
        default: return .text(request.path)
        }
    }

    private func echo(_ request: Request) -> Response {
        guard let body = request.receiver as? SpooledBody, let file = try? body.contents() else {
            return .text("", status: .internalServerError)
        }
        return FileResponse.make(
            file, request: request, mediaType: "application/octet-stream", cacheControl: "no-store")
    }

    private func parts(of text: String, _ count: Int) -> ResponseStream {
        let made = Mutex(0)
        return ResponseStream { _ in
            made.withLock { made in
                made += 1
                return made > count ? nil : Array(text.utf8)
            }
        }
    }

    private func endless() -> ResponseStream {
        let alive = Alive(record)
        return ResponseStream { size in
            alive.record.madePart()
            return [UInt8](repeating: 0x61, count: size)
        }
    }

    /// Counts itself while somebody holds it.
    private final class Alive: Sendable {
        let record: StreamingRecord

        init(_ record: StreamingRecord) {
            self.record = record
            record.producer(began: true)
        }

        deinit { record.producer(began: false) }
    }
}
