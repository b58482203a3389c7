import PortalCore

/// Who owns, operates and answers for a portal (Article 8).
struct StewardshipList: Component {
    let stewardship: Stewardship

    var html: HTML {
        FactList([
            ("Cơ quan chủ quản", HTML(text: stewardship.owner)),
            ("Cơ quan quản lý, vận hành", HTML(text: stewardship.operatingBody)),
            ("Chịu trách nhiệm nội dung", HTML(text: stewardship.board)),
        ]).html
    }
}
