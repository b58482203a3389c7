import CLinux
import Glibc

/// A blocking conversation with a service of this machine over its Unix socket: what is to be said,
/// then the whole answer, each step within a time.
public struct UnixConversation {
    /// Bytes of an answer that are read.
    private static let answerLimit = 65_536

    private let descriptor: Descriptor

    /// Connects.
    ///
    /// - Parameter timeout: seconds that connecting, and each part of sending and reading may take.
    /// - Throws: `SystemError` where nobody listens.
    public init(with address: UnixAddress, timeout: Int) throws(SystemError) {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        descriptor = try Descriptor.forClient(number, of: "socket")
        var limit = timeval(tv_sec: timeout, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            let size = socklen_t(MemoryLayout<timeval>.size)
            guard setsockopt(number, SOL_SOCKET, option, &limit, size) == 0 else {
                throw SystemError("setsockopt")
            }
        }
        guard address.withPointer({ connect(number, $0, $1) }) == 0 else {
            throw SystemError("connect")
        }
    }

    /// Says something.
    public func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                throw SystemError("send")
            }
        }
    }

    /// The answer up to its end, or up to as much as anybody answers.
    public func answer() throws(SystemError) -> [UInt8] {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while answer.count < Self.answerLimit {
            let count = recv(descriptor.number, &buffer, buffer.count, 0)
            if count == 0 { break }
            if count > 0 {
                answer += buffer[..<count]
            } else if errno != EINTR {
                throw SystemError("recv")
            }
        }
        return answer
    }
}
