import PortalCore

/// A right in a sentence.
struct GrantSentence: Component {
    let grant: Grant
    let namesDelegator: Bool

    init(_ grant: Grant, namesDelegator: Bool = true) {
        self.grant = grant
        self.namesDelegator = namesDelegator
    }

    var html: HTML { HTML(text: text) }

    /// The same as text.
    var text: String {
        let section = grant.section.map { ", chuyên mục “\($0)”" } ?? ""
        let end = grant.endInWords.map { ", \($0)" } ?? ""
        let owner = namesDelegator ? grant.delegatedFrom.map { ", ủy quyền của \($0)" } ?? "" : ""
        return "\(grant.role.name), \(grant.site.name)\(section)\(end)\(owner)"
    }
}

/// From when until when a right holds, and whether it does now.
struct GrantPeriod: Component {
    let grant: Grant
    let now: Instant

    init(_ grant: Grant, now: Instant) {
        self.grant = grant
        self.now = now
    }

    var html: HTML {
        """
        <p class="facts"><span>\(state)</span> <span>từ \(DateTime(grant.validFrom))</span>\
        \(with: grant.endInWords, { " <span>\($0)</span>" })\
        \(with: grant.consent, { " <span>Thủ trưởng đồng ý: \($0)</span>" })</p>

        """
    }

    private var state: StatusTag {
        if grant.isValid(at: now) { return StatusTag(.good, "Đang có hiệu lực") }
        return grant.validFrom > now
            ? StatusTag(.soon, "Chưa bắt đầu") : StatusTag(.neutral, "Đã hết hạn")
    }
}
