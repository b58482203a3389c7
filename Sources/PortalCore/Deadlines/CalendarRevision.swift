/// What an edit of the calendar does to something that is owed.
public struct DueDateChange: Sendable, Equatable {
    /// What is owed.
    public let duty: Duty
    /// The number of the question, petition or item in its table.
    public let id: Int64
    /// What people know it by, such as the code of a question.
    public let label: String
    /// Who owes it, once that is known.
    public let unit: String?
    /// The due day before the edit.
    public let before: CalendarDay
    /// The due day after it.
    public let after: CalendarDay

    /// What is told of it.
    func sentence(because source: String) -> String {
        duty.sentence(ofMoveFrom: before, to: after, because: source)
    }
}

extension Duty {
    /// `Hạn trả lời chuyển từ 08/12/2026 sang 09/12/2026 vì lịch làm việc thay đổi (Thông báo 09/TB-SNV).`
    fileprivate func sentence(
        ofMoveFrom before: CalendarDay, to after: CalendarDay, because source: String
    ) -> String {
        """
        \(dayName) chuyển từ \(before.vietnamese) sang \(after.vietnamese) vì lịch làm việc thay đổi \
        (\(source)).
        """
    }

    /// What its due day is called. One thing can be owed by two days, such as a request on personal
    /// data.
    private var dayName: String {
        switch self {
        case .question, .petition, .feedback: "Hạn trả lời"
        case .guidance, .document, .plan, .project, .research, .statistics: "Hạn xử lý"
        case .dataRequestAnswer: "Hạn phản hồi"
        case .dataRequestExecution: "Hạn thực hiện"
        case .password: "Hạn đổi mật khẩu"
        }
    }
}

/// What an edit of the calendar did to one thing that is owed, as its own record tells it.
public struct DueDateMove: Sendable, Equatable {
    /// What is owed.
    public let duty: Duty
    /// When.
    public let at: Instant
    /// The due day before the edit.
    public let before: CalendarDay
    /// The due day after it.
    public let after: CalendarDay
    /// The number of the decision or notice.
    public let source: String
    /// Who edited the calendar.
    public let account: String

    /// The same that was told when it moved.
    public var sentence: String { duty.sentence(ofMoveFrom: before, to: after, because: source) }
}

/// The record of one edit of the calendar.
public struct CalendarRevision: Sendable, Equatable, Identifiable {
    /// The number in its table.
    public let id: Int64
    /// The year that was edited.
    public let year: Int
    /// Counts the edits of the year.
    public let revision: Int
    /// The number of the decision or notice.
    public let source: String
    /// Who did it.
    public let account: String
    /// When.
    public let madeAt: Instant
    /// The days of the year from then on.
    public let days: [CalendarException]
}
