import Synchronization

extension EventLoop {
    /// Holds back a request beyond the rate of its address; nil when it may be handled.
    func limit(_ request: Request, of client: Client) -> ConnectionAction? {
        guard let wait = context.requestQuota?.take(for: request, at: now) else { return nil }
        let answer = LimitedAnswer(wait: wait, isShared: client.peer.isTrusted, at: now)
        if answer.due <= now { return send(response(answer, to: client), to: client) }
        client.limitedAnswer = answer
        return .wait
    }

    /// Sends what was held back for long enough.
    func sendLimitedAnswer(to client: Client) {
        guard let answer = client.limitedAnswer, answer.due <= now else { return }
        client.limitedAnswer = nil
        // Else what was pipelined behind it could hold the connection for minutes.
        client.state.closeAfterAnswer()
        perform(send(response(answer, to: client), to: client), for: client)
    }

    /// What to answer at once to a request beyond the rate of its address, whose body would else
    /// be streamed; nil when it may be.
    func refusal(of request: Request, from client: Client) -> Response? {
        guard let wait = context.requestQuota?.take(for: request, at: now) else { return nil }
        return response(LimitedAnswer(wait: wait, isShared: true, at: now), to: client)
    }

    private func response(_ answer: LimitedAnswer, to client: Client) -> Response {
        metrics.count(.rateLimited)
        client.exchange?.source = .server
        var response = tooManyRequests
        response.fields.set("Retry-After", String(answer.retryAfter))
        return response
    }

    /// Closes those who have waited longest for their client; false when there are none. Then nobody
    /// is looked for again for a while, so that who is refused costs no search through all.
    func makeRoom() -> Bool {
        guard now >= crowdedUntil else { return false }
        let candidates = clients.compactMap { client -> Crowding.Candidate? in
            guard let client else { return nil }
            if client.limitedAnswer != nil {
                return Crowding.Candidate(token: client.token, wait: .limited, since: now)
            }
            return client.state.waiting.map {
                Crowding.Candidate(token: client.token, wait: $0.wait, since: $0.since)
            }
        }
        let victims = Crowding.victims(
            among: candidates, count: Crowding.batch(of: context.maxConnections), at: now)
        for token in victims { if let client = client(token) { remove(client) } }
        if victims.isEmpty { crowdedUntil = now + Self.sweepInterval }
        return !victims.isEmpty
    }

    /// Counts a new connection; false, and not counted, when there are as many as there may be.
    ///
    /// The address is asked first: one that has all it may must not cost others their connections.
    func count(_ client: Client) -> Bool {
        guard countForAddress(client) else { return false }
        let count = context.connectionCount.add(1, ordering: .relaxed).newValue
        let hasRoom =
            count <= context.maxConnections
            && client.socket.descriptor.number < DescriptorLimit.ceiling
        if hasRoom || makeRoom() { return true }
        uncount(client)
        return false
    }

    /// Counts a connection for its address; false, and not counted, when that has as many as it
    /// may. A proxy's connection is counted when its header has said for whom it is.
    func countForAddress(_ client: Client) -> Bool {
        guard client.proxyBytes == nil, let key = client.peer.key else { return true }
        return context.connectionQuota?.open(key) ?? true
    }

    /// Counts a connection down.
    func uncount(_ client: Client) {
        context.connectionCount.subtract(1, ordering: .relaxed)
        if client.proxyBytes == nil, let key = client.peer.key {
            context.connectionQuota?.close(key)
        }
    }

    /// Answers a request that was refused before it was one, or was not answered in time. It counts
    /// like others; beyond the limit there is no answer.
    func reject(_ status: HTTPStatus, _ client: Client) -> ConnectionAction {
        // Who still waits for a worker must not be handled after this answer: the client is told
        // to try again, and would have done the same thing twice.
        client.cancellation?.withdraw()
        client.deferred = nil
        let key = client.peer.key
        let isLimited = key.map { context.requestQuota?.take($0, at: now) != nil } ?? false
        return isLimited ? .close : send(errorResponse(status, for: client), to: client)
    }

    /// Answers and closes a connection beyond a limit, as far as that goes without waiting.
    func refuse(_ client: Client) {
        metrics.count(.connectionRefused)
        var head: [UInt8] = []
        let answer = answerWriter.write(
            tooManyConnections, for: nil, keepsAlive: false, into: &head)
        if case .bytes(let bytes) = answer.content { head.append(contentsOf: bytes) }
        _ = head.withUnsafeBytes {
            client.socket.write($0, UnsafeRawBufferPointer(start: nil, count: 0), more: false)
        }
    }
}
