/// Gathers lines into blocks; see ``StructuredText``.
struct StructuredTextParser {
    private var blocks: [StructuredText.Block] = []
    private var open: OpenBlock?

    /// The block that the next line may continue.
    private enum OpenBlock {
        case paragraph([Substring])
        case list([Substring])
        case orderedList(start: Int, [Substring])
        case quote([Substring])
    }

    mutating func take(_ line: Substring) {
        let line = line.trimmedEnds
        if line.isEmpty {
            close()
        } else if let heading = heading(line) {
            close()
            blocks.append(heading)
        } else if line.hasPrefix("- ") {
            takeItem(line.dropFirst(2))
        } else if let (number, item) = numbered(line) {
            takeItem(number, item)
        } else if line == ">" || line.hasPrefix("> ") {
            takeQuote(line.dropFirst(2))
        } else {
            takeText(line)
        }
    }

    mutating func finish() -> [StructuredText.Block] {
        close()
        return blocks
    }

    private func heading(_ line: Substring) -> StructuredText.Block? {
        for (mark, level) in [("## ", 2), ("### ", 3)] where line.hasPrefix(mark) {
            return .heading(level: level, InlineParser.parse(line.dropFirst(mark.count)))
        }
        return nil
    }

    /// `1. text`, with a number of at most four digits: longer ones are no numbering.
    private func numbered(_ line: Substring) -> (Int, Substring)? {
        guard let dot = line.prefix(5).firstIndex(of: "."), dot != line.startIndex,
            line[dot...].hasPrefix(". "), let number = Digits.number(line[..<dot])
        else { return nil }
        return (number, line[dot...].dropFirst(2))
    }

    private mutating func takeItem(_ item: Substring) {
        if case .list(var items) = open {
            open = nil
            items.append(item)
            open = .list(items)
        } else {
            close()
            open = .list([item])
        }
    }

    private mutating func takeItem(_ number: Int, _ item: Substring) {
        if case .orderedList(let start, var items) = open {
            open = nil
            items.append(item)
            open = .orderedList(start: start, items)
        } else {
            close()
            open = .orderedList(start: number, [item])
        }
    }

    private mutating func takeQuote(_ line: Substring) {
        if case .quote(var lines) = open {
            open = nil
            lines.append(line)
            open = .quote(lines)
        } else {
            close()
            open = .quote([line])
        }
    }

    private mutating func takeText(_ line: Substring) {
        if case .paragraph(var lines) = open {
            // The only reference left, so that appending copies nothing.
            open = nil
            lines.append(line)
            open = .paragraph(lines)
        } else {
            close()
            open = .paragraph([line])
        }
    }

    private mutating func close() {
        switch open {
        case .paragraph(let lines): blocks.append(.paragraph(InlineParser.parse(lines: lines)))
        case .list(let items): blocks.append(.list(items.map(InlineParser.parse)))
        case .orderedList(let start, let items):
            blocks.append(.orderedList(start: start, items.map(InlineParser.parse)))
        case .quote(let lines): blocks.append(.quote(lines.map(InlineParser.parse)))
        case nil: break
        }
        open = nil
    }
}

extension Substring {
    /// Without blanks at both ends.
    fileprivate var trimmedEnds: Substring {
        var result = drop(while: \.isWhitespace)
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }
}
