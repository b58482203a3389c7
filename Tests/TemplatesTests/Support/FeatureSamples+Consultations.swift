@testable import PortalCore
@testable import Templates

extension FeatureSamples {
    func consultation(closes day: String = "2026-12-05", opens: String = "2026-11-05")
        -> Consultation
    {
        let text =
            "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. "
            + self("Quy chế này quy định việc quản lý Cổng.") + "\nĐiều 2. Đối tượng\nMọi người."
        return Consultation(
            summary: ConsultationSummary(
                id: 1, slug: self("quy-che-cong"),
                title: self("Dự thảo Quy chế hoạt động của Cổng"),
                summary: self("Thay thế quy chế năm 2020."), opensAt: Self.moment(opens, 8, 0),
                closesAt: Self.moment(day, 17, 0), commentCount: 2),
            text: DraftText(text),
            versions: [DraftVersion(number: 1, note: "", publishedAt: Self.moment("2026-11-05"))],
            receiver: Consultation.Receiver(
                name: self("Sở Khoa học và Công nghệ"), address: self("Phường Tân Phong"),
                email: self("skhcn@example.gov.vn")),
            publishedAt: Self.moment("2026-11-05"))
    }

    /// Over, moved once, with files, two versions and an outcome.
    var concluded: Consultation {
        let before = consultation(closes: "2026-11-20")
        var summary = before.summary
        summary.concludedAt = Self.moment("2026-11-22")
        var concluded = Consultation(
            summary: summary, text: before.text,
            versions: before.versions + [
                DraftVersion(
                    number: 2, note: self("Sửa Điều 1"), publishedAt: Self.moment("2026-11-21"))
            ], receiver: before.receiver, publishedAt: before.publishedAt)
        concluded.files = [
            ConsultationPaper(
                id: 3, title: self("Tờ trình"), name: self("to-trinh.pdf"),
                mediaType: "application/pdf", size: 2048, digest: "00")
        ]
        concluded.extensions = [
            Consultation.Extension(
                closedAt: Self.moment("2026-11-15"), closesAt: before.summary.closesAt,
                reason: self("Theo đề nghị của các xã"))
        ]
        concluded.outcome = ConsultationOutcome(
            result: .issued, asked: self("Chúng tôi hỏi về phạm vi."), said: self("Cần rõ hơn."),
            done: self("Đã sửa Điều 1."),
            document: ConsultationOutcome.IssuedDocument(
                number: self("43/2020/QĐ-UBND"), abstract: self("Ban hành Quy chế"),
                slug: self("43-2020-qd-ubnd"), siteLabel: "skhcn"),
            publishedAt: Self.moment("2026-11-22"))
        return concluded
    }

    /// Taken back while comments were taken.
    var withdrawn: Consultation {
        let before = consultation()
        var summary = before.summary
        summary.withdrawnAt = Self.moment("2026-11-20")
        var withdrawn = Consultation(
            summary: summary, text: before.text, versions: before.versions,
            receiver: before.receiver, publishedAt: before.publishedAt)
        withdrawn.withdrawalReason = self("Chưa đủ căn cứ.")
        return withdrawn
    }

    /// Closed before its time.
    var endedEarly: Consultation {
        var early = consultation(closes: "2026-11-20")
        early.earlyClosing = Consultation.EarlyClosing(
            plannedAt: Self.moment("2026-12-05"), reason: self("Nghị định mới đã ban hành."))
        return early
    }

    var comments: [ConsultationComment] {
        [
            ConsultationComment(
                id: 1, author: self("Hợp tác xã chè"), isOrganisation: true,
                clause: "dieu-1-khoan-1", clauseLabel: self("Khoản 1 Điều 1"), position: .change,
                body: self("Đề nghị rõ thời hạn."), receivedAt: Self.moment("2026-11-10"),
                attachmentCount: 1,
                reply: CommentReply(verdict: .partly, text: self("Đã ghi rõ."))),
            ConsultationComment(
                id: 2, author: nil, body: self("Đồng ý."), receivedAt: Self.moment("2026-11-09")),
        ]
    }

    func view(_ consultation: Consultation) -> ConsultationView {
        var tally = ConsultationTally()
        tally.add(1, state: .released, isOrganisation: true)
        tally.add(1, state: .released, isOrganisation: false)
        tally.add(3, state: .waiting, isOrganisation: false)
        var changes = PositionTally()
        changes.add(5, .change)
        var unsaid = PositionTally()
        unsaid.add(1, nil)
        return ConsultationView(
            consultation: consultation, comments: comments,
            positions: ["dieu-1-khoan-1": changes, "": unsaid], tally: tally)
    }

    var consultationPages: [(name: String, html: HTML)] {
        let open = consultation()
        let closed = consultation(closes: "2026-11-20")
        let upcoming = consultation(opens: "2026-11-30")
        let withdrawn = withdrawn
        let typed = CommentForm(values: [.body: self("Tôi đề nghị…"), .name: self("Tên")])
        let state = FormContext<CommentForm.Field>(
            token: self("the"),
            errors: CommentForm.Field.allCases.map { FieldError($0, self("Sửa mục này.")) })
        return [
            (
                "gop-y",
                ConsultationListPage.render(
                    upcoming: [upcoming.summary], open: [open.summary],
                    closed: Page(
                        items: [closed.summary, concluded.summary, withdrawn.summary], older: nil,
                        newer: nil),
                    in: context)
            ),
            ("gop-y-mo", ConsultationPage.render(view(open), in: context)),
            ("gop-y-dong", ConsultationPage.render(view(closed), in: context)),
            ("gop-y-sap-mo", ConsultationPage.render(view(upcoming), in: context)),
            ("gop-y-ket-qua", ConsultationPage.render(view(concluded), in: context)),
            ("gop-y-da-rut", ConsultationPage.render(view(withdrawn), in: context)),
            ("gop-y-dong-som", ConsultationPage.render(view(endedEarly), in: context)),
            ("gop-y-so-sanh", comparison),
            (
                "gop-y-cac-y-kien",
                ConsultationCommentsPage.render(
                    open, clause: nil,
                    comments: Page(
                        items: comments, older: PageCursor(key: 1, id: 2), newer: nil),
                    in: context)
            ),
            (
                "gop-y-mau",
                CommentFormPage.render(
                    open, form: CommentForm(), state: FormContext(token: "the"), in: context)
            ),
            ("gop-y-mau-loi", CommentFormPage.render(open, form: typed, state: state, in: context)),
            ("gop-y-het-gio", CommentClosedPage.render(closed, form: typed, in: context)),
            ("gop-y-rut-khi-viet", CommentClosedPage.render(withdrawn, form: typed, in: context)),
            ("gop-y-chua-mo", CommentClosedPage.render(upcoming, form: nil, in: context)),
            ("gop-y-da-nhan", CommentThanksPage.render(open, in: context)),
        ]
    }

    private var comparison: HTML {
        let old = concluded.text.clauses
        let new = DraftText("Điều 1. Phạm vi\n1. " + self("Quy chế này chỉ quy định Cổng.")).clauses
        return ConsultationComparisonPage.render(
            VersionComparison(
                consultation: concluded, old: 1, new: 2,
                rows: ClauseComparison.rows(from: old, to: new)), in: context)
    }
}
