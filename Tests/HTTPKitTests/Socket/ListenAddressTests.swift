import Testing

@testable import HTTPKit

struct ListenAddressTests {
    @Test(
        "what is read is written the same way",
        arguments: [
            "127.0.0.1:8080", "0.0.0.0:0", "[::1]:8080", "[::]:80", "[2001:db8::1]:65535",
            "unix:/run/portal/http.sock", "unix:@portal",
        ])
    func roundTrip(_ text: String) {
        #expect(ListenAddress(text)?.description == text)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "", "8080", ":8080", "127.0.0.1", "127.0.0.1:65536", "::1:80", "unix:", "unix:@",
            "unix:run/http.sock", "unix:/a\0b", "unix:/" + String(repeating: "a", count: 98),
            "unix:@" + String(repeating: "a", count: 108),
        ])
    func refused(_ text: String) {
        #expect(ListenAddress(text) == nil)
    }

    @Test("the longest names are taken")
    func longest() {
        #expect(UnixAddress(path: "/" + String(repeating: "a", count: 97)) != nil)
        #expect(UnixAddress(abstract: String(repeating: "a", count: 107)) != nil)
    }

    @Test("localhost is the IPv4 loopback; a v4-mapped address is IPv4")
    func sameAddress() {
        #expect(ListenAddress("localhost:1")?.description == "127.0.0.1:1")
        #expect(IPAddress("::ffff:192.0.2.7")?.description == "192.0.2.7")
    }
}
