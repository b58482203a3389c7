public import PortalCore

/// What of the map is the same on every page: made once, since outlines and the places of names
/// cost more than the rest of a home page.
public struct CommuneMapDrawing: Sendable {
    /// One commune's outline, to be put into a link.
    struct Outline: Sendable {
        let slug: String
        /// The `<title>` and the `<path>`.
        let content: HTML
    }

    let width: Int
    let height: Int
    let outlines: [Outline]
    /// The names, moved apart.
    let labels: HTML

    /// Draws a map.
    public init(_ map: CommuneMap) {
        width = map.width
        height = map.height
        outlines = map.shapes.map { shape in
            Outline(
                slug: shape.slug,
                content: "<title>\(shape.fullName)</title><path d=\"\(shape.path)\"/>")
        }
        labels = MapLabels(map).html
    }
}
