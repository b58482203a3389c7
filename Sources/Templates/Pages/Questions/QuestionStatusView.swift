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
        \(if: status.state.isAwaitingAnswer || isAnswered, explanation)\
        \(QuestionMilestones(milestones: status.milestones, kind: status.kind))\
        </section>

        """
    }

    /// Who answers now: what was merged has the unit of the other one.
    private var unit: String? {
        guard let target = status.target else { return status.unit }
        return target.unit
    }

    /// Whether the day that was owed can be held against the answer.
    private var isAnswered: Bool {
        status.state == .answered || status.state == .answeredElsewhere
    }

    private var facts: [(name: String, value: HTML?)] {
        let due = isAnswered ? status.due : nil
        return [
            ("Tiếp nhận", DateTime(status.receivedAt).html),
            ("Cơ quan trả lời", unit.map(HTML.init(text:))),
            ("Hạn ban đầu", due?.extendedFrom.map { DateTime($0).html }),
            ("Hạn trả lời", due.map { DateTime($0.day).html }),
            ("Trả lời", status.answeredAt.map { DateTime($0).html }),
        ]
    }

    private var explanation: HTML {
        DueExplanation(
            due: status.due, subject: status.kind.name,
            title: isAnswered ? "Vì sao hạn là ngày này?" : "Vì sao là ngày này?",
            isOpen: !isAnswered
        ).html
    }

    private var state: HTML {
        switch status.state {
        case .received:
            "<p>Ban Biên tập đã nhận và đang xem \(status.kind.noun) của bạn.</p>\n\(due(status.due))"
        case .accepted:
            "<p>\(status.kind.name) đã được chuyển tới cơ quan trả lời.</p>\n\(due(status.due))"
        case .answered: answered
        case .declined: declined
        case .awaitingData: awaitingData
        case .merged: merged
        case .answeredElsewhere: answeredElsewhere
        }
    }

    private func due(_ date: DueDate) -> DueSentence {
        DueSentence(
            due: date, unit: unit, today: context.now.day, contact: context.site.contact)
    }

    private var answered: HTML {
        """
        <p>\(StatusTag(.good, "Đã trả lời"))</p>
        \(answer)
        """
    }

    private var answer: HTML {
        """
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
        <p>\(status.kind.name) của bạn được gộp với \(status.kind.noun) khác có cùng nội dung \
        và được trả lời chung.</p>
        \(with: status.target, targetState)\(answer)
        """
    }

    /// Where the other one is: the day to wait for, or what became of it.
    private func targetState(_ target: MergeTarget) -> HTML {
        if target.state.isAwaitingAnswer { return due(target.due).html }
        if target.state == .awaitingData {
            return """
                <p>Cơ quan đang chờ bổ sung thông tin về nội dung này; thời hạn trả lời tạm dừng.</p>

                """
        }
        return "\(with: target.outcome(of: status.kind), { "<p>\($0)</p>\n" })\(contact(target))"
    }

    /// Where the answer, or why there is none, went to somebody else alone.
    private func contact(_ target: MergeTarget) -> HTML {
        guard [.answeredElsewhere, .declined].contains(target.state) else { return .empty }
        return "<p><a href=\"\(SiteAddresses.contact())\">Liên hệ Ban Biên tập</a></p>\n"
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
