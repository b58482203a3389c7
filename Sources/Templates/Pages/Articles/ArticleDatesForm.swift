import PortalCore

/// The fields of the form with an article's dates.
public enum ArticleDatesField: String, Sendable, CaseIterable {
    case embargo = "khong-dang-truoc"
    case expiry = "het-han"
    case review = "xem-lai"
}

/// Embargo, expiry and review of an article.
struct ArticleDatesForm: Component {
    let item: ArticleItem
    let address: WebAddress
    let context: AdminContext

    var html: HTML {
        """
        <div class="panel"><details><summary>Thời hạn\(summary)</summary>
        <form method="post" action="\(address)">
        \(context.hiddenToken)
        \(field(.embargo, "Không đăng trước", "datetime-local", local(item.embargoUntil)))\
        \(field(.expiry, "Tự rút sau", "datetime-local", local(item.expiresAt)))\
        \(field(.review, "Ngày xem lại", "date", item.reviewOn?.description ?? ""))\
        \(Button("Lưu thời hạn", .secondary))
        </form></details></div>

        """
    }

    private var summary: String {
        let said = [
            item.embargoUntil.map { "không đăng trước \($0.vietnamese)" },
            item.expiresAt.map { "tự rút \($0.vietnamese)" },
            item.reviewOn.map { "xem lại \($0.vietnamese)" },
        ].compactMap(\.self)
        return said.isEmpty ? "" : ": " + said.joined(separator: "; ")
    }

    private func field(
        _ field: ArticleDatesField, _ label: String, _ type: String, _ value: String
    ) -> HTML {
        """
        <div class="field"><label for="han-\(field.rawValue)">\(label)</label>
        <input type="\(type)" id="han-\(field.rawValue)" name="\(field.rawValue)" \
        value="\(value)"></div>

        """
    }

    /// The local time as `datetime-local` has it.
    private func local(_ instant: Instant?) -> String {
        instant.map { "\($0.day)T\($0.time.hoursAndMinutes)" } ?? ""
    }
}
