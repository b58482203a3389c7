import PortalCore

/// Until when comments are taken, and by whom (Article 9.1i).
struct ConsultationTerms: Component {
    let consultation: Consultation
    let now: Instant

    private var summary: ConsultationSummary { consultation.summary }
    private var receiver: Consultation.Receiver { consultation.receiver }

    var html: HTML {
        """
        <section class="terms" aria-label="Thời hạn và nơi tiếp nhận ý kiến">
        \(phase)\
        \(FactList([
            ("Mở", DateTime(summary.opensAt).html),
            (
                summary.withdrawnAt == nil ? "Đóng" : "Hạn đã thông báo",
                DateTime(summary.closesAt).html
            ),
            ("Gia hạn", extended),
            ("Đóng sớm", consultation.earlyClosing.map {
                "Hạn đã thông báo \(DateTime($0.plannedAt)). Lý do đóng sớm: \($0.reason)"
            }),
            ("Nơi tiếp nhận ý kiến", HTML(text: receiver.name)),
            ("Địa chỉ", receiver.address.map(HTML.init(text:))),
            ("Thư điện tử", receiver.email.map(MailLink.markup)),
        ]))\
        </section>

        """
    }

    /// The first closing time stays visible, with the reasons it was moved for.
    private var extended: HTML? {
        guard let first = consultation.extensions.first else { return nil }
        return """
            Hạn ban đầu \(DateTime(first.closedAt)).\(each: consultation.extensions, {
                " Lùi đến \(DateTime($0.closesAt)): \($0.reason)."
            })
            """
    }

    private var phase: HTML {
        switch summary.phase(at: now) {
        case .closed where summary.withdrawnAt != nil: withdrawn
        case .upcoming:
            """
            <p>\(StatusTag(.neutral, "Chưa mở")) Nhận ý kiến từ \(DateTime(summary.opensAt)).</p>

            """
        case .open:
            """
            <p>\(TimeLeft(end: summary.closesAt, now: now)) Nhận ý kiến trước \
            \(DateTime(summary.closesAt)).</p>
            <p class="actions">\
            \(ButtonLink("Gửi ý kiến", to: ConsultationAddresses.comment(summary.slug)))</p>

            """
        case .closed:
            """
            <p>\(StatusTag(.neutral, "Đã đóng")) Việc lấy ý kiến kết thúc lúc \
            \(DateTime(summary.closesAt)). Dự thảo và các ý kiến vẫn được đăng để tra cứu.\
            \(if: summary.concludedAt == nil, " Kết quả tiếp thu, giải trình sẽ được công bố tại trang này.")</p>

            """
        }
    }

    private var withdrawn: HTML {
        Notice(
            .warning, "Dự thảo đã được rút",
            """
            <p>Cơ quan soạn thảo dừng lấy ý kiến lúc \(DateTime(summary.endsAt)).\
            \(with: consultation.withdrawalReason, { " Lý do: \($0)" })</p>
            <p>Dự thảo và các ý kiến đã gửi vẫn được lưu để tra cứu.</p>

            """
        ).html
    }
}

/// An e-mail address as a link; as plain words where it is none.
enum MailLink {
    static func markup(_ email: String) -> HTML {
        WebAddress(entered: "mailto:" + email).map { "<a href=\"\($0)\">\(email)</a>" }
            ?? HTML(text: email)
    }
}
