import Testing

@testable import PortalCore

/// What cannot happen to a clock: every state with every step.
struct ClockRefusalTests {
    enum State: String, CaseIterable, Sendable {
        case running, paused, resumed, stopped, stoppedWhilePaused

        func clock() throws -> Clock {
            let clock = try ClockTests.started()
            let at = clock.startedAt.adding(seconds: 60)
            switch self {
            case .running: return clock
            case .paused: return try clock.pausing(at: at, reason: "chờ")
            case .resumed:
                return try clock.pausing(at: at, reason: "chờ").resuming(at: at, reason: "tiếp")
            case .stopped: return try clock.stopping(at: at, reason: "xong")
            case .stoppedWhilePaused:
                return try clock.pausing(at: at, reason: "chờ").stopping(at: at, reason: "xong")
            }
        }
    }

    enum Step: String, CaseIterable, Sendable {
        case pause, resume, extend, stop

        func take(
            _ clock: Clock, at moment: Instant, reason: String = "lý do", to day: CalendarDay? = nil
        ) throws -> Clock {
            switch self {
            case .pause: return try clock.pausing(at: moment, reason: reason)
            case .resume: return try clock.resuming(at: moment, reason: reason)
            case .extend:
                return try clock.extending(
                    to: try day ?? AnswerDeadlineTests.day("2026-12-22"), at: moment,
                    reason: reason, in: try PackageFiles.calendar())
            case .stop: return try clock.stopping(at: moment, reason: reason)
            }
        }
    }

    static func refusal(_ step: Step, in state: State) -> Clock.Refusal? {
        switch (state, step) {
        case (.stopped, _): .stopped
        case (.stoppedWhilePaused, .stop), (.stoppedWhilePaused, .resume): .stopped
        case (.stoppedWhilePaused, _): .paused
        case (.paused, .pause), (.paused, .extend): .paused
        case (.running, .resume), (.resumed, .resume): .notPaused
        default: nil
        }
    }

    @Test(arguments: State.allCases, Step.allCases)
    func everyStepFromEveryState(state: State, step: Step) throws {
        let clock = try state.clock()
        let later = clock.startedAt.adding(seconds: 120)
        if let refusal = Self.refusal(step, in: state) {
            #expect(throws: refusal) { try step.take(clock, at: later) }
        } else {
            let after = try step.take(clock, at: later)
            #expect(after.events.count == clock.events.count + 1)
            #expect(after.startedAt == clock.startedAt && after.term == clock.term)
        }
    }

    @Test(arguments: [(State.running, Step.pause), (.paused, .resume), (.running, .extend)])
    func wantsAReasonAndTheOrderOfTime(state: State, step: Step) throws {
        let clock = try state.clock()
        #expect(throws: Clock.Refusal.notInOrder) {
            try step.take(clock, at: clock.startedAt.adding(seconds: -1))
        }
        #expect(throws: Clock.Refusal.emptyReason) {
            try step.take(clock, at: clock.startedAt.adding(seconds: 120), reason: " \n")
        }
    }

    @Test(arguments: [
        "2026-12-08", "2026-12-07", "2026-11-16", "2026-12-12", "2026-12-13", "2020-01-01",
    ])
    func theNewDayIsALaterWorkingDay(day: String) throws {
        let clock = try ClockTests.started()
        #expect(throws: Clock.Refusal.unsuitableDay) {
            try Step.extend.take(
                clock, at: clock.startedAt, to: try AnswerDeadlineTests.day(day))
        }
    }

    @Test(arguments: Clock.Refusal.allCases)
    func everyRefusalIsASentence(refusal: Clock.Refusal) {
        #expect(refusal.sentence.hasSuffix("."))
    }
}
