/// Why a step cannot be taken, beside the workflow's own rules.
public enum StepRefusal: Error, Sendable, Equatable {
    /// A reason has to be given.
    case missingReason
    /// Somebody saved since the person looked.
    case changedMeanwhile
    /// What has to be mended first.
    case blocked([PublishingFinding])
    /// Not before this time.
    case embargo(Instant)
    /// It would be withdrawn at this time, which is over by then.
    case expired(Instant)
    /// The time at which it is to be withdrawn is not in the future.
    case expiryIsPast
    /// The time to publish is not in the future.
    case timeIsPast
    /// There is no article at the address that was given.
    case unknownTarget
    /// Withdrawn for a prohibited act of Article 6, which would leave it readable.
    case prohibitedStaysReadable

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .missingReason: "Hãy ghi lý do."
        case .changedMeanwhile:
            "Có người vừa lưu bản mới hơn bản bạn đang xem. Hãy xem lại rồi thực hiện."
        case .blocked(let findings):
            "Chưa đủ điều kiện đăng: " + findings.map(\.message).joined(separator: " ")
        case .embargo(let time): "Bài chưa được đăng trước \(time.vietnamese)."
        case .expired(let time):
            "Bài đã hẹn tự rút lúc \(time.vietnamese); hãy sửa thời hạn trước khi đăng."
        case .expiryIsPast: "Thời điểm tự rút phải ở tương lai và sau thời điểm được đăng."
        case .timeIsPast: "Hãy chọn thời điểm đăng ở tương lai."
        case .unknownTarget: "Không có bài đang đăng ở địa chỉ này."
        case .prohibitedStaysReadable:
            "Bài đã rút vẫn đọc được. Nội dung bị cấm (Điều 6) phải gỡ hẳn: chọn “Gỡ hẳn”."
        }
    }
}

extension WorkflowAction {
    /// Whether visitors may see a difference afterwards.
    var isSeenByVisitors: Bool {
        switch self {
        case .publish, .publishInEmergency, .withdraw, .restore, .merge, .removeAsError: true
        case .edit, .submit, .takeBack, .sendBack, .approve, .schedule, .confirmEmergency,
            .discard:
            false
        }
    }

    /// Whether it makes the draft what visitors see.
    var publishes: Bool { self == .publish || self == .publishInEmergency }

    /// Whether who takes the step answers for what the item says, and so has to have seen it.
    public var answersForContent: Bool {
        switch self {
        case .approve, .schedule, .publish, .publishInEmergency, .confirmEmergency: true
        default: false
        }
    }
}
