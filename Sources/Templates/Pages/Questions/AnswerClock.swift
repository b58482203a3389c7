import PortalCore

/// When a question came, when it was answered, and whether that was in time (Article 13.6).
struct AnswerClock: Component {
    let question: AnsweredQuestion

    var html: HTML {
        """
        <section class="clock" aria-labelledby="thoi-han">
        <h2 id="thoi-han">Thời hạn trả lời</h2>
        <p>\(tag)</p>
        \(FactList(facts))\
        \(DueExplanation(
            due: question.due, subject: question.summary.kind.name, title: "Vì sao hạn là ngày này?",
            isOpen: false))\
        </section>

        """
    }

    private var tag: StatusTag {
        question.isOnTime
            ? StatusTag(.good, "Trả lời trong hạn")
            : StatusTag(.late, "Trả lời quá hạn \(daysLate) ngày")
    }

    private var daysLate: Int { question.summary.answeredAt.day.number - question.due.day.number }

    private var facts: [(name: String, value: HTML?)] {
        [
            ("Tiếp nhận", DateTime(question.summary.receivedAt).html),
            ("Hạn ban đầu", question.due.extendedFrom.map { DateTime($0).html }),
            ("Hạn trả lời", DateTime(question.due.day).html),
            ("Trả lời", DateTime(question.summary.answeredAt).html),
        ]
    }
}

/// The note that every answer bears (Article 13.8).
struct ReferenceNote: Component {
    let kind: CaseKind

    var html: HTML {
        """
        <p class="reference-note">Ý kiến trả lời chỉ có ý nghĩa tham khảo, không phải là cơ sở pháp \
        lý để giải quyết các quan hệ dân sự. \(act) không thuộc phạm vi điều chỉnh \
        của Luật Khiếu nại, Luật Tố cáo (Điều 13 khoản 8 Quy chế ban hành kèm theo Quyết định số \
        43/2020/QĐ-UBND).</p>

        """
    }

    private var act: String {
        switch kind {
        case .question: "Việc hỏi và trả lời này"
        case .petition: "Việc gửi và trả lời phản ánh, kiến nghị này"
        }
    }
}
