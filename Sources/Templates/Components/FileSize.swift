/// The size of a file, as `812 KB` or `1,2 MB` (1 KB is 1,024 bytes).
struct FileSize: Component {
    private static let step: Int64 = 1024

    let byteCount: Int64

    init(_ byteCount: Int64) {
        self.byteCount = byteCount
    }

    var html: HTML { HTML(text: text) }

    var text: String {
        if byteCount < Self.step { return "\(byteCount) byte" }
        let kilobytes = (byteCount + Self.step / 2) / Self.step
        if kilobytes < Self.step { return "\(kilobytes) KB" }
        let tenths = (byteCount * 10 + Self.step * Self.step / 2) / (Self.step * Self.step)
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
    }
}
