/// What a client says of media types (RFC 9110 §12.5.1). Parameters other than the weight are not
/// told apart.
struct AcceptedMediaTypes {
    private struct Member {
        let type: Substring
        let subtype: Substring
        let weight: Int

        /// How closely this names a type: 2 exactly, 1 by its first half, 0 as anything; nil not
        /// at all.
        func closeness(to type: Substring, _ subtype: Substring) -> Int? {
            if self.type == "*", self.subtype == "*" { return 0 }
            guard self.type.equalsIgnoringCase(type) else { return nil }
            if self.subtype == "*" { return 1 }
            return self.subtype.equalsIgnoringCase(subtype) ? 2 : nil
        }
    }

    /// nil when the client says nothing: everything is acceptable.
    private let members: [Member]?

    init(_ fieldValue: String?) {
        members = fieldValue?.parts(at: ",").compactMap { member in
            let parts = member.parts(at: ";", omittingEmpty: false)
            guard let (type, subtype) = Self.halves(parts[0].trimmingBlanks) else { return nil }
            return Member(
                type: type, subtype: subtype, weight: QualityValue.of(parts.dropFirst()))
        }
    }

    /// The weight of a type: what the member that names it most closely says.
    func weight(of mediaType: String) -> Int {
        guard let members else { return QualityValue.full }
        let essence = mediaType.parts(at: ";").first?.trimmingBlanks ?? ""
        guard let (type, subtype) = Self.halves(essence) else { return 0 }
        let named = members.compactMap { member in
            member.closeness(to: type, subtype).map { (closeness: $0, weight: member.weight) }
        }
        return named.max { $0.closeness < $1.closeness }?.weight ?? 0
    }

    private static func halves(_ text: Substring) -> (Substring, Substring)? {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        return (text[..<slash], text[text.utf8.index(after: slash)...])
    }
}

extension Request {
    /// Which of the media types that there are the client likes best; of those it likes the same,
    /// the first. nil when it accepts none of them: answer with 406, or with the first all the same
    /// (RFC 9110 §12.4.1). An answer chosen so has to say `Vary: Accept`.
    public func preferredMediaType(of available: [String]) -> String? {
        let lines = head.values("accept")
        let accepted = AcceptedMediaTypes(lines.isEmpty ? nil : lines.joined(separator: ","))
        var best: (type: String, weight: Int)?
        for type in available {
            let weight = accepted.weight(of: type)
            if weight > best?.weight ?? 0 { best = (type, weight) }
        }
        return best?.type
    }
}
