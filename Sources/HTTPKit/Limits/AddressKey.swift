/// What limits count by: an IPv4 address, or the /64 of an IPv6 address, since one subscriber has
/// all of it (RFC 6177).
public struct AddressKey: Sendable, Hashable {
    let value: UInt64

    init(_ address: IPAddress) {
        let number = address.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        // IPv4 gets a /64 out of the reserved 0000::/8, which nobody is reached by.
        value = address.bytes.count == 4 ? 1 << 32 | number : number
    }
}
