/// Markup that is safe to send: literals written by us, values escaped on the way in.
///
/// A literal segment of the interpolation is markup; an interpolated `String` is text and is
/// escaped; another `HTML` is inserted as it is. Nothing else turns text into markup, except
/// `TrustedHTML`, which only the sanitizer and this engine make.
public struct HTML: Sendable, Equatable {
    /// The UTF-8 bytes of the markup.
    public private(set) var bytes: [UInt8]

    /// No markup at all.
    public static let empty = HTML(bytes: [])

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Text, escaped.
    public init(text: String) {
        bytes = []
        Escaping.append(text, to: &bytes)
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a string, for tests and for feeds that embed it.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends markup.
    public static func += (left: inout HTML, right: HTML) {
        left.bytes.append(contentsOf: right.bytes)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// A literal is markup written in our source.
    public init(stringLiteral value: String) {
        bytes = Array(value.utf8)
    }

    /// Takes the buffer over; nothing is copied.
    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Collects literals and escaped values in one buffer.
    public struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        /// Reserves room for the literals and some for each value.
        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        /// Markup from our source, as it is.
        public mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        /// Text: escaped for element content and quoted attributes.
        ///
        /// Refused in an address attribute, where escaping does not stop `javascript:`; use
        /// `WebAddress` there.
        public mutating func appendInterpolation(_ text: String) {
            assert(!endsInAddressAttribute, "An address attribute takes a WebAddress, not text")
            assert(bytes.last != UInt8(ascii: "="), "An interpolated attribute must be quoted")
            Escaping.append(text, to: &bytes)
        }

        /// Text that may be missing; nothing is written then.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { appendInterpolation(text) }
        }

        /// A number, in digits without grouping.
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Markup, as it is.
        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        /// Markup that may be missing.
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { appendInterpolation(html) }
        }

        /// An address, escaped; only safe schemes exist.
        public mutating func appendInterpolation(_ address: WebAddress) {
            Escaping.append(address.string, to: &bytes)
        }

        /// One piece of markup for each element.
        public mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements, _ markup: (Elements.Element) throws -> HTML
        ) rethrows {
            for element in elements { appendInterpolation(try markup(element)) }
        }

        /// Markup under a condition.
        public mutating func appendInterpolation(
            if condition: Bool, _ markup: @autoclosure () -> HTML
        ) {
            if condition { appendInterpolation(markup()) }
        }

        /// Markup for a value that may be missing or empty.
        public mutating func appendInterpolation<Value>(
            with value: Value?, _ markup: (Value) throws -> HTML
        ) rethrows {
            if let value { appendInterpolation(try markup(value)) }
        }

        /// A boolean attribute with its leading space: ` checked`, or nothing.
        public mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
            guard condition else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// An attribute with its leading space, left out where the value is missing.
        ///
        /// Not for address attributes, as above.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            assert(
                !Self.addressNames.contains(name.description),
                "An address attribute takes a WebAddress, not text")
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: "=\"".utf8)
            Escaping.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        private var endsInAddressAttribute: Bool {
            Self.addressAttributes.contains { bytes.suffix($0.count).elementsEqual($0) }
        }

        private static let addressNames = ["href", "src", "action", "formaction"]
        private static let addressAttributes = addressNames.map { Array("\($0)=\"".utf8) }
    }
}

extension Sequence where Element == HTML {
    /// All pieces, one after the other.
    public func joined() -> HTML {
        var result = HTML.empty
        for piece in self { result += piece }
        return result
    }
}
