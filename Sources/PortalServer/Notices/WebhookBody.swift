import PortalCore
import Templates

/// What is posted to a webhook, as JSON.
struct WebhookBody: Encodable {
    /// One event.
    struct Event: Encodable {
        let kind: String
        let site: String
        let siteName: String
        let subject: String
        let text: String
        /// Where it is dealt with, for those who may.
        let address: String
        /// ISO 8601.
        let at: String
    }

    /// The same at every attempt, so that what arrives twice can be told.
    let id: String
    let events: [Event]

    init(_ parcel: NoticeParcel, _ origins: Origins) {
        id = parcel.key
        events = parcel.notices.map { notice in
            Event(
                kind: notice.kind.rawValue, site: notice.site.label, siteName: notice.site.name,
                subject: notice.subject, text: notice.text,
                address: NoticeText.link(to: NoticeAddresses.target(of: notice), origins),
                at: notice.at.iso8601)
        }
    }
}
