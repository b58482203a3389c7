extension IPAddress {
    /// Reads a member of `X-Forwarded-For`: an address, also with the port that some proxies add, as
    /// in `192.0.2.7:4711`, `[2001:db8::7]` and `[2001:db8::7]:4711`; nil for anything else.
    init?(forwarded member: Substring) {
        let member = member.trimmingBlanks
        if member.utf8.first == UInt8(ascii: "[") {
            self.init(bracketed: Substring(member.utf8.dropFirst()))
            return
        }
        let parts = member.parts(at: ":", omittingEmpty: false)
        guard parts.count == 2 else {
            self.init(String(member))
            return
        }
        guard Self.isPort(parts[1]) else { return nil }
        self.init(String(parts[0]))
    }

    /// Reads what follows an opening bracket.
    private init?(bracketed rest: Substring) {
        let parts = rest.parts(at: "]", omittingEmpty: false)
        guard parts.count == 2, parts[0].utf8.contains(UInt8(ascii: ":")) else { return nil }
        let port = parts[1].parts(at: ":", omittingEmpty: false)
        guard port.count <= 2, port[0].isEmpty, port.count == 1 || Self.isPort(port[1]) else {
            return nil
        }
        self.init(String(parts[0]))
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.allSatisfy(ASCII.isDigit) && UInt16(text) != nil
    }
}
