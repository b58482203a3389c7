import PortalCore

/// The two days of a request, each in a sentence with its explanation.
struct DataRequestDue: Component {
    let terms: DataRequestTerms
    let today: CalendarDay

    var html: HTML {
        """
        <div class="due">
        \(if: terms.answeredAt == nil, answer)\
        \(execution)</div>

        """
    }

    private var answer: HTML {
        """
        <p>\(DueTag(terms.answerDue.day, today: today))</p>
        <p>Ban Biên tập phải phản hồi bạn chậm nhất \
        <strong>\(DayInWords(terms.answerDue.day))</strong> (\(terms.answerDue.term)).</p>
        \(DueExplanation(
            due: terms.answerDue, subject: "Yêu cầu", title: "Vì sao phản hồi trước ngày này?"))
        """
    }

    private var execution: HTML {
        """
        \(if: terms.answeredAt != nil, "<p>\(DueTag(terms.due.day, today: today))</p>\n")\
        <p>\(terms.answeredAt == nil ? "Nếu được chấp nhận, yêu cầu" : "Yêu cầu") phải được thực hiện \
        chậm nhất <strong>\(DayInWords(terms.due.day))</strong> (\(terms.due.term)).</p>
        \(DueExplanation(
            due: terms.due, subject: "Yêu cầu", title: "Vì sao thực hiện trước ngày này?"))
        """
    }
}

/// Where a request is on its way, in words and shape.
struct DataRequestStateTag: Component {
    let state: DataRequestState

    init(_ state: DataRequestState) {
        self.state = state
    }

    var html: HTML {
        switch state {
        case .received, .awaitingProof: StatusTag(.soon, state.name).html
        case .accepted, .refused: StatusTag(.neutral, state.name).html
        case .carriedOut: StatusTag(.good, state.name).html
        }
    }
}

/// What happened to a request so far, as who made it may know it: no names of accounts.
struct DataRequestTimeline: Component {
    let receivedAt: Instant
    let events: [DataRequestEvent]

    var html: HTML {
        """
        <h3>Đã diễn ra</h3>
        <ol class="timeline">
        <li>\(DateTime(receivedAt)): <strong>Cổng nhận yêu cầu</strong></li>
        \(each: events, item)</ol>

        """
    }

    private func item(_ event: DataRequestEvent) -> HTML {
        guard case .step(let action) = event.act else { return .empty }
        return """
            <li>\(DateTime(event.at)): <strong>\(words(action))</strong>\
            \(with: event.note, { "<br>\($0)" })</li>

            """
    }

    private func words(_ action: DataRequestAction) -> String {
        switch action {
        case .askForProof: "Đề nghị bạn xác minh"
        case .accept: "Chấp nhận yêu cầu"
        case .refuse: "Từ chối yêu cầu"
        case .carryOut: "Đã thực hiện"
        }
    }
}
