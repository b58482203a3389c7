extension EventLoop {
    /// Goes on with whatever a client was doing.
    func resume(_ client: Client) {
        if client.isOverdue {
            client.isOverdue = false
            // Something may have come in between.
            if client.state.deadline <= now {
                return perform(client.state.expired(at: now), for: client)
            }
        }
        if let delivery = client.delivery.take(), isAwaited(delivery, by: client) {
            take(delivery, for: client)
        } else if let action = client.deferred {
            client.deferred = nil
            perform(action, for: client)
        } else if client.pending != nil {
            // A worker may just be reading the next part.
            guard client.isWritable, client.state.phase == .sending else { return }
            perform(flush(client), for: client)
        } else if client.state.isReading {
            perform(.read, for: client)
        }
    }

    /// Does what the state says until there is nothing to do now, or the client has had its one
    /// request of this turn.
    func perform(
        _ action: consuming ConnectionAction, for client: Client, hasHandled: Bool = false
    ) {
        let isUnhurried = client.state.phase.isUnhurried
        var reads = 0
        var hasHandled = hasHandled
        while true {
            // Taken apart and not copied: what a request is, is held by one at a time.
            switch consume action {
            case .wait: return
            case .read:
                guard client.isReadable else { return }
                // Who has just begun to send a body goes on behind those who ask for a page.
                guard reads < LoopContext.readsPerTurn,
                    isUnhurried || !client.state.phase.isUnhurried
                else { return enqueue(client) }
                reads += 1
                action = read(client)
            case .sendContinue: action = sendContinue(to: client)
            case .admitBody(let head): action = admitBody(of: head, for: client)
            case .receive(let bytes): action = passOn(bytes, for: client)
            case .handle(let head, let body):
                guard !hasHandled else {
                    client.deferred = .handle(head, body: body)
                    return enqueue(client)
                }
                hasHandled = true
                action = handle(head, body: body, for: client)
            case .reject(let status): action = reject(status, client)
            case .linger:
                client.socket.endOutput()
                action = .read
            case .close: return remove(client)
            }
        }
    }

    private func read(_ client: Client) -> ConnectionAction {
        let room =
            client.state.phase.isUnhurried
            ? readBuffer[...] : readBuffer[..<LoopContext.headReadBytes]
        switch client.socket.read(into: UnsafeMutableRawBufferPointer(rebasing: room)) {
        case .wouldBlock:
            client.isReadable = false
            return .wait
        case .failed: return .close
        case .bytes(0):
            client.isReadable = false
            return client.state.inputEnded(at: now)
        case .bytes(let count):
            metrics.count(.receivedBytes, by: count)
            // A short read has emptied the socket; only an announced end is still to come.
            if count < room.count, !client.isEnding { client.isReadable = false }
            let bytes = UnsafeRawBufferPointer(rebasing: readBuffer[..<count])
            guard client.proxyBytes == nil else { return readProxyHeader(bytes, of: client) }
            return client.state.received(bytes, at: now)
        }
    }

    private func sendContinue(to client: Client) -> ConnectionAction {
        let line = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
        let transfer = line.withUnsafeBytes {
            client.socket.write($0, UnsafeRawBufferPointer(start: nil, count: 0), more: false)
        }
        switch transfer {
        case .failed: return .close
        // There may be no room behind an answer that the client has not read. It sends its body
        // without the invitation after a while (RFC 9110 §10.1.1).
        case .wouldBlock: break
        case .bytes(let count): client.unsentContinue = Array(line[count...])
        }
        return client.state.proceed(at: now)
    }

    private func handle(
        _ head: consuming RequestHead, body: CollectedBody, for client: Client
    ) -> ConnectionAction {
        if let receiver = client.receiver, let request = client.request {
            return handle(request, rest: body, after: receiver, for: client)
        }
        var request =
            if let admitted = client.request {
                admitted
            } else {
                Request(head: head, peer: client.peer, number: beginExchange(with: client))
            }
        // Of one with a body the head alone is kept here.
        client.request = request
        if !body.bytes.isEmpty { request.content = RequestContent(body) }
        if let action = limit(request, of: client) { return action }
        if request.head.line.isAsterisk { return send(Response(status: .noContent), to: client) }
        guard context.implements(request) else {
            return send(errorResponse(.notImplemented, for: client), to: client)
        }
        if let response = context.application.immediateResponse(to: request) {
            return send(response, to: client)
        }
        client.exchange?.source = .worker
        let cancellation = client.beginCancellation()
        request.cancellation = cancellation
        let work = work(for: client)
        context.workers.submit(for: request.clientKey) { [request] in
            guard !cancellation.isGone else { return }
            work.deliver(.answered(work.application.respond(to: request)))
        } whenFull: {
            work.deliver(.busy)
        }
        return .wait
    }

    func sendBusy(to client: Client) -> ConnectionAction {
        metrics.count(.queueFull)
        return send(errorResponse(.serviceUnavailable, for: client), to: client)
    }
}
