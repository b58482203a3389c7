/// The order in which clients go on.
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
}
