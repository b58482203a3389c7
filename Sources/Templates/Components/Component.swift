/// A piece of a page that knows how to draw itself.
protocol Component: Sendable {
    var html: HTML { get }
}

extension HTML.StringInterpolation {
    /// A component's markup.
    mutating func appendInterpolation(_ component: some Component) {
        appendInterpolation(component.html)
    }

    /// A component that may be missing.
    mutating func appendInterpolation(_ component: (some Component)?) {
        if let component { appendInterpolation(component.html) }
    }
}
