import PortalCore

/// The names on the map, moved apart where the outlines are too small for them.
struct MapLabels: Component {
    /// A name at its place: the middle of its base line.
    struct Label: Sendable, Equatable {
        let text: String
        let x: Int
        var y: Int
        /// Counted once: each label is compared with all before it.
        let letters: Int

        init(_ text: String, x: Int, y: Int) {
            self.text = text
            self.x = x
            self.y = y
            letters = text.count
        }
    }

    /// So many times the height of a label fits across the map.
    private static let labelsAcross = 66
    /// The width of a letter in parts of its height, on average.
    private static let letterWidth = 0.56
    /// A label that finds no room after so many steps stays where it is.
    private static let stepLimit = 2

    let labels: [Label]
    private let size: Int

    init(_ map: CommuneMap) {
        let size = Swift.max(1, map.width / Self.labelsAcross)
        self.size = size
        labels = map.shapes.reduce(into: []) { placed, shape in
            var label = Label(shape.name, x: shape.labelX, y: shape.labelY)
            for _ in 0..<Self.stepLimit
            where placed.contains(where: { Self.overlap($0, label, size: size) }) {
                label.y += size
            }
            placed.append(label)
        }
    }

    var html: HTML {
        "<g font-size=\"\(size)\" aria-hidden=\"true\">\(each: labels, text)</g>"
    }

    private func text(_ label: Label) -> HTML {
        "<text x=\"\(label.x)\" y=\"\(label.y)\">\(label.text)</text>\n"
    }

    private static func overlap(_ left: Label, _ right: Label, size: Int) -> Bool {
        let letters = Double(left.letters + right.letters) / 2
        let width = letters * letterWidth * Double(size)
        return abs(left.y - right.y) < size && Double(abs(left.x - right.x)) < width
    }
}
