import HTTPKit
import PortalCore
import Testing

@testable import PortalServer

/// The cache by itself: what it keeps, how long, and how much.
struct PageCacheTests {
    static func key(_ target: String, host: String = "localhost", display: String = "")
        -> PageCache.Key
    {
        PageCache.Key(host: host, target: target, display: display)
    }

    static func answer(_ size: Int) -> PreparedResponse {
        PreparedResponse(body: [UInt8](repeating: 0x61, count: size), compression: .none)
    }

    @Test func anAnswerIsKeptUntilItExpires() {
        let cache = PageCache(byteLimit: 10_000)
        let end = Instant.zero.adding(seconds: 10)
        cache.store(Self.answer(1), Self.key("/"), expires: end, generation: cache.generation)
        #expect(cache.find(Self.key("/"), now: end.adding(seconds: -1)) != nil)
        #expect(cache.find(Self.key("/"), now: end) == nil)
        #expect(cache.find(Self.key("/"), now: end.adding(seconds: 1)) == nil)
    }

    @Test(arguments: [
        key("/b"), key("/a?x=1"), key("/a", host: "skhcn.localhost"), key("/a", display: "toi.lon"),
    ])
    func anotherKeyIsAnotherPage(key: PageCache.Key) {
        let cache = PageCache(byteLimit: 10_000)
        cache.store(
            Self.answer(1), Self.key("/a"), expires: .far, generation: cache.generation)
        #expect(cache.find(key, now: .zero) == nil)
        #expect(cache.find(Self.key("/a"), now: .zero) != nil)
    }

    @Test func aChangeForgetsEverythingAlsoWhatWasBeingMade() {
        let cache = PageCache(byteLimit: 10_000)
        let before = cache.generation
        cache.store(Self.answer(1), Self.key("/a"), expires: .far, generation: before)
        cache.invalidate()
        cache.store(Self.answer(1), Self.key("/b"), expires: .far, generation: before)
        #expect(cache.find(Self.key("/a"), now: .zero) == nil)
        #expect(cache.find(Self.key("/b"), now: .zero) == nil)
        cache.store(Self.answer(1), Self.key("/c"), expires: .far, generation: cache.generation)
        #expect(cache.find(Self.key("/c"), now: .zero) != nil)
    }

    @Test func withoutRoomNothingIsKept() {
        let cache = PageCache(byteLimit: 0)
        cache.store(Self.answer(1), Self.key("/"), expires: .far, generation: cache.generation)
        #expect(cache.find(Self.key("/"), now: .zero) == nil)
    }

    @Test func whatIsAskedForOutlivesWhatIsNot() {
        let cache = PageCache(byteLimit: 100_000)
        let asked = Self.key("/asked")
        cache.store(Self.answer(1000), asked, expires: .far, generation: 0)
        for number in 0..<500 {
            cache.store(
                Self.answer(1000), Self.key("/\(number)"), expires: .far, generation: 0)
            #expect(cache.find(asked, now: .zero) != nil)
        }
        #expect(cache.find(Self.key("/0"), now: .zero) == nil)
    }

    /// Whatever is stored and asked for, the bytes of answers and keys stay within the limit.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func neverHoldsMoreThanItsLimit(seed: UInt64) {
        let limit = 60_000
        let cache = PageCache(byteLimit: limit)
        var generator = SeededGenerator(seed: seed)
        var keys: [PageCache.Key: Int] = [:]
        for _ in 0..<1500 {
            let number = Int.random(in: 0..<80, using: &generator)
            let padding = String(repeating: "x", count: number * 30)
            let key = Self.key("/\(number)?\(padding)", display: number % 7 == 0 ? padding : "")
            if Bool.random(using: &generator) {
                let answer = Self.answer(Int.random(in: 0..<4000, using: &generator))
                keys[key] =
                    answer.byteCount + key.target.utf8.count
                    + key.display.utf8.count
                cache.store(answer, key, expires: .far, generation: 0)
            } else {
                _ = cache.find(key, now: .zero)
            }
            // Looking moves entries, so a copy of the cache is looked through.
            let held = cache.keys.reduce(0) { $0 + (keys[$1] ?? 0) }
            #expect(held <= limit)
        }
        #expect(!cache.keys.isEmpty)
    }
}

extension Instant {
    static let zero = Instant(epochSeconds: 0)
    static let far = Instant(epochSeconds: 1 << 40)
}
