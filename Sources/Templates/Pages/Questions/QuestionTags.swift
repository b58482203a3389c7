import PortalCore

/// How a due day looks today, in a few words.
struct DueTag: Component {
    let due: CalendarDay
    let today: CalendarDay

    init(_ due: CalendarDay, today: CalendarDay) {
        self.due = due
        self.today = today
    }

    var html: HTML {
        switch DueState(due: due, today: today) {
        case .onTime(let days): StatusTag(.neutral, "Còn \(days) ngày").html
        case .dueSoon(daysLeft: 0): StatusTag(.soon, "Hôm nay").html
        case .dueSoon(let days): StatusTag(.soon, "Còn \(days) ngày").html
        case .late(let days), .longOverdue(let days):
            StatusTag(.late, "Quá hạn \(days) ngày").html
        }
    }
}

/// Where a question is on its way, in words and shape.
struct QuestionStateTag: Component {
    let state: QuestionState

    init(_ state: QuestionState) {
        self.state = state
    }

    var html: HTML { StatusTag(kind, state.name).html }

    private var kind: StatusTag.Kind {
        switch state {
        case .published, .answeredElsewhere, .answerApproved: .good
        case .received, .returned, .awaitingData: .soon
        case .assigned, .answerDrafted, .declined, .merged: .neutral
        }
    }
}
