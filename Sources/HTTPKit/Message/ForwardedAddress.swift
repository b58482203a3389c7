extension IPAddress {
    /// Reads a member of `X-Forwarded-For`: an address, also with the port that some proxies add, as
    /// in `192.0.2.7:4711`, `[2001:db8::7]` and `[2001:db8::7]:4711`; nil for anything else.
    init?(forwarded member: ArraySlice<UInt8>) {
        let member = member.trimmingBlanks
        if let address = IPAddress(dotted: member) {
            self = address
        } else if member.first == UInt8(ascii: "[") {
            self.init(bracketed: member.dropFirst())
        } else if let colon = member.firstIndex(of: UInt8(ascii: ":")),
            !member[(colon + 1)...].contains(UInt8(ascii: ":"))
        {
            guard Self.isPort(member[(colon + 1)...]) else { return nil }
            self.init(dotted: member[..<colon])
        } else {
            self.init(String(decoding: member, as: UTF8.self))
        }
    }

    /// Reads what follows an opening bracket.
    private init?(bracketed rest: ArraySlice<UInt8>) {
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")),
            rest[..<end].contains(UInt8(ascii: ":"))
        else { return nil }
        let port = rest[(end + 1)...]
        guard port.isEmpty || port.first == UInt8(ascii: ":") && Self.isPort(port.dropFirst())
        else { return nil }
        self.init(String(decoding: rest[..<end], as: UTF8.self))
    }

    private static func isPort(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy(ASCII.isDigit) && UInt16(String(decoding: text, as: UTF8.self)) != nil
    }
}
