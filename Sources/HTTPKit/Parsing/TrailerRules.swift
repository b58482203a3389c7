/// Which fields must not come after the content (RFC 9110 §6.5.1): those that frame or route the
/// message or say who sends it. A proxy that merged them would hand on another request than the
/// one that was judged by its head. The rest are dropped unread.
enum TrailerRules {
    static func forbids(_ bytes: Span<UInt8>, _ name: TextRange) -> Bool {
        switch name.range.count {
        case 2: bytes.equals(name, "te")
        case 4: bytes.equals(name, "host")
        case 6: bytes.equals(name, "cookie") || bytes.equals(name, "expect")
        case 7: bytes.equals(name, "trailer") || bytes.equals(name, "upgrade")
        case 10: bytes.equals(name, "connection")
        case 13: bytes.equals(name, "authorization")
        case 14: bytes.equals(name, "content-length")
        case 17: bytes.equals(name, "transfer-encoding")
        case 19: bytes.equals(name, "proxy-authorization")
        default: false
        }
    }
}
