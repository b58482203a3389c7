import PortalCore

/// Where a question is on its way.
struct QuestionStatusView: Component {
    let status: QuestionStatus
    let context: PageContext
    /// Whether the form for what is missing stands on the page.
    var takesSupplement = false

    var html: HTML {
        """
        <section class="question-status" aria-labelledby="tinh-trang">
        <h2 id="tinh-trang">Câu hỏi \(status.code.description)</h2>
        \(state)\
        \(FactList([
            ("Tiếp nhận", DateTime(status.receivedAt).html),
            ("Cơ quan trả lời", status.unit.map(HTML.init(text:))),
            ("Trả lời", status.answeredAt.map { DateTime($0).html }),
        ]))\
        \(if: isOpen, DueExplanation(due: status.due).html)\
        \(QuestionMilestones(milestones: status.milestones))\
        </section>

        """
    }

    private var isOpen: Bool { status.state == .received || status.state == .accepted }

    private var state: HTML {
        switch status.state {
        case .received: "<p>Ban Biên tập đã nhận và đang xem câu hỏi của bạn.</p>\n\(due)"
        case .accepted: "<p>Câu hỏi đã được chuyển tới cơ quan trả lời.</p>\n\(due)"
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
            "<p><a href=\"\(QuestionAddresses.question($0))\">Xem câu trả lời</a></p>\n"
        })
        """
    }

    private var awaitingData: HTML {
        """
        <p>\(StatusTag(.soon, "Chờ bạn bổ sung thông tin"))</p>
        <p>\(status.reason ?? "Câu hỏi còn thiếu thông tin.")</p>
        <p>Thời hạn trả lời tạm dừng và được tính tiếp khi bạn bổ sung.</p>
        \(if: takesSupplement, "<p><a href=\"\(SupplementSection.place)\">Gửi thông tin bổ sung</a></p>\n")
        """
    }

    private var merged: HTML {
        """
        <p>\(StatusTag(.neutral, "Đã gộp"))</p>
        <p>Câu hỏi của bạn được gộp với một câu hỏi khác có cùng nội dung.</p>
        \(with: status.slug, {
            "<p><a href=\"\(QuestionAddresses.question($0))\">Xem câu trả lời</a></p>\n"
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
        <p>\(status.reason ?? "Câu hỏi không thuộc phạm vi của mục Hỏi – Đáp (Điều 13 khoản 2).")</p>
        <p><a href="\(QuestionAddresses.ask())">Xem những nội dung được tiếp nhận</a></p>

        """
    }
}
