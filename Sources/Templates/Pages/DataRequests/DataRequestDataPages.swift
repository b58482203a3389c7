public import PortalCore

/// Who made a request, for those who handle it: opened by a form, on record.
public enum DataRequestPersonPage {
    /// The whole page.
    public static func render(
        _ person: DataRequestPerson, of request: DataRequest, in context: AdminContext
    ) -> HTML {
        let way = RequestWay(request, context)
        return AdminLayout.document(
            AdminFrame(title: "Người yêu cầu", crumbs: way.crumbs), in: context,
            """
            \(PageHeading(
                "Người yêu cầu",
                lead: "Dữ liệu cá nhân, chỉ dùng để giải quyết yêu cầu này. Lần xem này đã được ghi vào nhật ký."))
            \(FactList([
                ("Họ tên", HTML(text: person.name)),
                ("Điện thoại", person.phone.map(HTML.init(text:))),
                ("Thư điện tử", person.email.map {
                    HTML(text: $0 + (person.hasConfirmedEmail ? " (đã xác nhận)" : " (chưa xác nhận)"))
                }),
            ]))
            <p><a href="\(way.address)">Trở lại yêu cầu</a></p>
            """)
    }
}

/// All that is kept of who sent a question or petition, to be printed and handed to them.
public enum DataRequestCopyPage {
    /// The whole page.
    public static func render(
        _ record: AskerRecord, of request: DataRequest, in context: AdminContext
    ) -> HTML {
        let way = RequestWay(request, context)
        return AdminLayout.document(
            AdminFrame(title: "Bản sao dữ liệu", crumbs: way.crumbs), in: context,
            """
            <p class="hint no-print">Lần xem này đã được ghi vào nhật ký. In trang này và giao cho \
            chính người yêu cầu.</p>
            <article class="receipt">
            <p>\(context.workingOn.name)</p>
            \(PageHeading("Bản sao dữ liệu cá nhân"))\
            <p>Theo yêu cầu \(request.code.description). Lập lúc \(DateTime(context.page.now)).</p>
            <h2>Người gửi</h2>
            \(person(record.asker))\
            <h2>\(record.kind.name) \(record.code.description)</h2>
            \(FactList([
                ("Tiêu đề", HTML(text: record.title)),
                ("Nội dung", TrustedHTML.paragraphs(record.body).html),
                ("Gửi lúc", DateTime(record.receivedAt).html),
                ("Đồng ý xử lý dữ liệu", """
                    Lúc \(DateTime(record.consentedAt)), theo bản thông báo số \
                    \(record.consentVersion)
                    """),
                ("Cho hiện tên", record.showsName ? "Có" : "Không"),
            ]))\
            \(if: !record.supplements.isEmpty, supplements(record.supplements))\
            \(if: !record.files.isEmpty, files(record.files))\
            </article>
            <p class="no-print"><a href="\(way.address)">Trở lại yêu cầu</a></p>
            """)
    }

    private static func person(_ asker: Asker) -> FactList {
        FactList([
            ("Họ tên", HTML(text: asker.name)),
            ("Chức vụ", asker.position.map(HTML.init(text:))),
            ("Tổ chức", asker.organisation.map(HTML.init(text:))),
            ("Số quyết định hoặc giấy phép", asker.licence.map(HTML.init(text:))),
            ("Địa chỉ", HTML(text: asker.address)),
            ("Điện thoại", HTML(text: asker.phone)),
            ("Thư điện tử", asker.email.map(HTML.init(text:))),
        ])
    }

    private static func supplements(_ supplements: [QuestionSupplement]) -> HTML {
        """
        <h2>Thông tin gửi bổ sung</h2>
        \(each: supplements, {
            "<p>\(DateTime($0.at))</p>\n<div class=\"prose\">\(TrustedHTML.paragraphs($0.text))</div>\n"
        })
        """
    }

    private static func files(_ files: [QuestionAttachment]) -> HTML {
        """
        <h2>Tệp gửi kèm</h2>
        <ul>\(each: files, { "<li>\($0.name) (\(FileSize($0.bytes)))</li>\n" })</ul>

        """
    }
}

/// The fields of who sent a question or petition, to be put right.
public enum DataRequestCorrectionPage {
    /// - Parameters:
    ///   - correction: the fields as they are kept, or as they were typed.
    ///   - errors: what is wrong with them.
    public static func render(
        _ correction: AskerCorrection, of request: DataRequest,
        errors: [FieldError<AskerCorrection.Field>] = [], in context: AdminContext
    ) -> HTML {
        let way = RequestWay(request, context)
        let state: FormContext<AskerCorrection.Field> = context.form(errors: errors)
        return AdminLayout.document(
            AdminFrame(title: "Chỉnh sửa dữ liệu người gửi", crumbs: way.crumbs), in: context,
            """
            \(PageHeading(
                "Chỉnh sửa dữ liệu người gửi",
                lead: "Lần xem này đã được ghi vào nhật ký. Nhật ký ghi mục nào được sửa, không ghi nội dung."))
            \(ErrorSummary(state))\
            <form class="long" method="post" action="\(DataRequestAddresses.corrected(way.item))">
            \(state.hiddenToken)
            \(TextField(.name, "Họ và tên", value: correction[.name], in: state, maxLength: 100))\
            \(TextField(.address, "Địa chỉ", value: correction[.address], in: state, maxLength: 300))\
            \(TextField(
                .phone, "Điện thoại", value: correction[.phone], in: state,
                hint: "Bốn số cuối mới mở được trang tra cứu từ nay.", kind: .tel, maxLength: 20))\
            \(TextField(
                .email, "Thư điện tử", value: correction[.email], in: state,
                hint: "Đổi thư thì thư mới chưa được xác nhận nên chưa nhận thông báo.",
                kind: .email, isRequired: false, maxLength: 254))\
            \(Button("Lưu"))</form>
            <p><a href="\(way.address)">Trở lại, không sửa</a></p>
            """)
    }
}

/// The way back to a request.
private struct RequestWay {
    let item: AdminItem
    let address: WebAddress
    let crumbs: [Crumb]

    init(_ request: DataRequest, _ context: AdminContext) {
        let site = AdminSiteName(label: context.workingOn.label)
        item = AdminItem(site, request.id)
        address = DataRequestAddresses.item(item)
        crumbs = [
            Crumb("Yêu cầu về dữ liệu cá nhân", DataRequestAddresses.list(site)),
            Crumb(request.code.description, address),
        ]
    }
}
