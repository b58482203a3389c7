import Foundation
import Testing

@testable import HTTPKit

struct LoopFailureTests {
    @Test("a loop that cannot watch its listener is not made")
    func unwatchable() throws {
        let address = SocketAddress(host: .loopback, port: 0)
        let context = LoopContext(
            configuration: ServerConfiguration(address: address), application: LiveApplication(),
            accessLog: nil)
        // epoll takes no regular file.
        let file = Descriptor(open("/etc/passwd", O_RDONLY))
        let listener = Listener(file, address: .network(address), sharing: .none)
        #expect(throws: SystemError("epoll_ctl", code: EPERM)) {
            try EventLoop(
                number: 0, listeners: [listener], mailbox: Mailbox(), context: context)
        }
    }
}
