/// The way on which something was handed in (Articles 12.3 and 25.2c).
public enum IntakeWay: String, Sendable, CaseIterable {
    /// An electronic document with a digital signature (12.3a).
    case signedFile = "signed-file"
    /// Paper, by post or brought (12.3b).
    case paper
    /// E-mail (12.3c).
    case email
    /// A document whose “Nơi nhận” names the portal (12.3d).
    case recipientList = "recipient"
    /// An article or pictures from anybody (25.2c).
    case contribution
    /// What a reader says about an item (Article 6).
    case report

    /// What people call it.
    public var name: String {
        switch self {
        case .signedFile: "Văn bản điện tử ký số"
        case .paper: "Văn bản giấy"
        case .email: "Thư điện tử"
        case .recipientList: "Văn bản có “Nơi nhận” là Cổng"
        case .contribution: "Tin, bài, ảnh bạn đọc gửi"
        case .report: "Phản ánh về nội dung đã đăng"
        }
    }

    /// The ways that somebody enters by hand; the others come by the public forms.
    public static let enteredByStaff: [IntakeWay] = [
        .signedFile, .paper, .email, .recipientList,
    ]
}

/// Where something handed in is on its way.
public enum IntakeState: String, Sendable, CaseIterable {
    case received
    /// An article draft was made of it.
    case drafted
    case declined
    /// Nothing is left to do.
    case done

    /// Whether somebody still has to do something.
    public var isOpen: Bool { self == .received || self == .drafted }

    /// What people call it.
    public var name: String {
        switch self {
        case .received: "Đã tiếp nhận"
        case .drafted: "Đã tạo bản nháp"
        case .declined: "Không sử dụng"
        case .done: "Đã xong"
        }
    }
}

/// A number in a year's register of a site: `12/2026`.
public struct IntakeNumber: Sendable, Hashable, CustomStringConvertible {
    /// The place in the year, from 1, without gaps.
    public let number: Int64
    /// The year, in Viet Nam, in which it was entered.
    public let year: Int

    /// Puts it together from its parts.
    public init(_ number: Int64, of year: Int) {
        self.number = number
        self.year = year
    }

    /// `12/2026`.
    public var description: String { "\(number)/\(year)" }
}

/// Something that was handed in, as those who handle it see it; the sender's data stand apart.
public struct IntakeEntry: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Whose register it stands in.
    public let siteID: Int64
    /// Its number in the year's register.
    public let number: IntakeNumber
    /// The code on the receipt.
    public let code: IntakeCode
    /// How it came.
    public let way: IntakeWay
    /// What it is about.
    public let subject: String
    /// What it says; empty where the files say it.
    public let text: String
    /// What whoever entered it noted.
    public let note: String
    /// The unit or organisation that sent it; empty for a person and where it is not known.
    public let organisation: String
    /// The path of the published item that it is about.
    public let page: String?
    /// The article at that path, where it is one.
    public let about: IntakeSubject?
    /// Under which prohibited act a reader reports the item.
    public let ground: ProhibitedGround?
    /// When it came in.
    public let receivedAt: Instant
    /// When it was entered.
    public let registeredAt: Instant
    /// What is owed because of it, where a term of the law runs.
    public let duty: Duty?
    /// The lawful day with its explanation.
    public let due: DueDate?
    /// Where it is on its way.
    public let state: IntakeState
    /// Who took it on.
    public let handlerID: Int64?
    /// Their name.
    public let handler: String?
    /// The prohibited act on whose ground it was declined.
    public let declineGround: ProhibitedGround?
    /// Why it was declined.
    public let declineReason: String?
    /// The article made of it, by its number in the admin.
    public let articleItemID: Int64?
    /// What of it could not be read, for a letter.
    public let trouble: String?
    /// The version that somebody who decides has to have seen: how many steps were taken.
    public let version: Int64

    /// Whether it asks to change what is published (Article 12.2).
    public var isChange: Bool { page != nil }
}

/// The article that an entry is about.
public struct IntakeSubject: Sendable, Equatable {
    /// Its number in the admin.
    public let itemID: Int64
    /// The title of its newest revision.
    public let title: String
    /// Where it stands.
    public let state: ItemState

    /// Puts it together from its parts.
    public init(itemID: Int64, title: String, state: ItemState) {
        self.itemID = itemID
        self.title = title
        self.state = state
    }
}

/// A file that was handed in.
public struct IntakeFile: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Whose it is.
    public let entryID: Int64
    /// A harmless form of the name that it came with.
    public let name: String
    /// What its content is.
    public let type: IntakeFileType
    /// Bytes.
    public let size: Int64
    /// The SHA-256 of its content, by which it is stored.
    public let digest: String
}

/// Who handed something in: personal data, kept apart.
public struct IntakeSender: Sendable, Equatable {
    /// The name; empty where none was given.
    public let name: String
    /// Telephone, e-mail or postal address, as it was given.
    public let contact: String
    /// Whether the name may stand under what is published.
    public let showsName: Bool
    /// The version of the consent text that was agreed to; nil where the portal asked for nothing.
    public let consentVersion: Int?

    /// Puts it together from its parts.
    public init(
        name: String = "", contact: String = "", showsName: Bool = false,
        consentVersion: Int? = nil
    ) {
        self.name = name
        self.contact = contact
        self.showsName = showsName
        self.consentVersion = consentVersion
    }

    var isEmpty: Bool { name.isEmpty && contact.isEmpty }
}

/// What was done with an entry.
public struct IntakeEvent: Sendable, Equatable {
    /// When.
    public let at: Instant
    /// Who, as their name was then.
    public let account: String
    /// What; nil for the entry itself.
    public let action: IntakeAction?
    /// What was said with it.
    public let note: String
}
