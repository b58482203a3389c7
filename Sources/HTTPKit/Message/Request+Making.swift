extension Request {
    /// Makes a request as if it had come over the wire: it passes the same parser.
    ///
    /// `fields` may name a `Host`; otherwise `host` is used. A body gets its `Content-Length`, and
    /// so does a POST without one.
    /// - Throws: `RequestError` when a server would refuse the request.
    public init(
        method: HTTPMethod = .get, target: String = "/", host: String = "localhost",
        fields: [(String, String)] = [], body: [UInt8] = [], clientAddress: String = "127.0.0.1"
    ) throws(RequestError) {
        var text = "\(method) \(target) HTTP/1.1\r\n"
        if !fields.contains(where: { $0.0.equalsIgnoringCase("host") }) {
            text += "Host: \(host)\r\n"
        }
        for (name, value) in fields { text += "\(name): \(value)\r\n" }
        if !body.isEmpty || method == .post { text += "Content-Length: \(body.count)\r\n" }
        var parser = RequestParser(limits: ParserLimits(bodyBytes: .max))
        let bytes = Array((text + "\r\n").utf8)
        guard case .head(let head, _) = try parser.next(bytes) else {
            throw .malformedRequestLine
        }
        let address = IPAddress(clientAddress) ?? .loopback
        self.init(
            head: head, content: body.isEmpty ? nil : RequestContent(body),
            peer: Peer(address: address, trustedProxies: TrustedProxies([]), idPrefix: "test-"),
            number: 0)
    }
}
