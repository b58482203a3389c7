/// What limits count by: an IPv4 address, or the /64 of an IPv6 address, since one subscriber has
/// all of it (RFC 6177).
public struct AddressKey: Sendable, Hashable {
    let value: UInt64

    init(_ address: IPAddress) {
        // IPv4 gets a /64 out of the reserved 0000::/8, which nobody is reached by.
        value = address.isV4 ? 1 << 32 | address.high >> 32 : address.high
    }
}
