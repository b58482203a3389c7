import PortalCore
import Templates

/// What the admin's rail offers: only what the person may use.
enum StaffNavigation {
    static func groups(of staff: StaffVisit) -> [AdminNavigation.Group] {
        let own = AdminNavigation.Group(
            title: nil,
            entries: [
                AdminNavigation.Entry("Việc của tôi", AdminAddresses.home()),
                AdminNavigation.Entry("Tài khoản của tôi", AccountAddresses.own()),
                AdminNavigation.Entry("Trợ giúp", HelpAddresses.all()),
            ])
        return ([own] + siteGroups(staff) + [administration(staff)]).filter { !$0.entries.isEmpty }
    }

    /// The site worked on comes first; then the others on which the person holds a role.
    private static func siteGroups(_ staff: StaffVisit) -> [AdminNavigation.Group] {
        var sites: [SiteLink] = []
        if staff.visit.path.string.hasPrefix(AdminAddresses.sitesFolder) {
            sites.append(staff.site.link)
        }
        for grant in staff.actor.grants where !sites.contains(grant.site) {
            sites.append(grant.site)
        }
        return sites.compactMap { link in
            guard
                case .site(let profile) = staff.visit.registers.sites.resolve(label: link.label)
            else { return nil }
            return AdminNavigation.Group(
                title: link.shortName, entries: entries(profile.site, staff.actor))
        }
    }

    private static func entries(_ site: Site, _ actor: Actor) -> [AdminNavigation.Entry] {
        let name = AdminSiteName(label: site.label)
        return siteEntries.filter { actor.may($0.permission, on: site.id) }.map {
            AdminNavigation.Entry($0.title, $0.address(name))
        }
    }

    /// Each feature's entry for a site, with the right it needs.
    private static let siteEntries: [SiteEntry] = [
        SiteEntry(
            title: "Bài viết", permission: .seeContent, address: ArticleWorkAddresses.list),
        SiteEntry(title: "Thư viện", permission: .seeContent, address: MediaAddresses.list),
        SiteEntry(
            title: "Câu hỏi, kiến nghị", permission: .seeQuestions,
            address: QuestionWorkAddresses.list),
        SiteEntry(title: "Tiếp nhận", permission: .handleIntake, address: IntakeAddresses.list),
        SiteEntry(
            title: "Yêu cầu thay đổi", permission: .handleIntake, address: IntakeAddresses.changes),
        SiteEntry(
            title: "Lấy ý kiến góp ý", permission: .manageConsultations,
            address: ConsultationWorkAddresses.list),
        SiteEntry(
            title: "Phản ánh, góp ý về cổng", permission: .moderateComments,
            address: FeedbackAddresses.list),
        SiteEntry(
            title: "Vướng mắc gửi Ban Biên tập", permission: .seeContent,
            address: FeedbackAddresses.difficulties),
        SiteEntry(
            title: "Yêu cầu về dữ liệu cá nhân", permission: .handleDataRequests,
            address: DataRequestAddresses.list),
        SiteEntry(
            title: "Tài khoản", permission: .manageAccounts, address: AccountWorkAddresses.list),
        SiteEntry(title: "Nhật ký", permission: .seeAudit, address: AuditAddresses.list),
        SiteEntry(
            title: "Webhook", permission: .manageSettings, address: NoticeAddresses.webhook),
    ]

    private struct SiteEntry: Sendable {
        let title: String
        let permission: Permission
        let address: Address<AdminSiteName>
    }

    private static func administration(_ staff: StaffVisit) -> AdminNavigation.Group {
        let province = staff.visit.profile.site.id
        let entries = administrationEntries.filter { staff.actor.may($0.permission, on: province) }
        return AdminNavigation.Group(
            title: "Quản trị",
            entries: entries.map { AdminNavigation.Entry($0.title, $0.address()) })
    }

    private static let administrationEntries:
        [(title: String, permission: Permission, address: Address<Void>)] = [
            ("Đề xuất của đơn vị", .decideProposals, ArticleWorkAddresses.proposals),
            ("Lịch làm việc", .manageSettings, DeadlineAddresses.calendar),
            ("Thời hạn", .manageSettings, DeadlineAddresses.rules),
        ]
}
