import Testing

@testable import HTTPKit

struct ByteRangeTests {
    @Test(
        "of ten bytes",
        arguments: [
            (nil, .whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)),
            ("bytes=9-", .part(9..<10)), ("bytes=10-", .unsatisfiable),
            ("bytes=0-99", .part(0..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)), ("bytes=-0", .unsatisfiable),
            ("Bytes=1-1", .part(1..<2)), ("bytes=5-2", .whole), ("bytes=", .whole),
            ("bytes=-", .whole),
            ("bytes=a-b", .whole), ("bytes=+1-2", .whole),
            ("bytes=1-2,4-5", .parts([1..<3, 4..<6])),
            ("bytes= 7-, 0-0 ", .parts([7..<10, 0..<1])),
            ("bytes=,1-2,,", .part(1..<3)), ("bytes=1-2,20-", .part(1..<3)),
            ("bytes=10-,20-30", .unsatisfiable), ("bytes=1-2,x", .whole), ("bytes=,", .whole),
            ("bytes=0-4,4-5", .whole), ("bytes=5-,-5", .whole), ("bytes=0-,0-", .whole),
            ("bytes=0-4,5-9", .parts([0..<5, 5..<10])), ("bytes=1 - 2", .whole),
            ("bytes=1-2;4-5", .whole), ("bytes 1-2", .whole), ("bytes=-", .whole),
            ("lines=1-2", .whole),
            ("bytes=1-99999999999999999999", .part(1..<10)),
            ("bytes=99999999999999999999-", .unsatisfiable),
        ] as [(String?, ByteRange)])
    func ranges(_ field: String?, _ expected: ByteRange) {
        #expect(ByteRange(field, size: 10) == expected)
    }

    @Test("more ranges than a client needs are answered with everything")
    func limit() {
        let ask = { (count: Int) in
            "bytes=" + (0..<count).map { "\($0 * 2)-\($0 * 2)" }.joined(separator: ",")
        }
        let most = (0..<ByteRange.partLimit).map { $0 * 2..<$0 * 2 + 1 }
        #expect(ByteRange(ask(ByteRange.partLimit), size: 1000) == .parts(most))
        #expect(ByteRange(ask(ByteRange.partLimit + 1), size: 1000) == .whole)
    }

    @Test("of nothing")
    func empty() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
    }
}
