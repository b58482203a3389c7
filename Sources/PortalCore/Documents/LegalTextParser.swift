/// Puts cleaned lines together into blocks.
///
/// Lines were broken where the page was full. Two lines belong together when the second goes on in
/// lower case, or when its first word would not have fitted on the first line and no sentence ended
/// there. A label or marker opens a block only where the text before it was finished, so that
/// "theo khoản 1" and "Điều 28." on the next line stay one sentence.
struct LegalTextParser {
    /// A heading longer than this is a paragraph with a label.
    private static let longestTitle = 200
    /// Proportional type: a line counts as full from this part of the usual width on.
    private static let fullShare = 0.85
    /// One blank line for so many lines of text: they separate paragraphs, not pages.
    private static let blankLineShare = 6

    private let width: Int
    private let separatesByBlankLines: Bool
    private var blocks: [LegalText.Block] = []
    private var open: OpenBlock?
    /// The line before, and whether a break stood since.
    private var previous: LegalTextLine?
    private var breakSince: LegalTextLine?
    private var anchors: [String: Int] = [:]

    /// A block that may go on with the next line.
    private struct OpenBlock {
        enum Kind {
            case label(LegalTextMarker.Label)
            case point(LegalTextMarker.Point)
            case title
            case paragraph
        }

        let kind: Kind
        var text: String

        mutating func append(_ line: String) {
            if !text.isEmpty { text += " " }
            text += line
        }
    }

    static func blocks(of lines: [LegalTextLine]) -> [LegalText.Block] {
        var parser = LegalTextParser(
            width: usualWidth(of: lines), separatesByBlankLines: separatesByBlankLines(lines))
        for line in lines { parser.take(line) }
        parser.close()
        return parser.blocks
    }

    private init(width: Int, separatesByBlankLines: Bool) {
        self.width = width
        self.separatesByBlankLines = separatesByBlankLines
    }

    /// Whether blank lines stand between paragraphs, so that short lines mean nothing.
    private static func separatesByBlankLines(_ lines: [LegalTextLine]) -> Bool {
        let breaks = zip(lines, lines.dropFirst()).count { $0.text.isEmpty && !$1.text.isEmpty }
        return breaks * blankLineShare >= lines.count { !$0.text.isEmpty }
    }

    /// The length that one line in twenty exceeds.
    private static func usualWidth(of lines: [LegalTextLine]) -> Int {
        let lengths = lines.lazy.filter { !$0.text.isEmpty }.map(\.length).sorted()
        return lengths.isEmpty ? 0 : lengths[lengths.count * 19 / 20]
    }

    private mutating func take(_ line: LegalTextLine) {
        if line.text.isEmpty {
            if breakSince?.isHard != true { breakSince = line }
            return
        }
        if continues(line) {
            open?.append(line.text)
        } else {
            close()
            open = Self.opened(by: line)
        }
        previous = line
        breakSince = nil
    }

    private func continues(_ line: LegalTextLine) -> Bool {
        guard let open, let previous, breakSince?.isHard != true else { return false }
        let isFinished = previous.endsSentence || previous.isCapitals || isShort(previous, line)
        switch open.kind {
        case .title:
            return goesOnInCapitals(line) && breakSince == nil
        case .label(let label) where label.level != .article:
            return goesOnInCapitals(line) && (breakSince == nil || open.text.isEmpty)
        case .label where open.text.isEmpty:
            return LegalTextMarker.point(of: line.text) == nil
        case .label, .point, .paragraph:
            let mayOpen = isFinished || breakSince != nil || previous.text.hasSuffix(")")
            if opensBlock(line), mayOpen { return false }
            if line.startsWithinSentence { return breakSince == nil || !previous.endsSentence }
            return !isFinished && (breakSince == nil || previous.text.hasSuffix(","))
        }
    }

    private func goesOnInCapitals(_ line: LegalTextLine) -> Bool {
        line.isCapitals && LegalTextMarker.label(of: line.text) == nil
    }

    private func opensBlock(_ line: LegalTextLine) -> Bool {
        LegalTextMarker.label(of: line.text) != nil || LegalTextMarker.point(of: line.text) != nil
    }

    /// Whether the first word of the next line would have fitted on the line.
    private func isShort(_ line: LegalTextLine, _ next: LegalTextLine) -> Bool {
        if separatesByBlankLines { return false }
        let length = line.length + 1 + next.firstWordLength
        return Double(length) < Double(width) * Self.fullShare
    }

    private static func opened(by line: LegalTextLine) -> OpenBlock {
        if let label = LegalTextMarker.label(of: line.text) {
            return OpenBlock(kind: .label(label), text: label.rest)
        }
        if let point = LegalTextMarker.point(of: line.text) {
            return OpenBlock(kind: .point(point), text: point.text)
        }
        return OpenBlock(kind: line.isCapitals ? .title : .paragraph, text: line.text)
    }

    private mutating func close() {
        guard let block = open else { return }
        open = nil
        switch block.kind {
        case .title: blocks.append(.title(block.text))
        case .paragraph: blocks.append(.paragraph(block.text))
        case .point(let point):
            blocks.append(.point(marker: point.marker, text: block.text, level: point.level))
        case .label(let label): appendHeading(label, text: block.text)
        }
    }

    /// A decision's articles often begin at once, without a title: then the text is a paragraph.
    private mutating func appendHeading(_ label: LegalTextMarker.Label, text: String) {
        let line = LegalTextLine(text: text, isHard: false)
        let isTitle = text.isEmpty || line.length <= Self.longestTitle && !line.endsSentence
        blocks.append(
            .heading(
                LegalText.Heading(
                    level: label.level, label: label.name, title: isTitle ? text : "",
                    anchor: unique(label.anchor))))
        if !isTitle { blocks.append(.paragraph(text)) }
    }

    private mutating func unique(_ anchor: String) -> String {
        anchors[anchor, default: 0] += 1
        let count = anchors[anchor] ?? 1
        return count == 1 ? anchor : "\(anchor)-\(count)"
    }
}
