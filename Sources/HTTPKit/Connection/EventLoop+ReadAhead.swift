/// Parts of files that are not in memory are read by a worker before the loop sends them: sendfile(2)
/// would keep all its connections waiting for the disk.
extension EventLoop {
    /// Looks whether the next part of a file can be sent without waiting for a disk, and notes how
    /// much of it can.
    func bringToHand(_ pending: inout PendingAnswer) -> Bool {
        guard case .file(let body) = pending.answer.content else { return true }
        let position = pending.sent - pending.head.count
        let end = min(position + LoopContext.fileBytes, body.length)
        guard body.file.isInMemory(body.offset + position..<body.offset + end) else { return false }
        pending.atHand = pending.head.count + end
        return true
    }

    /// Lets a worker read the next part of a file.
    func readAhead(_ pending: PendingAnswer, for client: Client) -> ConnectionAction {
        guard case .file(let body) = pending.answer.content else { return .close }
        let position = pending.sent - pending.head.count
        let end = min(position + LoopContext.fileBytes, body.length)
        let atHand = pending.head.count + end
        client.pending = pending
        client.state.awaitPart(at: now)
        let work = work(for: client)
        context.workers.submit(for: client.request?.clientKey) {
            body.file.readAhead(body.offset + position..<body.offset + end)
            work.deliver(.readAhead(atHand))
        }
        return .wait
    }

    /// Sends the part that a worker has read.
    func send(atHand: Int, to client: Client) -> ConnectionAction {
        client.state.beginPart(at: now)
        client.pending?.atHand = atHand
        return flush(client)
    }
}
