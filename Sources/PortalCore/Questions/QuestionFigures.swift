/// How many questions were received, answered and answered in time, by unit (Article 13 and 26).
public struct QuestionFigures: Sendable, Equatable {
    /// One unit, or all of them.
    public struct Row: Sendable, Equatable {
        /// The unit that answers; empty for questions that nobody has yet.
        public let unit: String
        /// All that came, whatever became of them.
        public let received: Int
        /// Answered by the lawful day.
        public let onTime: Int
        /// Answered after it.
        public let answeredLate: Int
        /// Still to be answered, in time so far.
        public let open: Int
        /// Still to be answered, and the lawful day is over.
        public let overdue: Int
        /// Waiting for data of the asker; no clock runs.
        public let awaiting: Int
        /// Not taken, or merged into another question.
        public let closed: Int
        /// The median of the calendar days from receipt to answer; nil where none was answered.
        public let medianDays: Double?

        /// All that were answered.
        public var answered: Int { onTime + answeredLate }
        /// All that are or were late.
        public var late: Int { answeredLate + overdue }
    }

    /// The year of receipt.
    public let year: Int
    /// The years of which there are figures, the latest first.
    public let years: [Int]
    /// By unit, those with the most questions first; what nobody has yet is the last.
    public let rows: [Row]
    /// All units together.
    public let total: Row
    /// When this was counted.
    public let at: Instant
    /// What was counted.
    public internal(set) var kind: CaseKind = .question

    /// A line of the counts that the database keeps.
    struct Tally: Equatable {
        let unit: String
        let outcome: String
        /// Days from receipt to answer; of open ones the number of the lawful day.
        let value: Int
        let count: Int
    }

    init(year: Int, years: [Int], _ tallies: [Tally], at now: Instant) {
        self.year = year
        self.years = years
        self.at = now
        let today = now.day.number
        rows = Dictionary(grouping: tallies, by: \.unit)
            .map { Self.row($0.key, $0.value, today: today) }
            .sorted {
                ($0.unit.isEmpty ? 1 : 0, -$0.received, $0.unit)
                    < ($1.unit.isEmpty ? 1 : 0, -$1.received, $1.unit)
            }
        total = Self.row("", tallies, today: today)
    }

    private static func row(_ unit: String, _ tallies: [Tally], today: Int) -> Row {
        func sum(_ isCounted: (Tally) -> Bool) -> Int {
            tallies.reduce(0) { $0 + (isCounted($1) ? $1.count : 0) }
        }
        return Row(
            unit: unit, received: sum { _ in true }, onTime: sum { $0.outcome == "on-time" },
            answeredLate: sum { $0.outcome == "late" },
            open: sum { $0.outcome == "open" && $0.value >= today },
            overdue: sum { $0.outcome == "open" && $0.value < today },
            awaiting: sum { $0.outcome == "awaiting" },
            closed: sum { ["declined", "merged"].contains($0.outcome) },
            medianDays: median(tallies.filter { ["on-time", "late"].contains($0.outcome) }))
    }

    /// The middle of all values, each as often as it was counted; between two the mean of them.
    private static func median(_ tallies: [Tally]) -> Double? {
        let sorted = tallies.sorted { $0.value < $1.value }
        let count = sorted.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        func value(at position: Int) -> Int {
            var passed = 0
            return sorted.first {
                passed += $0.count
                return passed > position
            }?.value ?? 0
        }
        return Double(value(at: (count - 1) / 2) + value(at: count / 2)) / 2
    }
}
