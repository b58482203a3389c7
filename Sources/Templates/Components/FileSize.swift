/// The size of a file, as `812 KB`, `1,2 MB` or `20 GB` (1 KB is 1,024 bytes).
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
        if kilobytes >= Self.step * Self.step {
            return Self.tenths(kilobytes, of: Self.step * Self.step) + " GB"
        }
        return Self.tenths(byteCount, of: Self.step * Self.step) + " MB"
    }

    /// `1,2`, or `3` where nothing is left.
    private static func tenths(_ count: Int64, of unit: Int64) -> String {
        let tenths = (count * 10 + unit / 2) / unit
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
