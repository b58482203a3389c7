extension EventLoop {
    /// Sends as much of an answer as the socket takes and keeps the rest.
    func send(_ response: Response, to client: Client) -> ConnectionAction {
        if case .stream(let stream) = response.body, stream.length == nil,
            client.request?.head.line.minorVersion == 0
        {
            // The end of the connection is the end of the answer.
            client.state.closeAfterAnswer()
        }
        let keepsAlive = client.state.beginAnswer(at: now)
        let answer = answerWriter.write(
            response, for: client.request?.head, keepsAlive: keepsAlive, into: &headBuffer)
        if !client.unsentContinue.isEmpty {
            headBuffer.insert(contentsOf: client.unsentContinue, at: 0)
            client.unsentContinue = []
        }
        return push(PendingAnswer(head: headBuffer, answer: answer), to: client)
    }

    /// Goes on sending.
    func flush(_ client: Client) -> ConnectionAction {
        guard let pending = client.pending.take() else { return .wait }
        return push(pending, to: client)
    }

    /// Sends as much as the socket takes, and gives way to others after a bounded number of bytes.
    private func push(
        _ pending: consuming PendingAnswer, to client: Client
    ) -> ConnectionAction {
        var budget = LoopContext.bytesPerTurn
        while pending.sent < pending.total {
            guard budget > 0 else {
                client.pending = pending
                enqueue(client)
                return .wait
            }
            guard pending.sent < pending.atHand || bringToHand(&pending) else {
                return readAhead(pending, for: client)
            }
            switch write(pending, to: client) {
            case .bytes(let count):
                pending.sent += count
                budget -= count
                metrics.count(.sentBytes, by: count)
                if pending.sent < pending.total { client.state.sent(count, at: now) }
            case .wouldBlock:
                client.isWritable = false
                client.pending = pending
                return .wait
            case .failed:
                client.pending = pending
                return .close
            }
        }
        return finish(pending.answer, client)
    }

    private func write(_ pending: PendingAnswer, to client: Client) -> Socket.Transfer {
        guard case .file(let file) = pending.answer.content, pending.sent >= pending.head.count
        else { return write(pending.head, pending.answer.content, from: pending.sent, to: client) }
        let position = pending.sent - pending.head.count
        return client.socket.send(
            file.file, from: file.offset + position,
            count: min(pending.atHand - pending.sent, LoopContext.bytesPerTurn))
    }

    /// Writes head and bytes from a position counted over both.
    private func write(
        _ head: [UInt8], _ content: Answer.Content, from position: Int, to client: Client
    ) -> Socket.Transfer {
        let bytes: [UInt8]
        var isMoreComing = false
        switch content {
        case .none, .stream: bytes = []
        case .bytes(let content): bytes = content
        case .file:
            bytes = []
            isMoreComing = true
        }
        return head.withUnsafeBytes { head in
            bytes.withUnsafeBytes { bytes in
                guard position < head.count else {
                    let rest = UnsafeRawBufferPointer(rebasing: bytes[(position - head.count)...])
                    return client.socket.write(
                        rest, UnsafeRawBufferPointer(start: nil, count: 0), more: false)
                }
                return client.socket.write(
                    UnsafeRawBufferPointer(rebasing: head[position...]), bytes, more: isMoreComing)
            }
        }
    }

    private func finish(_ answer: Answer, _ client: Client) -> ConnectionAction {
        if case .stream(let stream, let isChunked) = answer.content {
            client.stream = StreamProgress(stream, status: answer.status, isChunked: isChunked)
        }
        if let progress = client.stream, !progress.isComplete {
            return producePart(progress.stream, for: client)
        }
        wear(answer, of: client)
        record(
            answer, contentBytes: client.stream?.contentBytes ?? answer.contentLength, to: client)
        client.finishRequest()
        return client.state.finishedAnswer(at: now)
    }

    /// Leaves the content of an answer that is done with to the workers, if one of them made it.
    func wear(_ answer: Answer, of client: Client) {
        guard client.exchange?.source == .worker else { return }
        switch answer.content {
        case .none: break
        case .bytes(let bytes): worn.append(bytes)
        case .file(let file): worn.append(file)
        case .stream(let stream, _): worn.append(stream)
        }
    }
}
