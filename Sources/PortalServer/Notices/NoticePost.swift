import Logging
import PortalCore
import Templates

/// Sends what stands in the outbox. It blocks while it does, so it has a queue of its own.
struct NoticePost: Sendable {
    /// How the portal's letters go out.
    struct Mail: Sendable {
        let sendmail: Sendmail
        let sender: MailMessage.Mailbox
    }

    /// Sent in one round on each channel; more wait for the next.
    private static let roundLimit = 50

    let sending: NoticeSending
    /// Nil where no letters are sent.
    let mail: Mail?
    let webhooks: WebhookCaller
    let origins: Origins
    let addressTokens: AddressTokens
    let logger: Logger

    /// Sends what is due; what fails is logged and tried again later.
    ///
    /// - Parameter ending: where it is near, what is in hand is sent and no more.
    func sendWhatIsDue(until ending: RepeatingTask.Ending, clock: () -> Instant) {
        do {
            let givenUp = try sending.tidy(now: clock())
            if givenUp > 0 {
                logger.error("Notices were given up", metadata: ["count": "\(givenUp)"])
            }
            if let mail { try empty(.mail, ending, clock) { letter($0, mail) } }
            try empty(.webhook, ending, clock, call)
        } catch {
            logger.error("The outbox failed", metadata: ["error": "\(error)"])
        }
    }

    private func empty(
        _ channel: NoticeChannel, _ ending: RepeatingTask.Ending, _ clock: () -> Instant,
        _ send: (NoticeParcel) -> NoticeOutcome
    ) throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<Self.roundLimit where !ending.isNear {
            let parcel = try sending.takeNext(on: channel, now: clock(), using: &generator)
            guard let parcel else { return }
            let outcome = send(parcel)
            try sending.settle(parcel, outcome, now: clock())
            report(outcome, parcel)
        }
    }

    private func letter(_ parcel: NoticeParcel, _ mail: Mail) -> NoticeOutcome {
        guard case .mail(let address, let name) = parcel.destination,
            let receiver = MailMessage.Mailbox(address: address, name: name)
        else { return .refused("địa chỉ không dùng được") }
        let text = NoticeText.letter(
            of: parcel.notices, isForStaff: name != nil, origins,
            token: { addressTokens.make(for: $0, writtenAt: parcel.sealedAt) })
        let message = MailMessage(
            from: mail.sender, to: receiver, subject: text.subject, body: text.body,
            date: parcel.sealedAt, key: parcel.key)
        return message.map(mail.sendmail.send) ?? .refused("không tạo được thư")
    }

    private func call(_ parcel: NoticeParcel) -> NoticeOutcome {
        guard case .webhook(let address) = parcel.destination else {
            return .refused("không có địa chỉ")
        }
        return webhooks.post(WebhookBody(parcel, origins), to: address)
    }

    private func report(_ outcome: NoticeOutcome, _ parcel: NoticeParcel) {
        switch outcome {
        case .sent: return
        case .postponed(let reason), .refused(let reason):
            logger.warning(
                "A notice was not sent",
                metadata: ["delivery": "\(parcel.id)", "reason": "\(reason)"])
        }
    }
}
