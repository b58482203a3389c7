/// The full text of a document with its structure found again.
///
/// What the portal holds is text extracted from PDF files and web pages: lines broken by the
/// printer, running heads in the middle of sentences, marks of tables and bold type. The structure
/// is read back conservatively: only spaces, line breaks and typographic marks change, so every
/// letter and digit stands where it stood. Lines that belong to the printed page rather than to the
/// text are set apart in `pageLines`, never silently dropped.
public struct LegalText: Sendable, Equatable {
    /// A piece of the text.
    public enum Block: Sendable, Equatable {
        case heading(Heading)
        /// Lines in capitals outside a heading, such as the name of the form of document.
        case title(String)
        case paragraph(String)
        /// A clause, point or dash with its marker, such as `1.`, `a)` or `-`.
        case point(marker: String, text: String, level: Int)
    }

    /// The head of a division.
    public struct Heading: Sendable, Equatable {
        /// Kinds of division, the widest first.
        public enum Level: Int, Sendable, CaseIterable, Comparable {
            /// Phần, phụ lục.
            case part
            /// Chương.
            case chapter
            /// Mục.
            case section
            /// Điều.
            case article

            /// Whether one is wider than the other.
            public static func < (left: Level, right: Level) -> Bool {
                left.rawValue < right.rawValue
            }
        }

        /// Which kind of division.
        public let level: Level
        /// The name with its number, such as `Điều 13`.
        public let label: String
        /// Empty where the text begins at once.
        public let title: String
        /// Unique in the text: `dieu-13`, and `dieu-13-2` for the second of that number, since a
        /// decision and the regulation it issues both count from Article 1.
        public let anchor: String
    }

    /// A line of the printed page: a running head, a page number, a signature stamp.
    public struct PageLine: Sendable, Equatable {
        /// Its place among the lines of the source, from 0.
        public let index: Int
        /// The line as it stood.
        public let text: String
    }

    /// The text in its order.
    public let blocks: [Block]
    /// What was set apart, in its order.
    public let pageLines: [PageLine]

    /// Reads extracted text; takes time linear in its length.
    public init(extracted text: String) {
        // By bytes: as characters, "\r\n" is one and is no "\n".
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
        let pageIndices = PageFurniture.indices(in: lines)
        pageLines = pageIndices.sorted().map { PageLine(index: $0, text: String(lines[$0])) }
        blocks = LegalTextParser.blocks(
            of: LegalTextLine.lines(from: lines, leavingOut: pageIndices))
    }

    /// The headings, as a table of contents.
    public var contents: [Heading] {
        blocks.compactMap { block in
            if case .heading(let heading) = block { heading } else { nil }
        }
    }
}
