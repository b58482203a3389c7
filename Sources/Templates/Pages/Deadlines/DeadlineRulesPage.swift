import PortalCore

/// The terms of the law, past and present, each with its base.
public enum DeadlineRulesPage {
    /// - Parameters:
    ///   - rules: all of them.
    ///   - today: tells which are in force.
    public static func render(
        _ rules: [DeadlineRule], today: CalendarDay, in context: AdminContext
    ) -> HTML {
        AdminLayout.document(
            AdminFrame(title: "Thời hạn theo quy định"), in: context,
            """
            \(PageHeading(
                "Thời hạn theo quy định",
                lead: "Thời hạn chạy theo quy định có hiệu lực vào ngày bắt đầu."))
            <div class="table-scroll" tabindex="0" role="region" aria-label="Thời hạn">
            <table class="work-list stacked"><thead><tr><th scope="col">Việc</th><th scope="col">Kể từ khi</th>\
            <th scope="col">Trách nhiệm của</th><th scope="col">Thời hạn</th>\
            <th scope="col">Căn cứ</th><th scope="col">Hiệu lực</th></tr></thead>
            <tbody>\(each: rules, { row($0, today) })</tbody></table></div>

            """)
    }

    private static func row(_ rule: DeadlineRule, _ today: CalendarDay) -> HTML {
        """
        <tr><th scope="row">\(rule.subject.duty.vietnamese)</th>\
        <td>\(rule.subject.event.vietnamese)</td><td>\(rule.subject.role.vietnamese)</td>\
        <td>\(rule.term.vietnamese)\(if: !rule.isStatutory, " (do Ban Biên tập đặt)")</td>\
        <td>\(rule.term.source)\(with: rule.note, { "<br><span class=\"hint\">\($0)</span>" })</td>\
        <td>\(if: rule.isInForce(on: today), StatusTag(.good, "đang áp dụng").html) từ \
        \(DateTime(rule.validFrom))\(with: rule.validTo, { " đến \(DateTime($0))" })</td></tr>

        """
    }
}
