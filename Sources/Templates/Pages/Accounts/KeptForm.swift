/// A form that arrived when it could not be taken: the session was over, or something had to be
/// done first. It travels through that page in hidden fields, so that nothing typed is lost and
/// nothing is stored of somebody who is not signed in.
public struct KeptForm: Sendable {
    /// The path it was sent to.
    public let target: String
    /// Names and values in the order they were sent, without the token.
    public let fields: [(name: String, value: String)]

    private static let targetName = "giu-noi-gui"
    private static let prefix = "giu."

    /// - Parameters:
    ///   - target: the path it was sent to.
    ///   - fields: names and values without the token.
    public init(target: String, fields: [(String, String)]) {
        self.target = target
        self.fields = fields.map { (name: $0.0, value: $0.1) }
    }

    /// Finds it again among the fields of the form through which it travelled.
    public init?(carriedBy pairs: [(String, String)]) {
        guard let target = pairs.first(where: { $0.0 == Self.targetName })?.1 else { return nil }
        self.init(
            target: target,
            fields: pairs.filter { $0.0.hasPrefix(Self.prefix) }.map {
                (String($0.0.dropFirst(Self.prefix.count)), $0.1)
            })
    }

    /// The hidden fields inside another form.
    var carried: HTML {
        """
        <input type="hidden" name="\(Self.targetName)" value="\(target)">
        \(each: fields, { hidden(Self.prefix + $0.name, $0.value) })
        """
    }

    /// The hidden fields of the form itself.
    var ownFields: HTML { "\(each: fields, { hidden($0.name, $0.value) })" }

    private func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
    }
}
