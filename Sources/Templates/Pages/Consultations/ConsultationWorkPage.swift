public import PortalCore

/// A consultation as those who prepare it see it: where it is, what is missing, what can be done.
public enum ConsultationWorkPage {
    /// What was typed in a form that was refused.
    public struct Typed: Sendable, Equatable {
        /// The step's fields.
        public var values: [ConsultationStepField: String]

        /// Puts it together.
        public init(values: [ConsultationStepField: String] = [:]) {
            self.values = values
        }
    }

    /// - Parameters:
    ///   - refusal: why a step was not taken.
    ///   - notice: what was just done.
    public static func render(
        _ dossier: ConsultationDossier, typed: Typed = Typed(), refusal: String? = nil,
        notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let found = dossier.consultation
        let item = AdminItem(AdminSiteName(label: context.workingOn.label), found.id)
        return AdminLayout.document(
            AdminFrame(
                title: found.data.title, crumbs: crumbs(nil, "", context), notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <h1>\(found.data.title)</h1>
            <p class="facts"><span>\(ConsultationStateTag(dossier.state))</span>\
            \(with: dossier.state == .open ? found.data.closesAt : nil, {
                " <span>\(TimeLeft(end: $0, now: context.page.now))</span>"
            })</p>
            \(owed(dossier, item))\
            <div class="work"><div class="work-main">
            \(facts(dossier, item))\
            \(comments(dossier, item))\
            \(ConsultationFilesPanel(dossier: dossier, item: item, context: context))\
            </div><div class="work-side">
            \(ConsultationStepsPanel(
                dossier: dossier, item: item, typed: typed, context: context))\
            \(links(dossier, item, context))\
            \(record(dossier.events))
            </div></div>

            """)
    }

    static func crumbs(
        _ item: AdminItem?, _ title: String, _ context: AdminContext
    ) -> [Crumb] {
        let site = AdminSiteName(label: context.workingOn.label)
        return [
            Crumb(context.workingOn.shortName),
            Crumb("Lấy ý kiến góp ý", ConsultationWorkAddresses.list(site)),
        ] + (item.map { [Crumb(title, ConsultationWorkAddresses.item($0))] } ?? [])
    }

    private static func owed(_ dossier: ConsultationDossier, _ item: AdminItem) -> HTML {
        switch dossier.state {
        case .draft where !dossier.missing.isEmpty:
            Notice(
                .information, "Trước khi trình mở còn thiếu",
                "<ul>\(each: dossier.missing, { "<li>\($0)</li>" })</ul>\n"
            ).html
        case .closed:
            Notice(
                .warning, "Chưa công bố kết quả",
                """
                <p>Cần giải trình từng ý kiến (còn \(dossier.unreplied)) và công bố “Chúng tôi đã \
                hỏi – Bạn đã góp ý – Chúng tôi đã làm” (Điều 10 khoản 10).</p>

                """
            ).html
        default: .empty
        }
    }

    private static func facts(_ dossier: ConsultationDossier, _ item: AdminItem) -> HTML {
        let data = dossier.consultation.data
        return """
            <section class="panel"><h2>Thông tin</h2>
            \(TrustedHTML.paragraphs(data.summary))\
            \(FactList([
                ("Mở", data.opensAt.map { DateTime($0).html }),
                ("Đóng", data.closesAt.map { DateTime($0).html }),
                ("Hạn ban đầu", dossier.extensions.first.map { DateTime($0.closedAt).html }),
                ("Nơi tiếp nhận ý kiến", HTML(text: data.receiver.name)),
                ("Địa chỉ", data.receiver.address.map(HTML.init(text:))),
                ("Thư điện tử", data.receiver.email.map(MailLink.markup)),
                ("Bản dự thảo", HTML(text: versions(dossier))),
            ]))\
            \(if: dossier.actions.contains(.edit), "<p><a href=\"\(ConsultationWorkAddresses.data(item))\">Sửa thông tin</a></p>\n")\
            \(if: dossier.actions.contains(.writeVersion), "<p><a href=\"\(ConsultationWorkAddresses.text(item))\">Soạn nội dung dự thảo</a></p>\n")\
            </section>

            """
    }

    private static func versions(_ dossier: ConsultationDossier) -> String {
        guard let newest = dossier.versions.last else { return "chưa có" }
        let isShown = newest.publishedAt != nil
        let parts = "\(dossier.text.clauses.count) phần"
        return "bản \(newest.number), \(parts)" + (isShown ? "" : ", chưa đăng")
    }

    private static func comments(_ dossier: ConsultationDossier, _ item: AdminItem) -> HTML {
        guard dossier.tally.received > 0 else { return .empty }
        return """
            <section class="panel"><h2>Ý kiến</h2>
            \(TallySentence(tally: dossier.tally))
            <ul class="links"><li><a href="\(ConsultationWorkAddresses.comments(item))">Duyệt ý \
            kiến\(if: dossier.tally.waiting > 0, " (\(dossier.tally.waiting) đang chờ)")</a></li>
            <li><a href="\(ConsultationWorkAddresses.synthesis(item))">Tổng hợp, tiếp thu, giải \
            trình\(if: dossier.unreplied > 0, " (còn \(dossier.unreplied))")</a></li></ul></section>

            """
    }

    private static func links(
        _ dossier: ConsultationDossier, _ item: AdminItem, _ context: AdminContext
    ) -> HTML {
        guard let slug = dossier.consultation.slug else { return .empty }
        let origin = context.page.origins.origin(of: context.workingOn.label)
        let address = ConsultationAddresses.consultation(slug).on(origin: origin)
        return """
            <section class="panel"><h2>Xem</h2><ul class="links">
            <li><a href="\(address)">Trang trên cổng</a></li></ul></section>

            """
    }

    private static func record(_ events: [ConsultationEvent]) -> HTML {
        guard !events.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Đã diễn ra</h2><ol class="timeline">
            \(each: events.reversed(), {
                """
                <li><strong>\($0.action.name)</strong> \
                <span class="hint">\($0.account), \(DateTime($0.at))</span>\
                \(with: $0.note, { "<br>\($0)" })</li>

                """
            })</ol></section>

            """
    }
}
