/// A step with a request on personal data; the raw values stand in forms.
public enum DataRequestAction: String, Sendable, CaseIterable {
    /// Ask the person to show that the data are theirs.
    case askForProof = "xac-minh"
    /// Grant it.
    case accept = "chap-nhan"
    /// Refuse it, with the reason.
    case refuse = "tu-choi"
    /// Say that it was carried out, and how.
    case carryOut = "hoan-thanh"

    /// What the button says.
    public var name: String {
        switch self {
        case .askForProof: "Đề nghị xác minh người yêu cầu"
        case .accept: "Chấp nhận yêu cầu"
        case .refuse: "Từ chối yêu cầu"
        case .carryOut: "Ghi nhận đã thực hiện"
        }
    }
}

/// A step with what it brings.
public enum DataRequestStep: Sendable, Equatable {
    /// - Parameter text: how the person can show it.
    case askForProof(text: String)
    /// - Parameter note: what will be done; may be empty.
    case accept(note: String)
    /// - Parameter reason: what the ground means here; may be empty where the ground says it all.
    case refuse(DataRefusalGround, reason: String)
    /// - Parameter note: what was done.
    case carryOut(note: String)

    /// Which step it is.
    public var action: DataRequestAction {
        switch self {
        case .askForProof: .askForProof
        case .accept: .accept
        case .refuse: .refuse
        case .carryOut: .carryOut
        }
    }
}

/// Why the law lets a request be refused, in words.
public enum DataRefusalGround: String, Sendable, CaseIterable {
    /// Nobody showed that the data are theirs.
    case unproven = "khong-xac-minh"
    /// The portal keeps no such data.
    case nothingKept = "khong-co-du-lieu"
    /// They are needed for what the person asked for and still waits for.
    case stillNeeded = "dang-can"
    /// Another law says that they have to be kept, or must not be given out; the reason names it.
    case otherLaw = "luat-khac"
    /// It would harm the rights of somebody else.
    case othersRights = "quyen-nguoi-khac"

    /// The sentence that the person reads.
    public var sentence: String {
        switch self {
        case .unproven: "Chưa xác minh được người yêu cầu là người có dữ liệu."
        case .nothingKept: "Cổng không lưu dữ liệu như yêu cầu nêu."
        case .stillNeeded:
            "Dữ liệu đang cần để giải quyết việc bạn đã gửi; bạn gửi lại yêu cầu khi việc đó xong."
        case .otherLaw: "Pháp luật có quy định khác đối với dữ liệu này."
        case .othersRights:
            "Thực hiện yêu cầu sẽ ảnh hưởng đến quyền, lợi ích hợp pháp của người khác."
        }
    }

    /// Whether the reason has to be said in words, too.
    public var needsReason: Bool { self == .otherLaw || self == .othersRights }
}

/// What is done with the data of the question or petition that a request is about.
public enum DataEffect: String, Sendable, CaseIterable {
    /// Print what is kept.
    case copy = "ban-sao"
    /// Put right what the person gave of themselves.
    case correct = "chinh-sua"
    /// Remove it for good.
    case remove = "xoa"
    /// Show the name no more.
    case hideName = "an-ten"

    /// In words.
    public var name: String {
        switch self {
        case .copy: "Xem, in bản sao dữ liệu"
        case .correct: "Chỉnh sửa dữ liệu người gửi"
        case .remove: "Xóa dữ liệu người gửi"
        case .hideName: "Thôi hiện tên người gửi"
        }
    }
}

/// What can be done with a request, and when.
public enum DataRequestRules {
    /// The state that a step leads to; nil where it does not follow.
    ///
    /// A granted request can still be refused: what stands against it may be found while it is
    /// carried out.
    public static func next(
        _ action: DataRequestAction, from state: DataRequestState
    ) -> DataRequestState? {
        switch (action, state) {
        case (.askForProof, .received): .awaitingProof
        case (.accept, .received), (.accept, .awaitingProof): .accepted
        case (.refuse, .received), (.refuse, .awaitingProof), (.refuse, .accepted): .refused
        case (.carryOut, .accepted): .carriedOut
        default: nil
        }
    }

    /// What is done with the data of a case to carry a right out; only what was granted is.
    public static func effects(of right: DataRight, in state: DataRequestState) -> [DataEffect] {
        guard state == .accepted else { return [] }
        return switch right {
        case .access: [.copy]
        case .correction: [.copy, .correct]
        case .deletion: [.copy, .remove]
        case .withdrawal: [.hideName, .remove]
        case .restriction: [.hideName]
        }
    }
}

/// Why something cannot be done with a request.
public enum DataRequestRefusal: Error, Sendable, Equatable {
    case notPermitted
    case unknownRequest
    case wrongState(DataRequestAction, DataRequestState)
    case emptyText
    /// What is to be done with the data does not belong to the right that was asked for.
    case notGranted(DataEffect)
    /// The request is about no question or petition.
    case noCase
    /// The question or petition still waits for its answer.
    case caseIsOpen(code: String)
    /// The data were removed before.
    case alreadyRemoved
    /// Deletion was granted, and the data are still there.
    case stillKept(code: String)
    /// Nobody said that it is meant.
    case notMeant

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted:
            "Bạn không được giao việc xử lý yêu cầu về dữ liệu cá nhân của cổng này."
        case .unknownRequest: "Không có yêu cầu này."
        case .wrongState(let action, let state):
            "Yêu cầu đang ở trạng thái “\(state.name)” nên không thể “\(action.name)”."
        case .emptyText: "Hãy viết nội dung để người yêu cầu đọc."
        case .notGranted(let effect):
            "Yêu cầu này chưa được chấp nhận cho việc “\(effect.name)”."
        case .noCase: "Yêu cầu này không gắn với câu hỏi, kiến nghị nào."
        case .caseIsOpen(let code):
            """
            \(code) chưa xong: còn phải trả lời thì còn cần tên, địa chỉ và cách liên hệ của người \
            gửi. Xóa được ngay khi việc này kết thúc.
            """
        case .alreadyRemoved: "Dữ liệu người gửi của việc này đã được xóa."
        case .stillKept(let code):
            "Dữ liệu người gửi của \(code) vẫn còn. Hãy xóa trước, rồi ghi nhận đã thực hiện."
        case .notMeant: "Hãy đánh dấu xác nhận trước khi xóa; dữ liệu đã xóa không lấy lại được."
        }
    }
}
