extension EventLoop {
    /// Writes answers of this moment.
    var answerWriter: AnswerWriter {
        AnswerWriter(dateLine: clock.dateLine, retryAfterLine: context.retryAfterLine)
    }

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
        if case .file = answer.content {
            client.pending = PendingAnswer(head: headBuffer, answer: answer)
            return flush(client)
        }
        let count: Int
        switch write(headBuffer, answer.content, from: 0, to: client) {
        case .bytes(let sent): count = sent
        case .wouldBlock: count = 0
        case .failed:
            client.pending = PendingAnswer(head: headBuffer, answer: answer)
            return .close
        }
        metrics.count(.sentBytes, by: count)
        if count == headBuffer.count + answer.contentLength { return finish(answer, client) }
        client.isWritable = false
        client.state.sent(count, at: now)
        client.pending = PendingAnswer(head: headBuffer, answer: answer, sent: count)
        return .wait
    }

    /// Goes on sending; gives way to others after a bounded number of bytes.
    func flush(_ client: Client) -> ConnectionAction {
        guard var pending = client.pending else { return .wait }
        var budget = LoopContext.bytesPerTurn
        while pending.sent < pending.total {
            guard budget > 0 else {
                client.pending = pending
                enqueue(client)
                return .wait
            }
            switch write(pending, to: client) {
            case .bytes(let count):
                pending.sent += count
                budget -= count
                client.state.sent(count, at: now)
                metrics.count(.sentBytes, by: count)
            case .wouldBlock:
                client.isWritable = false
                client.pending = pending
                return .wait
            case .failed:
                client.pending = pending
                return .close
            }
        }
        client.pending = nil
        return finish(pending.answer, client)
    }

    private func write(_ pending: PendingAnswer, to client: Client) -> Socket.Transfer {
        guard case .file(let file) = pending.answer.content, pending.sent >= pending.head.count
        else { return write(pending.head, pending.answer.content, from: pending.sent, to: client) }
        let position = pending.sent - pending.head.count
        return client.socket.send(
            file.file, from: file.offset + position,
            count: min(file.length - position, LoopContext.bytesPerTurn))
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
        record(
            answer, contentBytes: client.stream?.contentBytes ?? answer.contentLength, to: client)
        client.finishRequest()
        return client.state.finishedAnswer(at: now)
    }
}
