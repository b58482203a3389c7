/// Version 1: one line of text, `PROXY TCP4 192.0.2.1 192.0.2.2 56324 443` and CRLF.
enum ProxyHeaderV1 {
    static let prefix = Array("PROXY ".utf8)
    /// The longest line that the specification allows, with its CRLF.
    static let longest = 107

    static func parse(_ bytes: [UInt8]) throws(MalformedProxyHeader) -> ProxyStep {
        guard bytes.starts(with: prefix.prefix(bytes.count)) else { throw MalformedProxyHeader() }
        let line = bytes.prefix(longest)
        guard let end = line.firstIndex(of: ASCII.carriageReturn) else {
            guard bytes.count < longest, line.allSatisfy(isVisible) else {
                throw MalformedProxyHeader()
            }
            return .needMore
        }
        let text = line[prefix.count..<max(prefix.count, end)]
        guard end >= prefix.count, text.allSatisfy(isVisible) else { throw MalformedProxyHeader() }
        guard end + 1 < line.endIndex else {
            guard bytes.count < longest else { throw MalformedProxyHeader() }
            return .needMore
        }
        guard line[end + 1] == ASCII.lineFeed else { throw MalformedProxyHeader() }
        let header = try header(String(decoding: text, as: UTF8.self))
        return .complete(header, consumed: end + 2)
    }

    private static func header(_ text: String) throws(MalformedProxyHeader) -> ProxyHeader {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // What follows UNKNOWN is to be ignored.
        if words[0] == "UNKNOWN" { return .proxyItself }
        guard words.count == 5, let length = ["TCP4": 4, "TCP6": 16][words[0]],
            isAddress(words[2], length), isPort(words[3]), isPort(words[4]),
            isAddress(words[1], length), let client = IPAddress(words[1])
        else { throw MalformedProxyHeader() }
        return .client(client)
    }

    /// Whether this is the text of an address of the family; an IPv4-mapped one is IPv6 here.
    private static func isAddress(_ text: String, _ length: Int) -> Bool {
        text.contains(":") == (length == 16) && IPAddress(text) != nil
    }

    private static func isPort(_ text: String) -> Bool {
        UInt16(text).map { String($0) } == text
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }
}
