import PortalCore

/// The search and the four things people come for.
struct HomeTasks: Component {
    let context: PageContext

    /// One way to get something done.
    private struct Task {
        let title: String
        let hint: String
        let address: WebAddress
    }

    var html: HTML {
        """
        <section class="tasks" aria-labelledby="ban-can-gi">
        \(Ridges())\
        <h1 id="ban-can-gi">Bạn cần tìm gì?</h1>
        \(SearchForm(id: "tim", words: "", label: "Tìm văn bản, tin tức, câu trả lời"))\
        <ul>\(each: tasks, item)</ul>
        </section>

        """
    }

    private func item(_ task: Task) -> HTML {
        """
        <li><a href="\(task.address)"><strong>\(task.title)</strong> \
        <span>\(task.hint)</span></a></li>

        """
    }

    /// An archived portal takes nothing in any more.
    private var tasks: [Task] {
        let isLive = context.site.status == .live
        return [documents] + (isLive ? [question, consultation] : []) + [service]
    }

    private var documents: Task {
        Task(
            title: "Tra cứu văn bản", hint: "Theo số, cơ quan, năm",
            address: DocumentAddresses.list())
    }

    private var question: Task {
        Task(
            title: "Đặt câu hỏi", hint: "Trả lời trong 15 ngày làm việc",
            address: QuestionAddresses.ask())
    }

    private var consultation: Task {
        Task(
            title: "Góp ý dự thảo", hint: "Trước khi văn bản được ban hành",
            address: ConsultationAddresses.list())
    }

    private var service: Task {
        Task(
            title: "Dịch vụ công", hint: "Nộp hồ sơ trực tuyến",
            address: PublicServices.address(in: context.profile))
    }
}

/// Where procedures are carried out online.
enum PublicServices {
    /// The slug of the section that catalogues them (Article 14).
    private static let sectionSlug = "dich-vu-cong"

    /// The portal's own catalogue, or the national service portal where it has none.
    static func address(in profile: SiteProfile) -> WebAddress {
        guard profile.sections.contains(where: { $0.slug == sectionSlug }) else {
            return WebAddress(absolute: "https://dichvucong.gov.vn/")
        }
        return ArticleAddresses.section(sectionSlug)
    }
}

/// The mountains of the province, of our own drawing; only for the eye.
private struct Ridges: Component {
    let html: HTML = """
        <svg class="ridges" viewBox="0 0 1200 200" preserveAspectRatio="none" aria-hidden="true" \
        focusable="false"><path d="M0 200V112l90-34 70 26 120-72 84 58 96-40 130 66 110-84 92 62 \
        118-86 104 78 82-36 104 60v90Z"/><path d="M0 200v-42l130-40 96 34 142-56 120 54 140-34 \
        124 46 150-62 108 44 190-38v94Z"/></svg>

        """
}
