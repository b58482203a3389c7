import PortalCore

/// How anyone checks the publication record, by hand or with a few lines of Python.
public enum PublicationGuidePage {
    /// The page.
    public static func render(in context: PageContext) -> HTML {
        let frame = PageFrame(
            title: "Cách kiểm tra hồ sơ công bố",
            summary: "Tự kiểm tra rằng không dòng nào của hồ sơ công bố bị sửa hoặc xóa.",
            crumbs: [
                Crumb("Hồ sơ công bố", PublicationAddresses.list()), Crumb("Cách kiểm tra"),
            ])
        return Layout.document(
            frame, in: context,
            """
            <div class="reading">
            \(PageHeading("Cách kiểm tra hồ sơ công bố", lead: lead))
            <div class="prose">
            \(idea)\(content)\(chain)
            <h2 id="chuong-trinh">Kiểm tra bằng chương trình</h2>
            <p>Đoạn Python sau đọc cả hồ sơ, tính lại mã băm của từng dòng rồi in số dòng và mã băm \
            cuối. Hãy ghi lại mã băm cuối: lần sau, mã ấy phải còn trong chuỗi, nếu không thì các \
            dòng cuối đã bị bỏ đi.</p>
            <pre class="program" id="doan-kiem-tra" tabindex="0"><code>\(program)</code></pre>
            <p>Chạy: <code>python3 kiem-tra.py \(context.origins.origin(of: ""))</code></p>
            </div></div>

            """)
    }

    private static let lead = """
        Bạn không phải tin lời chúng tôi: mọi thứ cần để tính lại đều công khai.
        """

    private static let idea: HTML = """
        <h2>Mã băm là gì</h2>
        <p>Mã băm SHA-256 là dấu vân tay của một văn bản: cùng một văn bản luôn cho cùng một mã, \
        đổi một dấu phẩy thì mã khác hẳn. Không ai làm được một văn bản khác có mã đã cho trước.</p>

        """

    private static let content: HTML = """
        <h2>Kiểm tra nội dung của một mục</h2>
        <ol>
        <li>Mở dòng của mục trong hồ sơ, bấm “Xem nguyên văn” và lưu tệp.</li>
        <li>Tính mã băm của tệp: <code>sha256sum tên-tệp</code> trên Linux, \
        <code>shasum -a 256 tên-tệp</code> trên macOS, <code>certutil -hashfile tên-tệp SHA256</code> \
        trên Windows.</li>
        <li>So với “Mã băm của nội dung”. Khớp nghĩa là nội dung đúng như lúc công bố.</li>
        </ol>

        """

    private static let chain: HTML = """
        <h2>Kiểm tra chuỗi</h2>
        <p>Mã băm của mỗi dòng được tính từ chín phần, theo thứ tự: mã băm của dòng trước \
        (<code>previous</code>), số (<code>id</code>), thời điểm tính bằng giây từ 01/01/1970 UTC \
        (<code>at</code>), nhãn của cổng (<code>site</code>), việc (<code>act</code>), địa chỉ \
        (<code>address</code>), tiêu đề (<code>title</code>), nơi chịu trách nhiệm \
        (<code>publisher</code>), mã băm của nội dung (<code>content</code>). Mỗi phần viết thành \
        độ dài tính bằng byte UTF-8, dấu hai chấm, chính phần ấy, dấu chấm phẩy; nối lại rồi lấy \
        SHA-256. Dòng đầu tiên có <code>previous</code> là 64 chữ số 0.</p>

        """

    /// What the page tells people to run; a test runs it.
    static let program = #"""
        import hashlib, json, sys, urllib.request

        FIELDS = ["previous", "id", "at", "site", "act", "address", "title", "publisher", "content"]
        number, last = 0, "0" * 64
        while True:
            address = f"{sys.argv[1]}/ho-so-cong-bo/du-lieu?sau={number}"
            lines = urllib.request.urlopen(address).read().decode("utf-8").split("\n")
            entries = [json.loads(line) for line in lines if line]
            if not entries:
                break
            for entry in entries:
                parts = [str(entry[name]) for name in FIELDS]
                text = "".join(f"{len(part.encode('utf-8'))}:{part};" for part in parts)
                good = hashlib.sha256(text.encode("utf-8")).hexdigest() == entry["hash"]
                if not good or entry["previous"] != last or entry["id"] != number + 1:
                    sys.exit(f"Sai ở dòng {number + 1}")
                number, last = entry["id"], entry["hash"]
        print(f"Đúng {number} dòng, mã băm cuối {last}")
        """#
}
