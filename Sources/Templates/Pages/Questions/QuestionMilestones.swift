import PortalCore

/// What happened to a question so far, as a list in the order of time.
struct QuestionMilestones: Component {
    let milestones: [QuestionMilestone]
    let kind: CaseKind

    var html: HTML {
        guard !milestones.isEmpty else { return .empty }
        return """
            <h3>Đã diễn ra</h3>
            <ol class="timeline">\(each: milestones, item)</ol>

            """
    }

    private func item(_ milestone: QuestionMilestone) -> HTML {
        """
        <li>\(DateTime(milestone.at)): <strong>\(words(milestone.kind))</strong>\
        \(with: milestone.note, { "<br>\(note($0, with: milestone.kind))" })</li>

        """
    }

    private func note(_ note: String, with milestone: QuestionMilestone.Kind) -> HTML {
        guard milestone == .split else { return HTML(text: note) }
        return "Mã tra cứu <a href=\"\(QuestionAddresses.lookUp(of: note))\">\(note)</a>"
    }

    private func words(_ milestone: QuestionMilestone.Kind) -> String {
        switch milestone {
        case .received: "Cổng nhận \(kind.noun)"
        case .assigned: "Chuyển đến cơ quan trả lời"
        case .dataAsked: "Đề nghị bạn bổ sung thông tin"
        case .dataReceived: "Nhận được thông tin bổ sung"
        case .progress: "Thông báo tiến độ và hẹn ngày mới"
        case .dayMoved: "Hạn trả lời thay đổi"
        case .merged: "Gộp với \(kind.noun) cùng nội dung"
        case .split: "Tách một phần thành \(kind.noun) riêng"
        case .declined: "Không tiếp nhận"
        case .answered: "Đăng câu trả lời"
        case .answeredElsewhere: "Cơ quan trả lời trực tiếp"
        }
    }
}
