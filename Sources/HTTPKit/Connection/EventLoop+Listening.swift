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

    /// Stops listening until the next sweep; level-triggered, the loop would spin otherwise.
    func pauseListening() {
        forgetListeners()
        isListeningPaused = true
    }

    /// Listens again. Where the kernel does not let us, the next sweep tries it again.
    func resumeListening() {
        // What is watched already cannot be watched anew.
        forgetListeners()
        do throws(SystemError) {
            try watchListeners()
            isListeningPaused = false
        } catch {
            metrics.count(.listeningFailed)
            isListeningPaused = true
        }
    }

    /// Takes connections that wait, a bounded number so that others get their turn. Who still waits
    /// then is reported again.
    func accept(from listener: Listener, atMost limit: Int = LoopContext.acceptsPerTurn) {
        // What was done before in this turn must not count against those who come now.
        refreshTime()
        for _ in 0..<limit {
            switch listener.accept() {
            case .none: return
            case .connection(let socket, let address): admit(socket, from: address)
            case .failed(.lost): continue
            case .failed(.noDescriptor):
                guard !hasMadeRoom, makeRoom() else { return pauseListening() }
                hasMadeRoom = true
            case .failed(.lasting): return pauseListening()
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
        if client.proxyBytes == nil { join(client) }
        if isDraining { perform(client.state.drain(at: now), for: client) }
        schedule(client)
    }

    /// Connections that the kernel has accepted for us, or is about to, are still served. What
    /// comes to the service manager's sockets from now on waits for the next process.
    func beginDraining() {
        guard !isDraining else { return }
        isDraining = true
        forgetListeners()
        listeners.removeAll { $0.sharing == .serviceManager }
        for listener in listeners {
            listener.holdOffHandshakes()
            accept(from: listener)
        }
        if !listeners.isEmpty { listenersClose = now + context.limits.drain }
        resumeListening()
        drainClients()
    }

    func drainClients() {
        for client in clients {
            guard let client else { continue }
            client.isReadable = true
            perform(client.state.drain(at: now), for: client)
        }
    }

    /// Takes who still waits, as many as there may be, since nobody will later.
    func closeListeners() {
        for listener in listeners { accept(from: listener, atMost: context.maxConnections) }
        forgetListeners()
        listeners = []
        listenersClose = nil
        isListeningPaused = false
    }
}
