import CLinux
import Glibc

/// What happened on a descriptor.
struct Readiness {
    let token: UInt64
    let isReadable: Bool
    let isWritable: Bool
    /// The peer has ended its side; reading will come to an end.
    let isEnding: Bool
    /// The connection is broken.
    let isBroken: Bool
}

/// An epoll instance and its event buffer.
final class Poller {
    private let descriptor: Descriptor
    private var events: [epoll_event]

    init(capacity: Int = 512) throws(SystemError) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw SystemError("epoll_create1") }
        descriptor = Descriptor(number)
        events = [epoll_event](repeating: epoll_event(), count: capacity)
    }

    /// Reports a descriptor for as long as it is readable. Where several pollers watch the same
    /// one, `isExclusive` wakes one of them instead of all.
    func watchReading(
        _ number: Int32, token: UInt64, isExclusive: Bool = false
    ) throws(SystemError) {
        let exclusive = isExclusive ? EPOLLEXCLUSIVE.rawValue : 0
        try add(number, token: token, events: EPOLLIN.rawValue | exclusive)
    }

    /// Reports a connection once for each change, so that interest never has to be changed again:
    /// whoever stops early remembers that there was more.
    func watchConnection(_ number: Int32, token: UInt64) throws(SystemError) {
        let events = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
        try add(number, token: token, events: events)
    }

    func forget(_ number: Int32) {
        epoll_ctl(descriptor.number, EPOLL_CTL_DEL, number, nil)
    }

    /// Waits for events and counts them. A negative time-out waits without end.
    func wait(milliseconds: Int32) throws(SystemError) -> Int {
        let count = epoll_wait(descriptor.number, &events, Int32(events.count), milliseconds)
        if count >= 0 { return Int(count) }
        guard errno == EINTR else { throw SystemError("epoll_wait") }
        return 0
    }

    /// One of the events that the last wait counted.
    func event(_ index: Int) -> Readiness {
        let flags = events[index].events
        return Readiness(
            token: events[index].data.u64,
            isReadable: flags & EPOLLIN.rawValue != 0,
            isWritable: flags & EPOLLOUT.rawValue != 0,
            isEnding: flags & EPOLLRDHUP.rawValue != 0,
            isBroken: flags & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0)
    }

    private func add(_ number: Int32, token: UInt64, events: UInt32) throws(SystemError) {
        var event = epoll_event()
        event.events = events
        event.data.u64 = token
        guard epoll_ctl(descriptor.number, EPOLL_CTL_ADD, number, &event) == 0 else {
            throw SystemError("epoll_ctl")
        }
    }
}
