import PortalCore

/// All revisions of an article, and what changed between two of them.
public enum ArticleHistoryPage {
    /// The query names of the two revisions that are compared.
    public static let from = "tu"
    /// See `from`.
    public static let to = "den"

    /// - Parameters:
    ///   - revisions: the newest first.
    ///   - compared: the older and the newer one.
    public static func render(
        _ item: ArticleItem, revisions: [ArticleRevision],
        compared: (old: ArticleRevision, new: ArticleRevision)?, canRestore: Bool,
        in context: AdminContext
    ) -> HTML {
        let address = AdminItem(AdminSiteName(label: context.workingOn.label), item.id)
        let crumbs =
            ArticleEditPage.crumbs(address.site, context)
            + [Crumb(item.title, ArticleWorkAddresses.item(address))]
        return AdminLayout.document(
            AdminFrame(title: "Các bản đã lưu", crumbs: crumbs), in: context,
            """
            \(PageHeading("Các bản đã lưu"))
            \(with: compared, { comparison($0.old, $0.new) })\
            <form action="\(ArticleWorkAddresses.history(address))">
            <div class="table-scroll" tabindex="0" role="region" aria-label="Các bản đã lưu"><table>
            <thead><tr><th scope="col">Bản</th><th scope="col">Từ</th><th scope="col">Đến</th>\
            <th scope="col">Lưu lúc</th><th scope="col">Người lưu</th></tr></thead>
            <tbody>\(each: revisions, { row($0, item, compared) })</tbody></table></div>
            <p class="actions">\(Button("So sánh hai bản", .secondary))</p>
            </form>
            \(if: canRestore && compared != nil, restoration(address, compared?.old, context))
            """)
    }

    private static func row(
        _ revision: ArticleRevision, _ item: ArticleItem,
        _ compared: (old: ArticleRevision, new: ArticleRevision)?
    ) -> HTML {
        """
        <tr><th scope="row">\(revision.number)\
        \(if: revision.id == item.liveRevisionID, " (đang đăng)")\
        \(if: revision.isAutosave, " (tự lưu)")</th>
        <td>\(radio(from, revision, compared?.old.id))</td>
        <td>\(radio(to, revision, compared?.new.id))</td>
        <td>\(DateTime(revision.at))</td>
        <td>\(revision.savedBy.isEmpty ? "Tiếp nhận ban đầu" : revision.savedBy)</td></tr>

        """
    }

    private static func radio(
        _ name: String, _ revision: ArticleRevision, _ chosen: Int64?
    ) -> HTML {
        let label = name == from ? "Từ bản \(revision.number)" : "Đến bản \(revision.number)"
        return """
            <input type="radio" name="\(name)" value="\(revision.id)" aria-label="\(label)"\
            \(attribute: "checked", if: revision.id == chosen)>
            """
    }

    private static func comparison(_ old: ArticleRevision, _ new: ArticleRevision) -> HTML {
        """
        <section class="panel"><h2>Từ bản \(old.number) đến bản \(new.number)</h2>
        <p class="hint"><ins>Phần thêm</ins> gạch chân, <del>phần bỏ</del> gạch ngang.</p>
        \(ArticleDifference(old: old.content, new: new.content))
        </section>

        """
    }

    private static func restoration(
        _ item: AdminItem, _ old: ArticleRevision?, _ context: AdminContext
    ) -> HTML {
        guard let old else { return .empty }
        return """
            <form method="post" action="\(ArticleWorkAddresses.restoration(item))">
            \(context.hiddenToken)
            <input type="hidden" name="\(ArticleStepField.revision.rawValue)" value="\(old.id)">
            \(Button("Lấy lại bản \(old.number) làm bản nháp mới", .secondary))
            </form>

            """
    }
}

/// What changed between two versions of an article.
struct ArticleDifference: Component {
    let old: ArticleContent
    let new: ArticleContent

    var html: HTML {
        """
        <dl class="difference">
        \(field("Tiêu đề", old.title, new.title))\
        \(field("Tóm tắt", old.lead, new.lead))\
        \(body)\
        \(field("Tác giả", old.author, new.author))\
        \(field("Nguồn", old.sourceName + " " + old.sourceAddress, new.sourceName + " " + new.sourceAddress))\
        \(field("Ngày diễn ra", old.eventDay, new.eventDay))\
        </dl>

        """
    }

    /// Compared as it is read; a change of nothing but headings, lists and stress is said in words.
    private var body: HTML {
        let texts = (old: old.body.comparableText, new: new.body.comparableText)
        guard texts.old == texts.new, old.body != new.body else {
            return field("Nội dung", texts.old, texts.new)
        }
        return """
            <div><dt>Nội dung</dt><dd>Chỉ khác về trình bày: tiêu đề mục, danh sách, bảng hoặc chữ \
            nhấn mạnh.</dd></div>

            """
    }

    private func field(_ name: String, _ old: String, _ new: String) -> HTML {
        guard old != new else { return .empty }
        return """
            <div><dt>\(name)</dt><dd class="changed">\(each: TextDifference.parts(from: old, to: new), part)\
            </dd></div>

            """
    }

    private func part(_ part: TextDifference.Part) -> HTML {
        switch part.kind {
        case .same: HTML(text: part.text)
        case .added: "<ins>\(part.text)</ins>"
        case .removed: "<del>\(part.text)</del>"
        }
    }
}
