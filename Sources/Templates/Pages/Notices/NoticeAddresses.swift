public import PortalCore

/// The addresses of notices.
public enum NoticeAddresses {
    /// The notices of who is signed in; marking all as read is sent here, too.
    public static let list = Address<Void>("/quan-tri/thong-bao")
    /// Of what letters are wanted.
    public static let choices = Address<Void>("/quan-tri/thong-bao/lua-chon")
    /// One notice.
    public static let notice = Address<Int64>(numbered: "/quan-tri/thong-bao/{so}")
    /// Where a site's notices are posted.
    public static let webhook = Address<AdminSiteName>(admin: "/webhook")

    /// What a notice is about.
    public static func target(of notice: StaffNotice) -> WebAddress {
        switch notice.topic {
        case .article(let id):
            ArticleWorkAddresses.item(AdminItem(AdminSiteName(label: notice.site.label), id))
        case .question(let id), .questionAddress(let id):
            QuestionWorkAddresses.item(AdminItem(AdminSiteName(label: notice.site.label), id))
        case .consultation(let id):
            ConsultationWorkAddresses.item(
                AdminItem(AdminSiteName(label: notice.site.label), id))
        case .feedback(let id):
            FeedbackAddresses.item(AdminItem(AdminSiteName(label: notice.site.label), id))
        case .difficulties:
            FeedbackAddresses.difficulties(AdminSiteName(label: notice.site.label))
        case .proposals: ArticleWorkAddresses.proposals()
        case .intake(let id):
            IntakeAddresses.item(AdminItem(AdminSiteName(label: notice.site.label), id))
        case .dataRequest(let id), .dataRequestAddress(let id):
            DataRequestAddresses.item(AdminItem(AdminSiteName(label: notice.site.label), id))
        case .ownAccount: AccountAddresses.own()
        }
    }
}
