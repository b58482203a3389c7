import PortalCore

/// What happened to a question so far, as a list in the order of time.
struct QuestionMilestones: Component {
    let milestones: [QuestionMilestone]

    var html: HTML {
        guard !milestones.isEmpty else { return .empty }
        return """
            <h3>Đã diễn ra</h3>
            <ol class="timeline">\(each: milestones, item)</ol>

            """
    }

    private func item(_ milestone: QuestionMilestone) -> HTML {
        """
        <li>\(DateTime(milestone.at)): <strong>\(Self.words(milestone.kind))</strong>\
        \(with: milestone.note, { "<br>\($0)" })</li>

        """
    }

    private static func words(_ kind: QuestionMilestone.Kind) -> String {
        switch kind {
        case .received: "Cổng nhận câu hỏi"
        case .assigned: "Chuyển đến cơ quan trả lời"
        case .dataAsked: "Đề nghị bạn bổ sung thông tin"
        case .dataReceived: "Nhận được thông tin bổ sung"
        case .progress: "Thông báo tiến độ và hẹn ngày mới"
        case .merged: "Gộp với câu hỏi cùng nội dung"
        case .declined: "Không tiếp nhận"
        case .answered: "Đăng câu trả lời"
        case .answeredElsewhere: "Cơ quan trả lời trực tiếp"
        }
    }
}
