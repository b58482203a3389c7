import PortalCore

/// A portal's first page: search and tasks first, then what is new.
public enum HomePage {
    /// - Parameters:
    ///   - overview: the newest of each kind.
    ///   - directory: the units and their portals; nil on a member's portal.
    ///   - map: the communes' outlines; nil on a member's portal.
    public static func render(
        _ overview: HomeOverview, directory: UnitDirectory?, map: CommuneMapDrawing?,
        in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: context.site.name,
            summary: "Tin tức, văn bản, hỏi đáp và lấy ý kiến góp ý của \(context.site.name).",
            showsSearch: false, structuredData: HomeData.all(in: context))
        return Layout.document(
            frame, in: context,
            """
            \(HomeTasks(context: context))\
            \(HomeNews(articles: overview.news, context: context))\
            <div class="pair">
            \(HomeConsultations(consultations: overview.consultations, now: context.now))\
            \(HomeQuestions(questions: overview.questions))\
            </div>
            \(HomeDocuments(documents: overview.documents))\
            \(with: directory, { HomeUnits(directory: $0, map: map, context: context).html })
            """)
    }
}
