import PortalCore

/// Whether a document is in force on a day, in words.
struct EffectNotice: Component {
    let document: Document
    let day: CalendarDay

    var html: HTML {
        """
        <p class="effect">\(tag) <span>\(explanation)</span></p>

        """
    }

    private var tag: StatusTag {
        switch document.effect(on: day) {
        case .inForce: StatusTag(.good, "Còn hiệu lực")
        case .notYet: StatusTag(.soon, "Chưa có hiệu lực")
        case .expired: StatusTag(.late, "Hết hiệu lực")
        case .unknown: StatusTag(.neutral, "Chưa rõ hiệu lực")
        }
    }

    private var explanation: HTML {
        switch document.effect(on: day) {
        case .inForce:
            """
            Tính đến hôm nay, \(DateTime(day)): có hiệu lực từ \(date(document.effectiveOn))\
            \(with: document.expiresOn, { ", đến trước ngày \(DateTime($0))" }).
            """
        case .notYet: "Sẽ có hiệu lực từ \(date(document.effectiveOn))."
        case .expired: "Hết hiệu lực từ \(date(document.expiresOn)). Đăng để tra cứu."
        case .unknown:
            "Nguồn không ghi ngày có hiệu lực; bạn xem điều khoản thi hành trong văn bản."
        }
    }

    private func date(_ day: CalendarDay?) -> HTML {
        "\(with: day, { "ngày \(DateTime($0))" })"
    }
}
