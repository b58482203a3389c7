import GRDB

/// Who somebody is to a question, from the rights they hold.
enum QuestionRoles {
    /// A right on the portal that received the question makes a Board member; a right on a portal of
    /// the unit that it was passed to makes an officer or a leader of that unit.
    static func roles(
        of actor: Actor, on siteID: Int64, unitID: Int64?, _ db: Database
    ) throws -> Set<QuestionRole> {
        var roles: Set<QuestionRole> = []
        if actor.may(.handleQuestions, on: siteID) && actor.may(.publishAnswers, on: siteID) {
            roles.insert(.boardMember)
        }
        if let unitID {
            let sites = try db.rows("SELECT id FROM site WHERE unit_id = ?", [unitID]) {
                $0[0] as Int64
            }
            if sites.contains(where: { actor.may(.answerQuestions, on: $0) }) {
                roles.insert(.officer)
            }
            if sites.contains(where: { actor.may(.approveAnswers, on: $0) }) {
                roles.insert(.leader)
            }
        }
        return roles.isEmpty ? [.nobody] : roles
    }
}
