import HTTPKit

extension RouteTable {
    /// Every route of the portal.
    static let all: RouteTable = {
        var table = RouteTable()
        HomeRoutes.add(to: &table)
        DocumentRoutes.add(to: &table)
        QuestionRoutes.add(to: &table)
        PetitionRoutes.add(to: &table)
        ConsultationRoutes.add(to: &table)
        ConsultationWorkRoutes.add(to: &table)
        FeedbackRoutes.add(to: &table)
        DataRequestRoutes.add(to: &table)
        UnitRoutes.add(to: &table)
        SiteRoutes.add(to: &table)
        SearchRoutes.add(to: &table)
        FeedRoutes.add(to: &table)
        PublicationRoutes.add(to: &table)
        DisplayRoutes.add(to: &table)
        HealthRoutes.add(to: &table)
        DeskRoutes.add(to: &table)
        HelpRoutes.add(to: &table)
        AccountRoutes.add(to: &table)
        AccountWorkRoutes.add(to: &table)
        AuditRoutes.add(to: &table)
        CalendarRoutes.add(to: &table)
        NoticeRoutes.add(to: &table)
        QuestionWorkRoutes.add(to: &table)
        IntakeRoutes.add(to: &table)
        MediaRoutes.add(to: &table)
        ArticleWorkRoutes.add(to: &table)
        ArticleRoutes.add(to: &table)
        return table
    }()
}
