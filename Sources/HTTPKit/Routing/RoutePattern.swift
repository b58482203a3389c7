/// A pattern taken apart.
enum RoutePattern {
    enum Piece: Equatable {
        case literal(String)
        case parameter
        case rest
    }

    static func pieces(_ pattern: String) throws(RouteError) -> [Piece] {
        guard pattern.first == "/" else {
            throw .malformed(pattern: pattern, reason: "must begin with /")
        }
        guard pattern != "/" else { return [] }
        let segments = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        var names: Set<Substring> = []
        var pieces: [Piece] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment == "**" {
                guard isLast else {
                    throw .malformed(pattern: pattern, reason: "** stands at the end only")
                }
                pieces.append(.rest)
            } else if segment.hasPrefix("{"), segment.hasSuffix("}") {
                let name = segment.dropFirst().dropLast()
                guard name.isToken, names.insert(name).inserted else {
                    throw .malformed(
                        pattern: pattern, reason: "parameter \(segment) is empty or twice")
                }
                pieces.append(.parameter)
            } else {
                guard !segment.isEmpty || isLast, !segment.contains(where: { "{}*".contains($0) })
                else { throw .malformed(pattern: pattern, reason: "segment \"\(segment)\"") }
                pieces.append(.literal(String(segment)))
            }
        }
        return pieces
    }
}
