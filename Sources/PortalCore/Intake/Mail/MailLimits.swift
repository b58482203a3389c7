/// What is read of a letter at most; what is beyond it is in the letter as it came, which is kept.
public struct MailLimits: Sendable, Equatable {
    /// Bytes that are taken apart.
    public var bytes = 64 << 20
    /// Bytes of the header of a letter or of a part.
    public var headerBytes = 256 << 10
    /// Parts within each other.
    public var depth = 10
    /// Parts in all.
    public var parts = 200
    /// Files that are kept beside the letter.
    public var attachments = 50
    /// Characters of the text.
    public var textCharacters = 100_000

    /// The defaults suit an office's letters with scanned documents.
    public init() {}
}

/// What of a letter could not be read; said with the entry, so that somebody looks at the letter.
public enum MailTrouble: String, Sendable, CaseIterable {
    case noHeader
    case headerTooLong
    case tooLarge
    case tooDeep
    case tooManyParts
    case tooManyAttachments
    case noBoundary
    case unknownCharset
    case brokenText
    case unreadableHTML
    case textTooLong

    /// The sentence for people.
    public var sentence: String {
        switch self {
        case .noHeader: "Thư không có phần đầu, có thể không phải thư điện tử."
        case .headerTooLong: "Phần đầu thư quá dài nên chỉ đọc một phần."
        case .tooLarge: "Thư quá lớn nên chỉ đọc phần đầu; toàn bộ thư nằm trong tệp thư gốc."
        case .tooDeep: "Thư lồng quá nhiều lớp nên có phần chưa đọc."
        case .tooManyParts: "Thư có quá nhiều phần nên có phần chưa đọc."
        case .tooManyAttachments: "Thư có quá nhiều tệp kèm; các tệp còn lại nằm trong tệp thư gốc."
        case .noBoundary: "Thư nhiều phần nhưng không ghi dấu ngăn cách nên chưa tách được."
        case .unknownCharset: "Thư dùng bảng mã lạ; chữ có thể hiển thị sai."
        case .brokenText: "Chữ trong thư không đúng bảng mã đã ghi; chữ có thể hiển thị sai."
        case .unreadableHTML: "Nội dung HTML của thư không đọc được; xem tệp thư gốc."
        case .textTooLong: "Nội dung thư quá dài nên chỉ hiện phần đầu."
        }
    }
}

/// A letter as far as it could be read.
struct IncomingMail: Equatable {
    /// A file that came with it.
    struct Attachment: Equatable {
        let name: String
        let content: [UInt8]
    }

    var fromName = ""
    var fromAddress = ""
    var subject = ""
    var messageID = ""
    var text = ""
    var attachments: [Attachment] = []
    var troubles: [MailTrouble] = []
    /// Names what the letter says: sender, subject, date and body, without what servers on its way
    /// put before them.
    var digest = ""

    mutating func note(_ trouble: MailTrouble) {
        if !troubles.contains(trouble) { troubles.append(trouble) }
    }
}
