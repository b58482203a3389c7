import CLinux
import Glibc

/// Wakes a loop from another thread.
final class Wakeup: Sendable {
    let descriptor: Descriptor

    init() throws(SystemError) {
        let number = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
        guard number >= 0 else { throw SystemError("eventfd") }
        descriptor = Descriptor(number)
    }

    func signal() {
        eventfd_write(descriptor.number, 1)
    }

    func clear() {
        var count: eventfd_t = 0
        eventfd_read(descriptor.number, &count)
    }
}
