import PortalCore

/// What people are told of a file.
struct MediaFields: Component {
    let item: MediaItem
    let place: AdminItem
    let form: MediaForm
    let state: FormContext<MediaForm.Field>
    let context: AdminContext

    var html: HTML {
        """
        <h2>Mô tả</h2>
        \(ErrorSummary(state))\
        <form method="post" action="\(MediaAddresses.item(place))">
        \(context.hiddenToken)
        \(TextField(.name, "Tên", value: value(.name), in: state, maxLength: 120))\
        \(if: item.format.isImage, alternative)\
        \(TextArea(
            .caption, "Chú thích", value: value(.caption), in: state,
            hint: "Hiện dưới ảnh, người đọc nào cũng thấy.", isRequired: false, rows: 2,
            maxLength: 500))\
        \(TextField(
            .credit, "Tác giả hoặc nguồn", value: value(.credit), in: state, isRequired: false,
            maxLength: 200))\
        \(TextField(
            .rights, "Quyền sử dụng", value: value(.rights), in: state,
            hint: "Vì sao cổng được đăng: tự chụp, được tặng, giấy phép… Chỉ người quản trị thấy.",
            isRequired: false, maxLength: 200))\
        <p class="actions">\(Button("Lưu mô tả"))</p>
        </form>

        """
    }

    private var alternative: HTML {
        """
        \(TextField(
            .alternative, "Mô tả cho người không xem được ảnh", value: value(.alternative),
            in: state, hint: "Một câu nói điều quan trọng nhìn thấy trong ảnh; máy đọc màn hình sẽ đọc.",
            isRequired: false, need: "cần có khi dùng trong bài", maxLength: 300))\
        \(Checkbox(
            .decorative, "Ảnh chỉ để trang trí, không cần mô tả", value: value(.decorative),
            in: state))
        """
    }

    private func value(_ field: MediaForm.Field) -> String { form.values[field] ?? "" }
}

/// Beside a file: where it is used, what stood there before, what can be done.
struct MediaSidePanels: Component {
    let values: MediaItemPage.Values
    let place: AdminItem
    let context: AdminContext

    private var item: MediaItem { values.item }

    var html: HTML {
        """
        <section class="panel" aria-labelledby="noi-dung-o"><h2 id="noi-dung-o">Nơi dùng</h2>
        \(if: values.holders.isEmpty, "<p class=\"hint\">Chưa có bài nào dùng tệp này.</p>\n")\
        \(if: !values.holders.isEmpty, "<ul class=\"links\">\(each: values.holders, holder)</ul>\n")\
        </section>
        \(if: values.canManage, replacement)\
        <section class="panel" aria-labelledby="lich-su"><h2 id="lich-su">Các bản của tệp</h2>
        <ol class="timeline">\(each: values.versions, version)</ol></section>
        \(if: values.canManage, opening)\
        \(if: values.canManage, deletion)
        """
    }

    private func holder(_ holder: MediaHolder) -> HTML {
        """
        <li><a href="\(holder.address)">\(holder.title)</a> \
        \(StatusTag(holder.isPublic ? .good : .neutral, holder.isPublic ? "đã đăng" : "bản nháp"))</li>

        """
    }

    private func version(_ version: MediaVersion) -> HTML {
        let address = MediaAddresses.version(MediaAddresses.Version(place, number: version.number))
        return """
            <li><a href="\(address)">Bản \(version.number)</a>\
            \(if: version.id == item.version.id, " (đang dùng)"): \(version.receivedName), \
            \(FileSize(version.bytes)), \(version.savedBy), \(DateTime(version.at))</li>

            """
    }

    private var replacement: HTML {
        """
        <section class="panel" aria-labelledby="thay-tep"><h2 id="thay-tep">Thay tệp</h2>
        <form method="post" action="\(MediaAddresses.replacement(place))" \
        enctype="multipart/form-data">
        \(context.hiddenToken)
        <div class="field"><label for="tep-thay">Tệp mới, cùng loại \(item.format.name)</label>
        <p class="hint" id="tep-thay-goi-y">Địa chỉ giữ nguyên; bản cũ còn trong danh sách các bản.</p>
        <input type="file" id="tep-thay" name="\(MediaListPage.filesField)" required \
        aria-describedby="tep-thay-goi-y"></div>
        \(Button("Thay tệp", .secondary))
        </form></section>

        """
    }

    private var opening: HTML {
        let title = item.isOpen ? "Thôi công bố riêng" : "Công bố riêng tệp này"
        let hint =
            item.isOpen
            ? "Ai có địa chỉ đều xem được, kể cả khi không bài nào dùng."
            : "Bình thường tệp chỉ xem được khi có bài đã đăng dùng đến."
        return """
            <section class="panel" aria-labelledby="cong-khai"><h2 id="cong-khai">Công bố riêng</h2>
            <p class="hint">\(hint)</p>
            <form method="post" action="\(MediaAddresses.opening(place))">\(context.hiddenToken)
            <input type="hidden" name="cong-khai" value="\(item.isOpen ? "khong" : "co")">
            \(Button(title, .secondary))</form></section>

            """
    }

    private var deletion: HTML {
        guard item.isUnused else { return .empty }
        return """
            <section class="panel" aria-labelledby="xoa-tep"><h2 id="xoa-tep">Xóa tệp</h2>
            <p class="hint">Không bài nào dùng tệp này. Xóa là xóa cả các bản cũ, không lấy lại được.</p>
            <form method="post" action="\(MediaAddresses.deletion(place))">\(context.hiddenToken)
            \(Button("Xóa hẳn tệp", .secondary))</form></section>

            """
    }
}
