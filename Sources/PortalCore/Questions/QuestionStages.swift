/// Through whose hands a late question passed, and whose part of the way made it late.
///
/// No text divides the fifteen working days of Article 13.6. The division here is the portal's own
/// measure, and is shown as such: some days for the Board to pass the question on, as many to check
/// and publish the answer, and all the rest, an extension with it, for the unit that answers.
enum QuestionStages {
    /// Working days that the Board may take at either end, of a term that leaves most to the unit.
    static func boardAllowance(of total: Int) -> Int { min(2, total / 4) }

    /// What each stage of a late question took; empty where it is not late, or stands still.
    ///
    /// - Parameters:
    ///   - events: all that was done with it, in order.
    ///   - calendar: asked for where it is late only, as few questions are.
    static func lateness(
        of question: QuestionCase, after events: [QuestionEvent], now: Instant,
        in calendar: @autoclosure () throws -> WorkingCalendar
    ) rethrows -> [StageLateness] {
        let due = question.due
        let closed = events.first { !$0.after.isOpen }?.at
        let end = question.clock.stoppedAt ?? closed ?? now
        guard due.unit == .workingDays, end.day > due.day, question.clock.pausedSince == nil
        else { return [] }
        let stays = stays(of: question, events, until: end)
        let stages = allowing(due, stays, until: end)
        let found = StageLateness.attribute(stages, until: end, in: try calendar())
        return Array(found.prefix(stays.count))
    }

    /// What a holder does with the question.
    private enum Part {
        case passingOn
        case answering
        case publishing
        /// The asker has to complete the data.
        case completing
    }

    private struct Stay {
        let part: Part
        let holder: String
        let since: Instant
    }

    private static func stays(
        of question: QuestionCase, _ events: [QuestionEvent], until end: Instant
    ) -> [Stay] {
        var stays = [stay(in: .received, unit: nil, since: question.receivedAt)].compactMap(\.self)
        var unit = question.unit
        for event in events where event.at <= end {
            if event.action == .assign { unit = event.note }
            guard let next = stay(in: event.after, unit: unit, since: event.at),
                next.holder != stays.last?.holder || next.part != stays.last?.part
            else { continue }
            stays.append(next)
        }
        return stays
    }

    /// Nil where nothing is owed any more.
    private static func stay(in state: QuestionState, unit: String?, since: Instant) -> Stay? {
        switch state {
        case .received: Stay(part: .passingOn, holder: "Ban Biên tập", since: since)
        case .assigned, .answerDrafted, .returned:
            Stay(part: .answering, holder: unit ?? "Đơn vị trả lời", since: since)
        case .answerApproved: Stay(part: .publishing, holder: "Ban Biên tập", since: since)
        case .awaitingData: Stay(part: .completing, holder: "Người gửi", since: since)
        case .published, .declined, .merged, .answeredElsewhere: nil
        }
    }

    /// The stages with their allowances, which make up the days up to the due day. A part of the way
    /// has its allowance the first time; one that was not reached yet saves it.
    private static func allowing(
        _ due: DueDate, _ stays: [Stay], until end: Instant
    ) -> [Stage] {
        let total = due.counted.count
        let board = boardAllowance(of: total)
        var left: [Part: Int] = [
            .passingOn: board, .answering: total - 2 * board, .publishing: board,
        ]
        let pauses = due.skipped.filter(\.isPause).map(\.day)
        let stages = stays.enumerated().map { index, stay in
            let next = stays.dropFirst(index + 1).first { $0.part == .completing }?.since.day
            let allowance =
                stay.part == .completing
                ? pauses.count { day in stay.since.day <= day && next.map { day < $0 } ?? true }
                : left.removeValue(forKey: stay.part) ?? 0
            return Stage(holder: stay.holder, enteredAt: stay.since, allowance: allowance)
        }
        let rest = left.values.reduce(0, +)
        return stages + [Stage(holder: "", enteredAt: end, allowance: rest)]
    }
}
