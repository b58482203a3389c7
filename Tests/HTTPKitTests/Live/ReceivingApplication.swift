import Synchronization

@testable import HTTPKit

/// Counts the bytes that it takes.
final class CountingReceiver: BodyReceiver {
    private let bytes = Atomic(0)

    var count: Int { bytes.load(ordering: .relaxed) }

    func receive(_ bytes: [UInt8]) throws(BodyRefusal) {
        self.bytes.add(bytes.count, ordering: .relaxed)
    }

    func finish() throws(BodyRefusal) {}
}

/// Gives every body to one receiver and leaves the rest to another application.
struct ReceivingApplication: Application {
    let gated: GatedApplication
    let receiver: CountingReceiver

    func bodyHandling(of request: Request) -> BodyHandling {
        .received(receiver, limit: 10_000_000)
    }

    func immediateResponse(to request: Request) -> Response? { nil }

    func respond(to request: Request) -> Response { gated.respond(to: request) }
}
