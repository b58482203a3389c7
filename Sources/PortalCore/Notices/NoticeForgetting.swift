import GRDB

/// Forgets to whom letters went whose personal data are removed; what is still in the outbox for
/// them is not sent.
enum NoticeForgetting {
    static func forgetAddresses(of topics: [NoticeTopic], _ db: Database) throws {
        for topic in topics {
            try db.run(
                """
                DELETE FROM notice_delivery WHERE address IS NOT NULL AND id IN (
                    SELECT item.delivery_id FROM notice
                    JOIN notice_delivery_item AS item ON item.notice_id = notice.id
                    WHERE notice.topic = ? AND notice.topic_id = ?)
                """,
                [topic.stored.name, topic.stored.id])
        }
    }
}
