import PortalCore

/// Two people saved the same article: both versions side by side, and the form with one's own.
public enum ArticleConflictPage {
    /// - Parameters:
    ///   - theirs: what the other person saved.
    ///   - mine: what was typed here; its form is based on theirs, so that saving replaces it.
    public static func render(
        _ item: AdminItem, theirs: ArticleRevision, mine: ArticleContent, sections: [Section],
        in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(
                title: "Hai người cùng sửa",
                crumbs: ArticleEditPage.crumbs(item.site, context)),
            in: context,
            """
            \(Notice(
                .warning, "\(theirs.savedBy) vừa lưu bài này lúc \(theirs.at.vietnamese)",
                "<p>Chưa có gì bị mất: bản của người kia đã lưu, bản của bạn còn ở dưới. Hãy gộp hai bản rồi lưu.</p>\n"
            ))\
            <h1>Hai người cùng sửa</h1>
            <section class="panel"><h2>Bản của bạn khác bản vừa lưu ở chỗ nào</h2>
            <p class="hint"><ins>Chỉ có ở bản của bạn</ins>, <del>chỉ có ở bản kia</del>.</p>
            \(ArticleDifference(old: theirs.content, new: mine))
            </section>
            <div class="versions">
            <section class="panel"><h2>Bản của \(theirs.savedBy)</h2>
            <div class="kept prose" tabindex="0">\(theirs.content.body)</div></section>
            <section class="panel"><h2>Bản của bạn</h2>
            <div class="kept prose" tabindex="0">\(mine.body)</div></section>
            </div>
            <h2>Bản gộp</h2>
            \(ArticleFields(
                form: ArticleForm(mine, base: theirs.id), sections: sections,
                action: ArticleWorkAddresses.item(item), item: nil, state: context.form(),
                context: context))
            <p><a href="\(ArticleWorkAddresses.item(item))">Bỏ bản của tôi, dùng bản vừa lưu</a></p>
            """)
    }
}
