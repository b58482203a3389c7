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
            ("bytes=a-b", .whole), ("bytes=+1-2", .whole), ("bytes=1-2,4-5", .whole),
            ("lines=1-2", .whole),
            ("bytes=1-99999999999999999999", .part(1..<10)),
            ("bytes=99999999999999999999-", .unsatisfiable),
        ] as [(String?, ByteRange)])
    func ranges(_ field: String?, _ expected: ByteRange) {
        #expect(ByteRange(field, size: 10) == expected)
    }

    @Test("of nothing")
    func empty() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
    }
}
