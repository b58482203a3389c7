/// What is noted of requests: in the access log and in the figures.
extension EventLoop {
    /// Begins a request and gives it its number.
    func beginExchange(with client: Client) -> UInt64 {
        let exchange = Exchange(number: nextRequestNumber(), start: now)
        client.exchange = exchange
        return exchange.number
    }

    /// The page for an error that the server finds itself. It bears the number of the request, also
    /// where so little of it came that there is no request otherwise.
    func errorResponse(_ status: HTTPStatus, for client: Client) -> Response {
        let number = client.exchange?.number ?? beginExchange(with: client)
        client.exchange?.source = .server
        return context.errorResponse(status, client.peer.requestID(number))
    }

    /// Notes an answer that was sent whole.
    func record(_ answer: Answer, contentBytes: Int, to client: Client) {
        record(
            client, status: answer.status.code, contentBytes: contentBytes, isAborted: false)
    }

    /// Notes a request whose connection ends before its answer does.
    func recordAbort(of client: Client) {
        guard client.exchange != nil else { return }
        metrics.count(.requestAborted)
        let status = client.pending?.answer.status ?? client.stream?.status
        record(
            client, status: status?.code ?? AccessRecord.closedByClient,
            contentBytes: client.sentContentBytes, isAborted: true)
    }

    private func record(_ client: Client, status: Int, contentBytes: Int, isAborted: Bool) {
        guard let exchange = client.exchange else { return }
        // The turn began with what the kernel reported; the wait within it counts, too.
        let duration = SystemClock.now - exchange.start
        let head = client.request?.head
        metrics.countAnswer(
            head?.line.methodClass ?? .other, status: status, source: exchange.source,
            duration: duration)
        log.record(
            AccessRecord(
                head: head, peer: client.peer, number: exchange.number,
                status: status, bytes: contentBytes, duration: duration, isAborted: isAborted),
            clock: clock)
    }
}
