public import PortalCore

/// The receipt of an entry, to be printed and handed to who brought it.
public enum IntakePrintedReceiptPage {
    /// The page; it names no person.
    public static func render(
        _ opened: IntakeDesk.Opened, in context: AdminContext
    ) -> HTML {
        let entry = opened.entry
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(
                title: "Biên nhận",
                crumbs: [
                    Crumb("Tiếp nhận", IntakeAddresses.list(site)),
                    Crumb("Số \(entry.number)", IntakeAddresses.item(AdminItem(site, entry.id))),
                ]),
            in: context,
            """
            <article class="receipt">
            <p>\(context.workingOn.name)</p>
            \(PageHeading("Biên nhận số \(entry.number)"))\
            <p class="code"><span>Mã biên nhận</span> \
            <strong>\(entry.code.description)</strong></p>
            \(FactList([
                ("Tiếp nhận", DateTime(entry.receivedAt).html),
                ("Ghi vào sổ", DateTime(entry.registeredAt).html),
                ("Hình thức", HTML(text: entry.way.name)),
                ("Nội dung", HTML(text: entry.subject)),
                ("Cơ quan gửi", HTML(text: entry.organisation)),
                ("Hạn xử lý", entry.due.map { DateTime($0.day).html }),
                ("Tệp", opened.files.isEmpty ? nil : files(opened.files)),
            ]))\
            </article>
            <p class="no-print actions" data-print>\
            <a href="\(IntakeAddresses.item(AdminItem(site, entry.id)))">Về mục tiếp nhận</a></p>

            """)
    }

    private static func files(_ files: [IntakeFile]) -> HTML {
        """
        <ul>\(each: files, {
            "<li>\($0.name) (\(FileSize($0.size))), SHA-256 <code>\($0.digest)</code></li>\n"
        })</ul>
        """
    }
}

/// Who handed something in, for those with the right: opened by a form, on record.
public enum IntakeSenderPage {
    /// The whole page.
    public static func render(
        _ sender: IntakeSender, of entry: IntakeEntry, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let address = IntakeAddresses.item(AdminItem(site, entry.id))
        return AdminLayout.document(
            AdminFrame(
                title: "Người gửi",
                crumbs: [
                    Crumb("Tiếp nhận", IntakeAddresses.list(site)),
                    Crumb("Số \(entry.number)", address),
                ]),
            in: context,
            """
            \(PageHeading(
                "Người gửi",
                lead: "Dữ liệu cá nhân, chỉ dùng để xử lý mục này. Lần xem này đã được ghi vào nhật ký."))
            \(FactList([
                ("Họ tên", HTML(text: sender.name)),
                ("Liên hệ", HTML(text: sender.contact)),
                ("Ghi tên khi đăng", sender.showsName ? "Cho phép" : "Không cho phép"),
                ("Đồng ý xử lý dữ liệu", sender.consentVersion.map {
                    "Có, theo bản thông báo số \($0)"
                }),
            ]))
            <p><a href="\(address)">Trở lại mục tiếp nhận</a></p>
            """)
    }
}
