/// The connections of one client address on a loop, as far as their order goes.
///
/// In each turn an address has one thing done at once; what it has beside that waits in the queue of
/// the loop, and as long as something of it waits there, so does what comes anew. Who asks for a page
/// now and then is therefore served before a crowd from a few addresses, however much that sends
/// (the order of FQ-CoDel, RFC 8290 §4.2).
final class Neighbours {
    private(set) var connections = 0
    private var waiting = 0
    /// The last turn in which one of them was served at once.
    private var served: UInt64 = 0

    /// Whether one of them may go on at once in this turn; that was its address's one.
    func mayGoOn(in turn: UInt64) -> Bool {
        guard waiting == 0, served != turn else { return false }
        served = turn
        return true
    }

    func join() { connections += 1 }
    func leave() { connections -= 1 }
    func wait() { waiting += 1 }
    func goOn() { waiting -= 1 }
}

extension EventLoop {
    /// Lets a client go on: at once where its address has nothing else to do in this turn, else in the
    /// queue, where bodies and what follows a last answer always stand.
    func schedule(_ client: Client) {
        let isUnhurried = client.state.phase.isUnhurried
        if isUnhurried || client.neighbours?.mayGoOn(in: turnNumber) == false {
            enqueue(client)
        } else {
            resume(client)
        }
    }

    /// Lets a client go on after others.
    func enqueue(_ client: Client) {
        guard !client.isQueued else { return }
        client.isQueued = true
        queued.append(client)
        // Somebody's long upload keeps nobody waiting who shares its address.
        guard !client.state.phase.isUnhurried, let neighbours = client.neighbours else { return }
        neighbours.wait()
        client.isWaitingItsTurn = true
    }

    /// Those who have more to do go on for a moment, in their order; who is left is first in the next
    /// turn. So a crowd that sends much keeps nobody waiting who asks for a page.
    func resumeQueued() {
        let end = SystemClock.now + LoopContext.queueTime
        var done = 0
        // Who has yet more to do queues up behind these.
        for _ in queued.indices {
            let client = queued[done]
            done += 1
            client.isQueued = false
            if client.isWaitingItsTurn { client.neighbours?.goOn() }
            client.isWaitingItsTurn = false
            if self.client(client.token) != nil { resume(client) }
            if SystemClock.now >= end { break }
        }
        queued.removeFirst(done)
    }

    /// Counts a client among those of its address. One whose address is not known yet, or that a
    /// proxy forwards others through, has none.
    func join(_ client: Client) {
        guard let key = client.peer.key else { return }
        let neighbours = neighbourhoods[key] ?? Neighbours()
        neighbourhoods[key] = neighbours
        neighbours.join()
        client.neighbours = neighbours
    }

    func leave(_ client: Client) {
        guard let neighbours = client.neighbours, let key = client.peer.key else { return }
        neighbours.leave()
        if neighbours.connections == 0 { neighbourhoods[key] = nil }
    }
}
