/// What a worker needs to work for the request in hand of one connection, and to report back.
struct WorkerTask: Sendable {
    let application: any Application
    let errorResponse: @Sendable (HTTPStatus) -> Response
    let mailbox: Mailbox
    let token: UInt64
    let requestNumber: Int

    func deliver(_ result: Mailbox.Delivery.Result) {
        mailbox.deliver(
            Mailbox.Delivery(token: token, requestNumber: requestNumber, result: result))
    }
}

extension EventLoop {
    func work(for client: Client) -> WorkerTask {
        WorkerTask(
            application: context.application, errorResponse: pages(for: client),
            mailbox: mailbox, token: client.token, requestNumber: client.state.requestNumber)
    }

    private func pages(for client: Client) -> @Sendable (HTTPStatus) -> Response {
        let id = client.request?.id
        return { [context] in context.errorResponse($0, id) }
    }

    /// Lets a client go on with what a worker has done for it, when it is its turn: workers may bring
    /// as much for a crowd at once as that has asked for.
    func receive(_ delivery: Mailbox.Delivery) {
        guard let client = client(delivery.token), isAwaited(delivery, by: client) else { return }
        client.delivery = delivery
        schedule(client)
    }

    /// Whether the connection has not gone on without it.
    func isAwaited(_ delivery: Mailbox.Delivery, by client: Client) -> Bool {
        client.state.requestNumber == delivery.requestNumber
    }

    /// Acts on what a worker has done.
    func take(_ delivery: Mailbox.Delivery, for client: Client) {
        switch (client.state.phase, delivery.result) {
        case (.handling, .answered(let response)):
            perform(
                response.isAbandoned ? .close : send(response, to: client), for: client,
                hasHandled: true)
        case (.handling, .busy):
            perform(sendBusy(to: client), for: client)
        case (.receiving, .received):
            perform(client.state.receivedBody(at: now), for: client)
        case (.receiving, .refused(let response)):
            // What has come so far takes room, perhaps on a full disk, and nobody will ask for it.
            client.receiver = nil
            client.request = client.request?.withoutContent
            client.state.refuseBody()
            perform(send(response, to: client), for: client)
        case (.producing, .produced(let part)):
            perform(send(part: part, to: client), for: client)
        case (.producing, .readAhead(let atHand)):
            perform(send(atHand: atHand, to: client), for: client)
        case (.producing, .broken):
            perform(.close, for: client)
        default: break
        }
    }
}
