import PortalCore

/// What was done with a question and what moved its due day, the latest first.
struct QuestionRecord: Component {
    let file: QuestionFile

    /// A line of the record.
    private struct Line {
        let at: Instant
        let html: HTML
    }

    var html: HTML {
        guard !lines.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Đã diễn ra</h2><ol class="timeline">
            \(each: lines.reversed(), \.html)</ol></section>

            """
    }

    private var lines: [Line] {
        file.moves.reduce(into: file.events.map(line)) { lines, move in
            let place = lines.firstIndex { $0.at > move.at } ?? lines.endIndex
            lines.insert(line(move), at: place)
        }
    }

    private func line(_ event: QuestionEvent) -> Line {
        let promised =
            event.action == .notifyProgress
            ? file.question.clock.promisedDay(at: event.at) : nil
        return Line(
            at: event.at,
            html: """
                <li><strong>\(event.action.name)</strong> \
                <span class="hint">\(event.account), \(DateTime(event.at))</span>\
                \(with: promised, { "<br>Hạn mới: \(DateTime($0))" })\
                \(with: event.note, { "<br>\($0)" })</li>

                """)
    }

    private func line(_ move: DueDateMove) -> Line {
        Line(
            at: move.at,
            html: """
                <li><strong>Hạn trả lời thay đổi</strong> \
                <span class="hint">\(move.account), \(DateTime(move.at))</span><br>\(move.sentence)</li>

                """)
    }
}
