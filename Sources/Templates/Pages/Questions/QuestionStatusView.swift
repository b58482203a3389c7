import PortalCore

/// Where a question or petition is on its way.
struct QuestionStatusView: Component {
    let status: QuestionStatus
    let context: PageContext
    /// Whether the form for what is missing stands on the page.
    var takesSupplement = false

    var html: HTML {
        """
        <section class="question-status" aria-labelledby="tinh-trang">
        <h2 id="tinh-trang">\(status.kind.name) \(status.code.description)</h2>
        \(state)\
        \(FactList(facts))\
        \(if: isOpen || isAnswered, explanation)\
        \(QuestionMilestones(milestones: status.milestones, kind: status.kind))\
        </section>

        """
    }

    private var isOpen: Bool { status.state == .received || status.state == .accepted }

    /// Whether the day that was owed can be held against the answer.
    private var isAnswered: Bool {
        status.state == .answered || status.state == .answeredElsewhere
    }

    private var facts: [(name: String, value: HTML?)] {
        let due = isAnswered ? status.due : nil
        return [
            ("Tiếp nhận", DateTime(status.receivedAt).html),
            ("Cơ quan trả lời", status.unit.map(HTML.init(text:))),
            ("Hạn ban đầu", due?.extendedFrom.map { DateTime($0).html }),
            ("Hạn trả lời", due.map { DateTime($0.day).html }),
            ("Trả lời", status.answeredAt.map { DateTime($0).html }),
        ]
    }

    private var explanation: HTML {
        DueExplanation(
            due: status.due, subject: status.kind.name,
            title: isOpen ? "Vì sao là ngày này?" : "Vì sao hạn là ngày này?", isOpen: isOpen
        ).html
    }

    private var state: HTML {
        switch status.state {
        case .received:
            "<p>Ban Biên tập đã nhận và đang xem \(status.kind.noun) của bạn.</p>\n\(due)"
        case .accepted: "<p>\(status.kind.name) đã được chuyển tới cơ quan trả lời.</p>\n\(due)"
        case .answered: answered
        case .declined: declined
        case .awaitingData: awaitingData
        case .merged: merged
        case .answeredElsewhere: answeredElsewhere
        }
    }

    private var due: DueSentence {
        DueSentence(
            due: status.due, unit: status.unit, today: context.now.day,
            contact: context.site.contact)
    }

    private var answered: HTML {
        """
        <p>\(StatusTag(.good, "Đã trả lời"))</p>
        \(with: status.slug, {
            "<p><a href=\"\(status.kind.published($0))\">Xem câu trả lời</a></p>\n"
        })
        """
    }

    private var awaitingData: HTML {
        """
        <p>\(StatusTag(.soon, "Chờ bạn bổ sung thông tin"))</p>
        <p>\(status.reason ?? "Nội dung còn thiếu thông tin.")</p>
        <p>Thời hạn trả lời tạm dừng và được tính tiếp khi bạn bổ sung.</p>
        \(if: takesSupplement, "<p><a href=\"\(SupplementSection.place)\">Gửi thông tin bổ sung</a></p>\n")
        """
    }

    private var merged: HTML {
        """
        <p>\(StatusTag(.neutral, "Đã gộp"))</p>
        <p>\(status.kind.name) của bạn được gộp với \(status.kind.noun) khác có cùng nội dung.</p>
        \(with: status.slug, {
            "<p><a href=\"\(status.kind.published($0))\">Xem câu trả lời</a></p>\n"
        })
        """
    }

    private var answeredElsewhere: HTML {
        """
        <p>\(StatusTag(.good, "Đã trả lời trực tiếp"))</p>
        <p>Cơ quan đã trả lời trực tiếp cho bạn: \(status.reason ?? "không ghi hình thức").</p>

        """
    }

    private var declined: HTML {
        """
        <p>\(StatusTag(.neutral, "Không thuộc phạm vi trả lời"))</p>
        <p>\(status.reason ?? "Nội dung không thuộc phạm vi của mục \(status.kind.section).")</p>
        <p><a href="\(status.kind.start)">Xem những nội dung được tiếp nhận</a></p>

        """
    }
}
