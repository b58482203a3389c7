/// What somebody may ask of the portal about their own data (Law 91/2025/QH15).
public enum DataRight: String, Sendable, CaseIterable {
    /// See what is kept, or have a copy of it.
    case access = "xem-ban-sao"
    /// Have put right what is wrong.
    case correction = "chinh-sua"
    /// Have it deleted.
    case deletion = "xoa"
    /// Take back what was agreed to, such as the showing of one's name.
    case withdrawal = "rut-dong-y"
    /// Have its use narrowed, or object to it.
    case restriction = "han-che"

    /// In words people read.
    public var name: String {
        switch self {
        case .access: "Xem hoặc nhận bản sao dữ liệu của tôi"
        case .correction: "Chỉnh sửa dữ liệu chưa đúng"
        case .deletion: "Xóa dữ liệu của tôi"
        case .withdrawal: "Rút lại sự đồng ý đã cho"
        case .restriction: "Hạn chế hoặc phản đối việc sử dụng dữ liệu"
        }
    }

    /// What is asked for, as others than the person say it.
    public var act: String {
        switch self {
        case .access: "Xem, nhận bản sao dữ liệu"
        case .correction: "Chỉnh sửa dữ liệu"
        case .deletion: "Xóa dữ liệu"
        case .withdrawal: "Rút lại sự đồng ý"
        case .restriction: "Hạn chế, phản đối sử dụng dữ liệu"
        }
    }
}

/// How far a request on personal data is.
public enum DataRequestState: String, Sendable, CaseIterable {
    /// Nobody has answered it yet.
    case received
    /// The person was asked to show that the data are theirs.
    case awaitingProof = "awaiting-proof"
    /// It was granted and is to be carried out.
    case accepted
    /// It was carried out.
    case carriedOut = "carried-out"
    /// It was refused, with the reason.
    case refused

    /// Whether something is still owed.
    public var isOpen: Bool {
        switch self {
        case .received, .awaitingProof, .accepted: true
        case .carriedOut, .refused: false
        }
    }

    /// In words.
    public var name: String {
        switch self {
        case .received: "Mới tiếp nhận"
        case .awaitingProof: "Chờ xác minh người yêu cầu"
        case .accepted: "Đã chấp nhận, đang thực hiện"
        case .carriedOut: "Đã thực hiện"
        case .refused: "Từ chối"
        }
    }
}

/// The two clocks of a request, as they stand: when it has to be answered, and when carried out.
public struct DataRequestTerms: Sendable, Equatable {
    /// By when the person is told what will be done.
    public let answerDue: DueDate
    /// When they were told; nil before.
    public let answeredAt: Instant?
    /// By when it is done.
    public let due: DueDate
    /// When it was done or refused; nil before.
    public let closedAt: Instant?

    /// The day that is due next.
    public var nextDay: CalendarDay { answeredAt == nil ? answerDue.day : due.day }

    /// Whether the answer, or the end, came too late or is missing on a day.
    public func isLate(on today: CalendarDay) -> Bool {
        (answeredAt?.day ?? today) > answerDue.day || (closedAt?.day ?? today) > due.day
    }
}

/// A request as those who handle it see it, without the data of who made it.
public struct DataRequest: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The site it was sent to.
    public let siteID: Int64
    /// The code on the receipt.
    public let code: DataRequestCode
    /// What is asked for.
    public let right: DataRight
    /// How far it is.
    public let state: DataRequestState
    /// When it arrived.
    public let receivedAt: Instant
    /// What is due when.
    public let terms: DataRequestTerms
    /// The question or petition that it is about, by its number; the person knew its code and
    /// telephone number.
    public let caseID: Int64?
    /// The code of another thing that it is about, as the person gave it.
    public let aboutCode: String?
    /// What is asked, in the person's words; nil once their data were removed.
    public let text: String?
    let answerClock: Clock
    let clock: Clock
}

/// Something that was done with a request.
public struct DataRequestEvent: Sendable, Equatable {
    /// What was done.
    public enum Act: Sendable, Equatable {
        case step(DataRequestAction)
        case effect(DataEffect)
    }

    /// What was done.
    public let act: Act
    /// When.
    public let at: Instant
    /// Who, by the name of the account.
    public let account: String
    /// What the person was told.
    public let note: String?
}

/// Who makes a request.
public struct DataRequestPerson: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The telephone number, where one was given.
    public let phone: String?
    /// The e-mail address, where one was given.
    public let email: String?
    /// Whether its owner said that it is theirs.
    public var hasConfirmedEmail = false
}

/// What somebody is told after a request was stored for good.
public struct DataRequestReceipt: Sendable, Equatable {
    /// The code on the receipt.
    public let code: DataRequestCode
    /// What is asked for.
    public let right: DataRight
    /// When it arrived.
    public let receivedAt: Instant
    /// What is due when.
    public let terms: DataRequestTerms
}

/// What the look-up by code tells: nothing of the person.
public struct DataRequestStatus: Sendable, Equatable {
    /// The code on the receipt.
    public let code: DataRequestCode
    /// What is asked for.
    public let right: DataRight
    /// How far it is.
    public let state: DataRequestState
    /// When it arrived.
    public let receivedAt: Instant
    /// What is due when.
    public let terms: DataRequestTerms
    /// What happened to it, in order; the names of accounts are left out where it is shown.
    public let events: [DataRequestEvent]

    /// What the person was told last.
    public var lastNote: String? { events.last { $0.note != nil }?.note }
}
