import Foundation
import GRDB

@testable import PortalCore

extension TestDatabase {
    /// Somebody who works on a site; their account is made.
    func person(
        _ name: String, _ roles: Set<Role>, on site: Site, in section: Int64? = nil
    ) throws -> Actor {
        let account = try write { db in
            try db.insert(
                """
                INSERT INTO account (username, display_name, state, password, password_set_at,
                    must_change_password, created_at)
                VALUES (?, ?, 'active', '', 0, 0, 0)
                """,
                [name, name])
        }
        return Actor(
            accountID: account, name: name, origin: "127.0.0.1",
            grants: roles.map { role in
                Grant(
                    id: 0, accountID: account, site: site.link, siteID: site.id, role: role,
                    sectionID: section, validFrom: .morning, validUntil: nil,
                    delegatedFrom: nil, consent: nil)
            })
    }
}

extension ArticleForm {
    /// A form with all that publishing asks for.
    static func filled(
        _ title: String = "Khai mạc lễ hội", in section: Int64?, body: String = "Nội dung.",
        base: Int64? = nil
    ) -> ArticleForm {
        ArticleForm(
            ArticleContent(
                title: title, lead: "Tóm tắt.", body: .text(body),
                sectionID: section, author: "Ban Biên tập", eventDay: "02/11/2026"),
            base: base)
    }
}
