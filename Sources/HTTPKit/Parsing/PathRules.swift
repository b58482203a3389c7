/// What a path may say. Clients resolve dot segments before they send (RFC 3986 §5.2.4) and no
/// link of ours holds an encoded slash, so both mean an attempt to reach something else.
enum PathRules {
    /// Whether every segment, decoded, is plain UTF-8 text without slash, backslash or control,
    /// and none is `.` or `..`. Empty segments are left: they match no route parameter and no file.
    static func isSafe(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var copy: [UInt8] = []
        copy.reserveCapacity(range.count)
        for index in range { copy.append(bytes[index]) }
        return copy.split(separator: UInt8(ascii: "/")).allSatisfy { segment in
            guard let text = PercentDecoding.strict(segment), text != ".", text != ".." else {
                return false
            }
            return text.utf8.allSatisfy {
                $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
            }
        }
    }

    /// The decoded segments of a path that `isSafe` has passed: `/` has none, `/a/` has `a` and an
    /// empty one.
    static func segments(_ path: ArraySlice<UInt8>) -> [String] {
        guard path.count > 1 else { return [] }
        return path.dropFirst()
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { PercentDecoding.strict($0) ?? "" }
    }
}
