/// The `Content-Disposition` of a download (RFC 6266): a plain name for old clients and the real
/// one in UTF-8 (RFC 8187).
public enum ContentDisposition {
    /// `attachment; filename="Quyet dinh.pdf"; filename*=UTF-8''…` for a name from anywhere:
    /// directories, quotes and controls in it do no harm.
    public static func attachment(name: String) -> String {
        let name =
            name.parts(at: "/").last?.parts(at: "\\").last.map(String.init) ?? ""
        let plain = String(
            decoding: name.unicodeScalars.map { scalar in
                scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
                    && !"\"%".unicodeScalars.contains(scalar)
                    ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: "_")
            }, as: UTF8.self)
        guard plain != name else { return "attachment; filename=\"\(plain)\"" }
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded(name))"
    }

    /// Percent-encodes all but the attr-chars of RFC 8187 §3.2.1.
    private static func encoded(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            if ASCII.isToken(byte), byte != UInt8(ascii: "*"), byte != UInt8(ascii: "'"),
                byte != UInt8(ascii: "%")
            {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(ASCII.hexadecimalDigit(byte >> 4))
                out.append(ASCII.hexadecimalDigit(byte & 15))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
