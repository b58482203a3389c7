extension EventLoop {
    /// Asks the application how it wants the body that follows a head.
    func admitBody(of head: RequestHead, for client: Client) -> ConnectionAction {
        var request = Request(
            head: head, peer: client.peer, number: beginExchange(with: client))
        client.request = request
        switch context.application.bodyHandling(of: request) {
        case .collected: return client.state.collectBody(of: request.clientKey, at: now)
        case .received(let receiver, let limit):
            if let refusal = refusal(of: request, from: client) {
                client.state.refuseBody()
                return send(refusal, to: client)
            }
            client.exchange?.source = .worker
            client.receiver = receiver
            request.content = RequestContent(takenBy: receiver)
            request.cancellation = client.beginCancellation()
            client.request = request
            return client.state.streamBody(of: request.clientKey, limit: limit, at: now)
        case .refused(let response):
            client.state.refuseBody()
            return send(response, to: client)
        }
    }

    /// Lets a worker take a part of a body; nothing is read until it has.
    func passOn(_ part: CollectedBody, for client: Client) -> ConnectionAction {
        guard let receiver = client.receiver else { return .close }
        let work = work(for: client)
        let cancellation = client.cancellation
        context.workers.submit(for: client.request?.clientKey) {
            guard cancellation?.isGone != true else { return }
            do throws(BodyRefusal) {
                try receiver.receive(part.bytes)
                work.deliver(.received)
            } catch {
                work.deliver(.refused(work.errorResponse(error.status)))
            }
        }
        return .wait
    }

    /// Lets a worker take the end of a body and answer the request.
    func handle(
        _ request: Request, rest: CollectedBody, after receiver: any BodyReceiver,
        for client: Client
    ) -> ConnectionAction {
        let work = work(for: client)
        client.receiver = nil
        context.workers.submit(for: client.request?.clientKey) {
            guard request.cancellation?.isGone != true else { return }
            do throws(BodyRefusal) {
                if !rest.bytes.isEmpty { try receiver.receive(rest.bytes) }
                try receiver.finish()
                work.deliver(.answered(work.application.respond(to: request)))
            } catch {
                work.deliver(.answered(work.errorResponse(error.status)))
            }
        }
        return .wait
    }

    /// Lets a worker make the next part of an answer.
    func producePart(_ stream: ResponseStream, for client: Client) -> ConnectionAction {
        client.state.awaitPart(at: now)
        let work = work(for: client)
        context.workers.submit(for: client.request?.clientKey) {
            do {
                work.deliver(.produced(try stream.producer(ResponseStream.partSize)))
            } catch {
                work.deliver(.broken)
            }
        }
        return .wait
    }

    /// Sends a part that a worker has made.
    func send(part: [UInt8]?, to client: Client) -> ConnectionAction {
        guard var progress = client.stream else { return .close }
        let part = progress.take(part)
        client.stream = progress
        guard let bytes = part else { return .close }
        client.state.beginPart(at: now)
        client.pending = PendingAnswer(
            head: bytes, answer: Answer(status: progress.status, content: .none))
        return flush(client)
    }
}
