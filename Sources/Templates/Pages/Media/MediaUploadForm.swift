import PortalCore

/// The form through which files come. It works without JavaScript, which adds progress.
struct MediaUploadForm: Component {
    let site: AdminSiteName
    let rules: MediaRules
    let room: MediaRoom
    let context: AdminContext

    /// What the browser offers to choose; the content decides.
    static let accepted = ".jpg,.jpeg,.png,.webp,.gif,.pdf,.docx,.xlsx,.odt,.zip"

    var html: HTML {
        """
        <form method="post" action="\(MediaAddresses.upload(site))" enctype="multipart/form-data" \
        class="media-upload panel" data-file-bytes="\(rules.limits.fileBytes)" \
        data-files="\(rules.filesPerForm)">
        \(context.hiddenToken)
        <div class="field"><label for="tep-moi">Tải tệp lên</label>
        <p class="hint" id="tep-moi-goi-y">Ảnh JPEG, PNG, WebP, GIF; tệp PDF, DOCX, XLSX, ODT, ZIP. \
        Mỗi tệp không quá \(rules.limits.fileBytes >> 20) MB, mỗi lần không quá \
        \(rules.filesPerForm) tệp. Vị trí chụp và thông tin máy ảnh trong ảnh được xóa. \
        Thư viện đã dùng \(FileSize(room.used)) trong \(FileSize(room.limit)).</p>
        <input type="file" id="tep-moi" name="\(MediaListPage.filesField)" multiple required \
        accept="\(Self.accepted)" aria-describedby="tep-moi-goi-y"></div>
        <p class="actions">\(Button("Tải lên"))</p>
        </form>

        """
    }
}

/// What the list is narrowed to.
struct MediaFilters: Component {
    let choice: MediaListPage.Choice
    let site: AdminSiteName

    var html: HTML {
        """
        <form class="filters" action="\(MediaAddresses.list(site))" aria-label="Lọc tệp">
        <div class="field"><label for="loc-tim">Tên, mô tả, tác giả có</label>
        <input type="search" id="loc-tim" name="\(MediaFilterField.words.rawValue)" \
        value="\(choice.words)" maxlength="100"></div>
        \(select(.kind, "Loại", "Mọi loại", MediaFilter.Kind.allCases.map {
            Choice($0.rawValue, $0 == .images ? "Ảnh" : "Tài liệu")
        }, choice.kind?.rawValue))\
        \(select(.state, "Tình trạng", "Mọi tình trạng", MediaFilterState.allCases.map {
            Choice($0.rawValue, $0.name)
        }, choice.state?.rawValue))\
        \(Button("Lọc", .secondary))
        </form>

        """
    }

    private func select(
        _ field: MediaFilterField, _ label: String, _ none: String, _ choices: [Choice],
        _ chosen: String?
    ) -> HTML {
        """
        <div class="field"><label for="loc-\(field.rawValue)">\(label)</label>
        <select id="loc-\(field.rawValue)" name="\(field.rawValue)">\
        <option value="">\(none)</option>\
        \(each: choices, {
            "<option value=\"\($0.value)\"\(attribute: "selected", if: $0.value == chosen)>\($0.label)</option>"
        })</select></div>

        """
    }
}
