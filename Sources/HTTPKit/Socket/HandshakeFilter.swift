import CLinux
import Glibc

/// Lets a listening TCP socket finish the handshakes that have begun and begin no more.
///
/// When one of several sockets on a port closes, the kernel resets what is in its queue and the
/// handshakes on their way to it. With this filter the kernel drops the first segment of new
/// connections to that socket; the client sends it again a second later, and then it reaches
/// another socket on the port. So nothing is in the queue when the socket closes.
enum HandshakeFilter {
    private static let flagsOffset: UInt32 = 13
    private static let synchronize: UInt32 = 0x02
    private static let acknowledge: UInt32 = 0x10

    /// Attaches the filter; without it the close resets what comes at that moment, no more.
    static func attach(to number: Int32) {
        var program = [
            instruction(BPF_LD | BPF_B | BPF_ABS, flagsOffset),
            instruction(BPF_ALU | BPF_AND | BPF_K, synchronize | acknowledge),
            instruction(BPF_JMP | BPF_JEQ | BPF_K, synchronize, otherwise: 1),
            instruction(BPF_RET | BPF_K, 0),
            instruction(BPF_RET | BPF_K, .max),
        ]
        program.withUnsafeMutableBufferPointer { program in
            var filter = sock_fprog(len: UInt16(program.count), filter: program.baseAddress)
            setsockopt(
                number, SOL_SOCKET, SO_ATTACH_FILTER, &filter,
                socklen_t(MemoryLayout<sock_fprog>.size))
        }
    }

    private static func instruction(
        _ code: Int32, _ operand: UInt32, otherwise: UInt8 = 0
    ) -> sock_filter {
        sock_filter(code: UInt16(code), jt: 0, jf: otherwise, k: operand)
    }
}
