/// Which addresses a text may lead to.
struct RichTextAddress: Equatable {
    /// As it is written into the attribute; of ASCII alone.
    let text: String
    /// Whether it leads to a host that is not ours.
    let isForeign: Bool

    private static let longest = 2_048
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
    private static let mediaFolders = ["/tep/", "/media/"]

    /// The address of a link.
    ///
    /// - Returns: nothing for any scheme but the web's, mail and telephone, for a host with a user's
    ///   name before it, and for whatever browsers and we might read differently.
    static func link(_ entered: String, ownDomains: [String]) -> RichTextAddress? {
        guard let text = plain(entered) else { return nil }
        guard let scheme = scheme(of: text) else {
            return RichTextAddress(text: encoded(text), isForeign: false)
        }
        let rest = text.dropFirst(scheme.count + 1)
        switch scheme.lowercased() {
        case "http", "https":
            guard let host = host(of: rest) else { return nil }
            let isOwn = ownDomains.contains { host == $0 || host.hasSuffix("." + $0) }
            return RichTextAddress(text: encoded(text), isForeign: !isOwn)
        case "mailto", "tel":
            return rest.isEmpty ? nil : RichTextAddress(text: encoded(text), isForeign: false)
        default: return nil
        }
    }

    /// The address of a picture: in the media library, or relative to the page where that is
    /// allowed.
    static func image(
        _ entered: String, from pictures: RichTextPolicy.Pictures = .relative
    ) -> RichTextAddress? {
        guard let text = plain(entered), scheme(of: text) == nil,
            !text.hasPrefix("/") || mediaFolders.contains(where: text.hasPrefix),
            !text.hasPrefix("#"), !text.hasPrefix("?"), !leavesFolder(text),
            pictures == .relative || MediaReference.id(in: text) != nil
        else { return nil }
        return RichTextAddress(text: encoded(text), isForeign: false)
    }

    /// The scheme that is refused in this address, for the report.
    static func refusedScheme(in entered: String) -> String? {
        guard let text = plain(entered), let scheme = scheme(of: text)?.lowercased(),
            !schemes.contains(scheme)
        else { return nil }
        return scheme
    }

    /// Without what browsers ignore.
    ///
    /// - Returns: nothing where it is empty, too long, or begins as an address of another host.
    private static func plain(_ entered: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in entered.unicodeScalars where !"\t\n\r".unicodeScalars.contains(scalar) {
            scalars.append(scalar)
        }
        let text = String(scalars).unicodeScalars
        guard let first = text.firstIndex(where: { $0.value > 0x20 }),
            let last = text.lastIndex(where: { $0.value > 0x20 })
        else { return nil }
        let result = String(text[first...last])
        guard result.utf8.count <= longest, !result.utf8.contains(UInt8(ascii: "\\")),
            !result.utf8.starts(with: "//".utf8),
            !result.unicodeScalars.contains(where: {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
            })
        else { return nil }
        return result
    }

    /// What stands before the first colon, if no path begins before it.
    private static func scheme(of text: String) -> Substring? {
        guard let end = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
            text.utf8[end] == UInt8(ascii: ":")
        else { return nil }
        return text[..<end]
    }

    /// The host, in lower case.
    private static func host(of rest: Substring) -> String? {
        guard rest.utf8.starts(with: "//".utf8) else { return nil }
        let authority = rest.utf8.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        let port = authority.dropFirst(host.count).dropFirst()
        guard !host.isEmpty, host.allSatisfy(\.isHostCharacter),
            port.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return String(decoding: host, as: UTF8.self).lowercased()
    }

    private static func leavesFolder(_ text: String) -> Bool {
        let path = text.utf8.prefix { !"?#".utf8.contains($0) }
        return path.split(separator: UInt8(ascii: "/")).contains { segment in
            let dots = String(decoding: segment, as: UTF8.self).lowercased()
                .replacing("%2e", with: ".")
            return dots == ".." || dots == "."
        }
    }

    /// With percent signs for whatever an address holds only so.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F, !"\"<>`{}|^".utf8.contains(byte) {
                result.append(byte)
            } else {
                result += [
                    UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
                ]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHostCharacter: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
            || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: "_")
    }
}
