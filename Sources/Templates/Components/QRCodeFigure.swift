import PortalCore

/// A QR code as a drawing in the page, black on white whatever the colours around it are.
struct QRCodeFigure: Component {
    private let code: QRCode
    private let label: String

    /// - Parameter label: what it is for, for those who do not see it.
    init(_ code: QRCode, label: String) {
        self.code = code
        self.label = label
    }

    var html: HTML {
        let side = code.size + 2 * QRCode.margin
        return """
            <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" \
            shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"></rect>\
            <path fill="#000" d="\(outline)"></path></svg>

            """
    }

    /// A rectangle for each run of dark modules in a row.
    private var outline: String {
        var path = ""
        for row in 0..<code.size {
            var column = 0
            while column < code.size {
                let start = column
                while column < code.size, code.isDark(row: row, column: column) { column += 1 }
                if column > start {
                    let (x, y) = (start + QRCode.margin, row + QRCode.margin)
                    path += "M\(x) \(y)h\(column - start)v1h-\(column - start)z"
                } else {
                    column += 1
                }
            }
        }
        return path
    }
}
