/// What a PROXY header says (the PROXY protocol, versions 1 and 2, of HAProxy's specification).
enum ProxyHeader: Equatable {
    /// The connection is made for this client.
    case client(IPAddress)
    /// The proxy speaks for itself (`LOCAL`), or does not say for whom (`UNKNOWN`, `UNSPEC`).
    case proxyItself
}

/// How far a PROXY header has been read.
enum ProxyStep: Equatable {
    /// It may still become one; come again with the same bytes and more.
    case needMore
    /// It is complete; drop so many bytes.
    case complete(ProxyHeader, consumed: Int)
}

/// The first bytes of a connection are no PROXY header, so it is closed without an answer.
struct MalformedProxyHeader: Error, Equatable {}

extension ProxyHeader {
    /// Reads the header from the start of the bytes. It refuses at the first wrong byte.
    static func parse(_ bytes: [UInt8]) throws(MalformedProxyHeader) -> ProxyStep {
        guard let first = bytes.first else { return .needMore }
        return first == ProxyHeaderV1.prefix[0]
            ? try ProxyHeaderV1.parse(bytes) : try ProxyHeaderV2.parse(bytes)
    }
}
