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
