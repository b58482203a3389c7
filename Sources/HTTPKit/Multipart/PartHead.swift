/// What the field lines of a part say (RFC 7578 §4).
struct PartHead: Equatable, Sendable {
    /// The name of the field.
    let name: String
    /// The name of the file as it was sent; nil when the part is no file. Empty when a file field
    /// was left empty.
    let fileName: String?
    /// What the client takes the content for.
    let contentType: String?

    /// - Parameter lines: the field lines with their line breaks, without the empty one.
    init(lines: ArraySlice<UInt8>) throws(MultipartError) {
        let bytes = Array(lines)
        var disposition: DispositionParameters?
        var type: String?
        var start = 0
        while start < bytes.count {
            let field = try Self.field(bytes, &start)
            switch field.name {
            case "content-disposition":
                guard disposition == nil else { throw .unnamedPart }
                disposition = DispositionParameters(field.value)
            case "content-type": type = field.value
            case "content-transfer-encoding":
                // Only what leaves the bytes alone; anything else is deprecated (§4.7).
                guard ["7bit", "8bit", "binary"].contains(field.value.lowercased()) else {
                    throw .unnamedPart
                }
            default: break
            }
        }
        guard let disposition, let name = disposition.name else { throw .unnamedPart }
        self.name = name
        fileName = disposition.fileName
        contentType = type
    }

    private static func field(
        _ bytes: [UInt8], _ start: inout Int
    ) throws(MultipartError) -> (name: String, value: String) {
        guard let feed = bytes.span.firstLineFeed(from: start), feed > start,
            bytes[feed - 1] == ASCII.carriageReturn, feed - 1 > start,
            let found = try? FieldLine.parse(bytes.span, start..<feed - 1),
            let value = String(validating: bytes[found.value.range], as: UTF8.self)
        else { throw .malformedPartHead }
        start = feed + 1
        return (String(decoding: bytes[found.name.range], as: UTF8.self).lowercased(), value)
    }
}
