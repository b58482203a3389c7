import GRDB

/// Who somebody is to a consultation, from the rights they hold on its site.
enum ConsultationPeople {
    static func roles(of actor: Actor, on siteID: Int64) -> Set<ConsultationRole> {
        var roles: Set<ConsultationRole> = []
        if actor.may(.manageConsultations, on: siteID) {
            roles.insert(.preparer)
            if actor.may(.approveContent, on: siteID) { roles.insert(.opener) }
        }
        if actor.may(.moderateComments, on: siteID) { roles.insert(.moderator) }
        return roles.isEmpty ? [.nobody] : roles
    }

    /// A unit in which only one person may publish is not kept from consulting: they then publish
    /// what they wrote, and the record says so.
    static func person(
        _ actor: Actor, on consultation: ConsultationCase, now: Instant, _ db: Database
    ) throws -> ConsultationRules.Person {
        let writers = [
            consultation.writtenBy, try DraftVersionStore.writer(of: consultation.id, db),
        ]
        let others = try NoticeAudience.holders(
            of: .approveContent, on: consultation.siteID, except: [actor.accountID], now: now, db)
        return ConsultationRules.Person(
            roles(of: actor, on: consultation.siteID),
            isWriter: actor.accountID.map { writers.contains($0) } ?? false,
            hasColleague: !others.isEmpty)
    }
}
