import Testing

@testable import HTTPKit

struct RateLimitTests {
    @Test(
        "limits are read as they are written",
        arguments: [
            ("50/s:200", "50/s:200"), ("10/min", "10/min:10"), ("1/s:1", "1/s:1"),
            ("1000000/s:1000000", "1000000/s:1000000"), ("007/s", "7/s:7"),
        ])
    func reading(text: String, expected: String) {
        #expect(RateLimit(text)?.description == expected)
    }

    @Test(
        "whatever else is no limit",
        arguments: [
            "", "50", "50/", "/s", "50/h", "50/s:", "50/s:x", "50/s:1:1", "0/s", "50/s:0", "-1/s",
            "+1/s", "1.5/s", "1000001/s", "50/s:1000001", "99999999999999999999/s", " 50/s", "50/S",
            "off",
        ])
    func refusing(text: String) {
        #expect(RateLimit(text) == nil)
    }

    @Test("a use is earned again in its share of the period")
    func intervals() throws {
        let limit = try #require(RateLimit("10/min:3"))
        #expect(limit.interval == Interval(.seconds(6)))
        #expect(limit.burstInterval == Interval(.seconds(18)))
    }

    @Test("the largest limits do not overflow")
    func largest() throws {
        let slow = try #require(RateLimit("1/min:1000000"))
        var limiter = RateLimiter(slow, capacity: 1)
        let late = Moment(nanoseconds: 100 * 365 * 86_400 * 1_000_000_000)
        let waits = (0..<1000).map { _ in limiter.take(.test(1), hash: 0, at: late) }
        #expect(waits.allSatisfy { $0 == nil })
    }
}

struct RateLimiterTests {
    /// Two a second, three at once.
    private let limit = RateLimit("2/s:3")

    /// Milliseconds at which an address asks, and how long it has to wait then.
    @Test(
        "a burst, then the rate, then after a rest the burst again",
        arguments: [
            [(0, nil), (0, nil), (0, nil), (0, 500)],
            [(0, nil), (0, nil), (0, nil), (499, 1), (500, nil), (500, 500)],
            [(0, nil), (0, nil), (0, nil), (1000, nil), (1000, nil), (1000, 500)],
            [(0, nil), (0, nil), (0, nil), (9000, nil), (9000, nil), (9000, nil), (9000, 500)],
            [(0, nil), (500, nil), (1000, nil), (1500, nil), (2000, nil)],
            // Refused uses cost nothing.
            [(0, nil), (0, nil), (0, nil), (100, 400), (200, 300), (300, 200), (500, nil)],
        ] as [[(Int64, Int64?)]])
    func bucket(uses: [(Int64, Int64?)]) throws {
        var limiter = RateLimiter(try #require(limit), capacity: 8)
        for (time, wait) in uses {
            let result = limiter.take(.test(7), hash: 0, at: .milliseconds(time))
            #expect(result?.nanoseconds == wait.map { $0 * 1_000_000 })
        }
    }

    @Test("addresses have buckets of their own, also where they collide")
    func separate() throws {
        var limiter = RateLimiter(try #require(limit), capacity: 4)
        for address in 1...4 as ClosedRange<UInt8> {
            for isLast in [false, false, false, true] {
                let wait = limiter.take(.test(address), hash: 0, at: .milliseconds(0))
                #expect((wait != nil) == isLast)
            }
        }
    }

    @Test("a full table forgets who is furthest from the limit, never who is beyond it")
    func eviction() throws {
        var limiter = RateLimiter(try #require(limit), capacity: 4)
        for _ in 0..<4 { _ = limiter.take(.test(200), hash: 0, at: .milliseconds(0)) }
        // A thousand others, one use each, all in the same four places.
        for index in 0..<1000 {
            let key = AddressKey(IPAddress(bytes: [9, 9, UInt8(index >> 8), UInt8(index & 0xFF)]))
            let wait = limiter.take(key, hash: 0, at: .milliseconds(0))
            #expect(wait == nil)
        }
        let wait = limiter.take(.test(200), hash: 0, at: .milliseconds(0))
        #expect(wait != nil)
    }

    @Test("tables share nothing but the limit, and all addresses find their place in them")
    func sharded() throws {
        let quota = AddressQuota(
            try #require(RateLimit("1/s:1")), capacity: 64, hash: SipHash(seed: (1, 2)))
        for address in 0...255 as ClosedRange<UInt8> {
            #expect(quota.take(.test(address), at: .milliseconds(0)) == nil)
            #expect(quota.take(.test(address), at: .milliseconds(1)) != nil)
        }
    }

    @Test("SipHash-2-4 of eight bytes gives the value of its authors' table")
    func sipHash() {
        let hash = SipHash(seed: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
        #expect(hash.hash(0x0706_0504_0302_0100) == 0x93F5_F579_9A93_2462)
        #expect(hash.hash(0) != SipHash(seed: (1, 2)).hash(0))
    }
}

struct ForwardedAddressTests {
    @Test(
        "an address is read with the port that some proxies add",
        arguments: [
            ("192.0.2.7", "192.0.2.7"), ("192.0.2.7:4711", "192.0.2.7"),
            ("\t192.0.2.7:0 ", "192.0.2.7"), ("192.0.2.7:65535", "192.0.2.7"),
            ("2001:db8::7", "2001:db8::7"), ("[2001:db8::7]", "2001:db8::7"),
            ("[2001:db8::7]:4711", "2001:db8::7"), ("[::ffff:192.0.2.7]:1", "192.0.2.7"),
            ("::", "::"),
        ])
    func readable(member: String, expected: String) {
        #expect(IPAddress(forwarded: Array(member.utf8)[...]) == IPAddress(expected))
    }

    @Test(
        "whatever else is none",
        arguments: [
            "", " ", ":", ":80", "unknown", "_hidden", "localhost:80", "192.0.2.7:",
            "192.0.2.7:65536", "192.0.2.7:+1", "192.0.2.7:-1", "192.0.2.7: 80", "192.0.2.7 :80",
            "192.0.2.7:80:80", "192.0.2.7:8\u{301}", "192.0.2.7:\u{301}80", "192.0.2.7:٣",
            "192.0.2:80", "192.0.2.256:80", "0xc0000207:80", "192.0.2.7/24", "192.0.2.7\0:80",
            "[192.0.2.7]", "[192.0.2.7]:80", "[2001:db8::7", "2001:db8::7]", "[2001:db8::7]80",
            "[2001:db8::7]:", "[2001:db8::7]:65536", "[2001:db8::7]:80:80", "[2001:db8::7]]",
            "[2001:db8::7]x:80", "[[2001:db8::7]]", "[]", "[]:80", "[:]", "[fe80::1%eth0]:80",
            "fe80::1%eth0", "\"[2001:db8::7]:80\"", "for=192.0.2.7",
        ])
    func unreadable(member: String) {
        #expect(IPAddress(forwarded: Array(member.utf8)[...]) == nil)
    }
}

struct AddressKeyTests {
    @Test(
        "what is one client",
        arguments: [
            ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true),
            ("2001:db8:0:1::1", "2001:db8:0:2::1", false), ("::1", "0.0.0.0", false),
        ])
    func same(left: String, right: String, expected: Bool) throws {
        let left = AddressKey(try #require(IPAddress(left)))
        let right = AddressKey(try #require(IPAddress(right)))
        #expect((left == right) == expected)
    }

    @Test(
        "behind trusted proxies their client counts, and they themselves do not",
        arguments: [
            ("10.0.0.1", ["192.0.2.7"], "192.0.2.7"),
            ("10.0.0.1", ["192.0.2.7, 10.0.0.2"], "192.0.2.7"),
            ("10.0.0.1", ["198.51.100.1, 192.0.2.7"], "192.0.2.7"),
            ("10.0.0.1", [], nil), ("10.0.0.1", ["10.0.0.2"], nil),
            // Who cannot be told apart counts together, by the proxy.
            ("10.0.0.1", ["invented"], "10.0.0.1"), ("10.0.0.1", [""], "10.0.0.1"),
            ("10.0.0.1", [" , "], "10.0.0.1"), ("10.0.0.1", [",", ",,"], "10.0.0.1"),
            ("10.0.0.1", ["192.0.2.7,,", ","], "192.0.2.7"),
            ("10.0.0.1", [",10.0.0.2", ""], nil), ("10.0.0.1", ["unknown, 10.0.0.2"], "10.0.0.2"),
            ("10.0.0.1", ["192.0.2.7, _hidden"], "10.0.0.1"),
            ("10.0.0.1", ["192.0.2.7", "x y"], "10.0.0.1"), ("", ["unknown"], "0.0.0.0"),
            ("10.0.0.1", ["unknown, 192.0.2.7"], "192.0.2.7"),
            ("10.0.0.1", ["192.0.2.7:4711"], "192.0.2.7"),
            ("10.0.0.1", ["192.0.2.7:1, 10.0.0.2:65535"], "192.0.2.7"),
            ("10.0.0.1", ["[2001:db8::7]:4711"], "2001:db8::7"),
            ("192.0.2.9", ["192.0.2.7"], "192.0.2.9"),
            // Over a Unix socket there is no address but what the proxy says.
            ("", ["192.0.2.7"], "192.0.2.7"), ("", [], nil),
        ] as [(String, [String], String?)])
    func forwarded(peer: String, lines: [String], expected: String?) throws {
        let proxies = TrustedProxies([try #require(IPNetwork("10.0.0.0/8"))])
        let peer = Peer(
            address: IPAddress(peer), trustedProxies: proxies, idPrefix: "")
        let head = try Request(fields: lines.map { ("X-Forwarded-For", $0) }).head
        #expect(peer.key(of: head) == expected.flatMap { IPAddress($0) }.map { AddressKey($0) })
    }
}

extension AddressKey {
    static func test(_ last: UInt8) -> AddressKey {
        AddressKey(IPAddress(bytes: [192, 0, 2, last]))
    }
}

extension Moment {
    static func milliseconds(_ count: Int64) -> Moment {
        Moment(nanoseconds: count * 1_000_000)
    }
}
