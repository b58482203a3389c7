/// Taking connections: while serving, and what is left of them when the server stops.
extension EventLoop {
    func watchListeners() throws(SystemError) {
        for (index, listener) in listeners.enumerated() {
            try poller.watchReading(
                listener.descriptor.number, token: Self.listenerTokens + UInt64(index),
                isExclusive: listener.sharing != .none)
        }
    }

    func forgetListeners() {
        for listener in listeners { poller.forget(listener.descriptor.number) }
    }

    func acceptAll(from listener: Listener) {
        while true {
            switch listener.accept() {
            case .none: return
            case .lost: continue
            case .exhausted:
                if makeRoom() { continue }
                // Level-triggered, it would spin: stop listening until the next sweep.
                forgetListeners()
                acceptsAgain = nextSweep
                return
            case .connection(let socket, let address): admit(socket, from: address)
            }
        }
    }

    func admit(_ socket: Socket, from address: IPAddress?) {
        let number = socket.descriptor.number
        metrics.count(.connectionAccepted)
        generation += 1
        let token = generation << 32 | UInt64(UInt32(bitPattern: number))
        let client = Client(
            socket: socket, peer: context.peer(address), token: token,
            state: ConnectionState(limits: context.limits, at: now))
        if context.sendsProxyHeader(address) { client.proxyBytes = [] }
        guard count(client) else { return refuse(client) }
        guard (try? poller.watchConnection(number, token: token)) != nil else {
            uncount(client)
            return refuse(client)
        }
        while clients.count <= Int(number) { clients.append(nil) }
        clients[Int(number)] = client
        clientCount += 1
        if isDraining { perform(client.state.drain(at: now), for: client) }
        resume(client)
    }

    /// Connections that the kernel has accepted for us, or is about to, are still served. What
    /// comes to the service manager's sockets from now on waits for the next process.
    func beginDraining() {
        guard !isDraining else { return }
        isDraining = true
        acceptsAgain = nil
        forgetListeners()
        listeners.removeAll { $0.sharing == .serviceManager }
        for listener in listeners {
            listener.holdOffHandshakes()
            acceptAll(from: listener)
        }
        acceptsAgain = nil
        if listeners.isEmpty { return drainClients() }
        listenersClose = now + context.limits.drain
        try? watchListeners()
        drainClients()
    }

    func drainClients() {
        for client in clients {
            guard let client else { continue }
            client.isReadable = true
            perform(client.state.drain(at: now), for: client)
        }
    }

    func closeListeners() {
        for listener in listeners { acceptAll(from: listener) }
        forgetListeners()
        listeners = []
        listenersClose = nil
        acceptsAgain = nil
    }
}
