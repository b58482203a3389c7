import Foundation
import Testing

@testable import HTTPKit

struct HandshakeFilterTests {
    /// Whether a connection that was begun is there within some milliseconds.
    private func isConnected(_ number: Int32, within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        return poll(&descriptor, 1, milliseconds) == 1
            && descriptor.revents == Int16(POLLOUT)
    }

    private func begin(to address: ListenAddress) -> Descriptor {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = Descriptor(socket(AF_INET, type, 0))
        _ = address.withPointer { connect(descriptor.number, $0, $1) }
        return descriptor
    }

    private func listener(at address: ListenAddress) throws -> Listener {
        let listeners = try Listeners(
            Listening(addresses: [address], takesOver: true), loops: 1)
        return try #require(listeners.loops.first?.first)
    }

    @Test("a socket on its way out takes what is queued; what comes now reaches the next one")
    func handOver() throws {
        var old: Listener? = try listener(at: try #require(ListenAddress("127.0.0.1:0")))
        let address = try #require(old?.address)
        let queued = begin(to: address)
        #expect(isConnected(queued.number, within: 1000))
        old?.holdOffHandshakes()
        let late = begin(to: address)
        #expect(!isConnected(late.number, within: 300))
        guard case .connection = try #require(old).accept() else {
            Issue.record("what was queued is lost")
            return
        }
        let next = try listener(at: address)
        old = nil
        // The client sends its first segment again after a second.
        #expect(isConnected(late.number, within: 3000))
        guard case .connection = next.accept() else {
            Issue.record("what came late is lost")
            return
        }
    }
}
