import Foundation
import HTTPKit
import Synchronization

/// Plays clamd for one conversation over a Unix socket.
final class FakeClamd {
    let address: UnixAddress
    private let path: String
    private let listener: Int32
    private let answer: String?
    private let heard = Heard()

    /// What was sent to be scanned.
    private final class Heard: Sendable {
        let content = Mutex<[UInt8]>([])
        let isOver = DispatchSemaphore(value: 0)
    }

    /// - Parameter answer: nil to listen and say nothing.
    init(answer: String?) throws {
        path = "/tmp/clamd-\(UUID().uuidString.prefix(8)).sock"
        address = try UnixAddress(path: path).orMissing
        self.answer = answer
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 1) == 0 else { throw MissingFixture() }
        guard answer != nil else { return }
        let socket = listener
        let answer = answer ?? ""
        Thread.detachNewThread { [heard] in
            let received = Self.converse(socket, answer)
            heard.content.withLock { $0 = received }
            heard.isOver.signal()
        }
    }

    deinit {
        close(listener)
        unlink(path)
    }

    /// What was sent to be scanned, once the conversation is over.
    var received: [UInt8] {
        _ = heard.isOver.wait(timeout: .now() + 10)
        return heard.content.withLock { $0 }
    }

    private static func converse(_ listener: Int32, _ answer: String) -> [UInt8] {
        let client = accept(listener, nil, nil)
        defer { close(client) }
        func read(_ count: Int) -> [UInt8] {
            var all = [UInt8](repeating: 0, count: count)
            var filled = 0
            while filled < count {
                let got = all.withUnsafeMutableBytes {
                    recv(client, $0.baseAddress.map { $0 + filled }, count - filled, 0)
                }
                guard got > 0 else { return Array(all.prefix(filled)) }
                filled += got
            }
            return all
        }
        guard read(10) == Array("zINSTREAM\0".utf8) else { return [] }
        var content: [UInt8] = []
        while true {
            let length = read(4).reduce(0) { $0 << 8 | Int($1) }
            guard length > 0 else { break }
            content += read(length)
        }
        _ = Array(answer.utf8).withUnsafeBytes { send(client, $0.baseAddress, $0.count, 0) }
        return content
    }
}
