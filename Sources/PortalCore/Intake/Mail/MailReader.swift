import Crypto
import Foundation

/// Reads a letter (RFC 5322 with MIME). It never fails: what cannot be read is noted, and the
/// letter as it came is kept by whoever asked.
struct MailReader {
    private let limits: MailLimits
    private let sanitizer: RichTextSanitizer
    private var mail = IncomingMail()
    private var partsLeft: Int

    /// Text found in a part.
    private enum Words {
        case plain(String)
        case html(String)

        var text: String {
            switch self {
            case .plain(let text), .html(let text): text
            }
        }

        var isPlain: Bool {
            if case .plain = self { return true }
            return false
        }
    }

    private init(_ limits: MailLimits, _ sanitizer: RichTextSanitizer) {
        self.limits = limits
        self.sanitizer = sanitizer
        partsLeft = limits.parts
    }

    static func read(
        _ bytes: [UInt8], limits: MailLimits = MailLimits(), sanitizer: RichTextSanitizer
    ) -> IncomingMail {
        var reader = MailReader(limits, sanitizer)
        reader.take(bytes)
        return reader.mail
    }

    private mutating func take(_ bytes: [UInt8]) {
        if bytes.count > limits.bytes { mail.note(.tooLarge) }
        let taken = bytes.prefix(limits.bytes)
        let header = MailHeader(taken, limit: limits.headerBytes)
        if header.isTooLong { mail.note(.headerTooLong) }
        guard !header.fields.isEmpty else {
            mail.note(.noHeader)
            mail.text = bounded(MailText.decode(taken, charset: "").text)
            mail.digest = Self.digest(header, bytes[...])
            return
        }
        mail.subject = header.text("subject")
        mail.messageID = String(header.text("message-id").prefix(998))
        (mail.fromName, mail.fromAddress) = Self.mailbox(header)
        mail.digest = Self.digest(header, bytes[header.bodyStart...])
        let words = part(header, taken[header.bodyStart...], depth: 0)
        mail.text = bounded(words.map(\.text).joined(separator: "\n\n"))
    }

    private mutating func part(
        _ header: MailHeader, _ body: ArraySlice<UInt8>, depth: Int
    ) -> [Words] {
        guard partsLeft > 0 else {
            mail.note(.tooManyParts)
            return []
        }
        partsLeft -= 1
        let type = header.parameters("content-type")
        guard type.value.hasPrefix("multipart/") else { return leaf(header, type, body) }
        guard depth < limits.depth else {
            mail.note(.tooDeep)
            return []
        }
        guard let boundary = type.bytes("boundary"), !boundary.isEmpty else {
            mail.note(.noBoundary)
            return [.plain(MailText.decode(body, charset: "").text)]
        }
        var words: [Words] = []
        for piece in MailParts.split(body, at: boundary, limit: partsLeft + 1) {
            let head = MailHeader(piece, limit: limits.headerBytes)
            if head.isTooLong { mail.note(.headerTooLong) }
            words += part(head, piece[head.bodyStart...], depth: depth + 1)
        }
        guard type.value == "multipart/alternative" else { return words }
        // The same in several forms: plain text says it, where there is any.
        let plain = words.filter { $0.isPlain && !$0.text.isBlank }
        return plain.isEmpty ? words : plain
    }

    private mutating func leaf(
        _ header: MailHeader, _ type: MailParameters, _ body: ArraySlice<UInt8>
    ) -> [Words] {
        let disposition = header.parameters("content-disposition")
        let name = disposition.text("filename") ?? type.text("name")
        let isText = type.value.isEmpty || ["text/plain", "text/html"].contains(type.value)
        let content = TransferEncoding.decode(
            body, named: header.text("content-transfer-encoding"))
        guard isText, name == nil, disposition.value != "attachment" else {
            attach(content, named: name ?? Self.name(of: type.value))
            return []
        }
        let (text, trouble) = MailText.decode(content, charset: type.text("charset") ?? "")
        if let trouble { mail.note(trouble) }
        return type.value == "text/html" ? html(text) : [.plain(text)]
    }

    private mutating func html(_ text: String) -> [Words] {
        do {
            return [.html(try sanitizer.clean(text).facts.plainText)]
        } catch {
            mail.note(.unreadableHTML)
            return []
        }
    }

    private mutating func attach(_ content: [UInt8], named name: String) {
        guard mail.attachments.count < limits.attachments else {
            mail.note(.tooManyAttachments)
            return
        }
        mail.attachments.append(IncomingMail.Attachment(name: name, content: content))
    }

    /// Plain text within the limit, in the form in which the portal keeps text.
    private mutating func bounded(_ text: String) -> String {
        let rule = TextRule(length: 0...limits.textCharacters, missing: "", isMultiline: true)
        if case .success(let clean) = rule.check(text) { return clean }
        mail.note(.textTooLong)
        let cut = String(text.prefix(limits.textCharacters))
        if case .success(let clean) = rule.check(cut) { return clean }
        return ""
    }

    private static func name(of type: String) -> String {
        type == "message/rfc822" ? "thu-kem-theo.eml" : "tep-kem-theo"
    }

    /// `"Name" <address>`, or an address alone; the group and comment forms are taken as a name.
    private static func mailbox(_ header: MailHeader) -> (name: String, address: String) {
        let text = header.text("from")
        guard let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">")
        else {
            return text.contains("@") && !text.contains(" ")
                ? ("", String(text.prefix(254))) : (String(text.prefix(200)), "")
        }
        let address = text[text.index(after: open)..<close]
        let name = text[..<open].filter { $0 != "\"" }
        return (
            String(String(name).trimmingWhiteSpace.prefix(200)), String(address.prefix(254))
        )
    }

    private static func digest(_ header: MailHeader, _ body: ArraySlice<UInt8>) -> String {
        var hash = SHA256()
        for name in ["from", "subject", "date"] {
            hash.update(data: header.bytes(name))
            hash.update(data: [0])
        }
        hash.update(data: body)
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// The parts between boundary lines (RFC 2046, section 5.1.1).
enum MailParts {
    /// - Parameter limit: parts after which nothing more is looked for.
    static func split(
        _ body: ArraySlice<UInt8>, at boundary: [UInt8], limit: Int
    ) -> [ArraySlice<UInt8>] {
        let mark = Array("--".utf8) + boundary
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = body.startIndex
        while line < body.endIndex {
            let end = body[line...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
            if body[line..<end].starts(with: mark) {
                var rest = body[(line + mark.count)..<end]
                let isLast = rest.starts(with: "--".utf8)
                if isLast { rest = rest.dropFirst(2) }
                if rest.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
                    if let start { parts.append(trimmed(body[start..<line])) }
                    start = isLast ? nil : min(end + 1, body.endIndex)
                    if isLast || parts.count >= limit { return parts }
                }
            }
            line = end + 1
        }
        // A letter that was cut has no closing line.
        if let start, start < body.endIndex { parts.append(body[start...]) }
        return parts
    }

    /// The line break before a boundary belongs to the boundary.
    private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var part = part
        if part.last == UInt8(ascii: "\n") { part.removeLast() }
        if part.last == UInt8(ascii: "\r") { part.removeLast() }
        return part
    }
}
