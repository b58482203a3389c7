extension EventLoop {
    /// Reads the PROXY header that a configured proxy sends before anything else.
    ///
    /// Its deadline is that of the first request's head, which runs from the start.
    func readProxyHeader(
        _ bytes: UnsafeRawBufferPointer, of client: Client
    ) -> ConnectionAction {
        var collected = client.proxyBytes ?? []
        collected.append(contentsOf: bytes)
        switch try? ProxyHeader.parse(collected) {
        case nil: return .close
        case .needMore:
            client.proxyBytes = collected
            return .read
        case .complete(let header, let consumed):
            client.proxyBytes = nil
            if case .client(let address) = header { client.peer = context.peer(address) }
            guard countForAddress(client) else { return closeUncounted(client) }
            join(client)
            guard consumed < collected.count else { return .read }
            return collected[consumed...].withUnsafeBytes { client.state.received($0, at: now) }
        }
    }

    /// Closes a connection whose address has too many.
    private func closeUncounted(_ client: Client) -> ConnectionAction {
        refuse(client)
        // It was not counted, so it must not be counted down.
        client.proxyBytes = []
        return .close
    }
}
