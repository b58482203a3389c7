import CLinux
import Glibc

/// A connected socket that never blocks.
struct Socket {
    let descriptor: Descriptor

    init(_ descriptor: Descriptor) {
        self.descriptor = descriptor
    }

    /// How a transfer ended.
    enum Transfer: Equatable {
        /// This many bytes went through; 0 on reading means the end of input.
        case bytes(Int)
        /// Nothing now; the poller will tell.
        case wouldBlock
        /// The connection is of no more use.
        case failed
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(descriptor.number, buffer.baseAddress, buffer.count, 0)
            if count >= 0 { return .bytes(count) }
            if errno != EINTR { return Self.failure }
        }
    }

    /// Sends two pieces in one call; the second may be empty. `more` says that a file follows.
    func write(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, more: Bool
    ) -> Transfer {
        let base = { (buffer: UnsafeRawBufferPointer) in
            UnsafeMutableRawPointer(mutating: buffer.baseAddress)
        }
        return withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { pieces in
            pieces.initializeElement(
                at: 0, to: iovec(iov_base: base(first), iov_len: first.count))
            pieces.initializeElement(
                at: 1, to: iovec(iov_base: base(second), iov_len: second.count))
            let flags = Int32(MSG_NOSIGNAL | (more ? MSG_MORE : 0))
            var message = msghdr()
            message.msg_iov = pieces.baseAddress
            message.msg_iovlen = second.isEmpty ? 1 : 2
            while true {
                let count = sendmsg(descriptor.number, &message, flags)
                if count >= 0 { return .bytes(count) }
                if errno != EINTR { return Self.failure }
            }
        }
    }

    /// Sends a part of a file without copying it through this process.
    func send(_ file: OpenFile, from offset: Int, count: Int) -> Transfer {
        var position = off_t(offset)
        while true {
            let sent = sendfile(descriptor.number, file.descriptor.number, &position, count)
            // A file cut short while it is sent would otherwise never end.
            if sent == 0 { return .failed }
            if sent > 0 { return .bytes(sent) }
            if errno != EINTR { return Self.failure }
        }
    }

    /// Ends our side; the peer reads what was sent and then the end.
    func endOutput() {
        shutdown(descriptor.number, Int32(SHUT_WR))
    }

    static func setOption(_ number: Int32, _ level: Int32, _ name: Int32, to value: Int32 = 1) {
        var value = value
        setsockopt(number, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    private static var failure: Transfer {
        errno == EAGAIN ? .wouldBlock : .failed
    }
}
