import Testing

@testable import PortalCore

/// Nothing reaches visitors on one person's word (Articles 5.4 and 19).
struct FourEyesTests {
    @Test func whoWroteDoesNotApprove() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.approver)
        try scene.take(.submit, on: id, by: scene.editor)
        #expect(throws: WorkflowRefusal.fourEyes) {
            try scene.take(.approve, on: id, by: scene.approver)
        }
        try scene.take(.approve, on: id, by: scene.leader)
    }

    @Test func whoHandedInDoesNotApprove() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.take(.submit, on: id, by: scene.approver)
        #expect(throws: WorkflowRefusal.fourEyes) {
            try scene.take(.approve, on: id, by: scene.approver)
        }
    }

    /// Somebody else's comma does not make the text somebody else's.
    @Test func writingOnItAfterwardsDoesNotHideThePart() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.save(id, "Của người duyệt", by: scene.approver)
        try scene.save(id, "Thêm dấu phẩy", by: scene.editor)
        try scene.take(.submit, on: id, by: scene.writer)
        #expect(throws: WorkflowRefusal.fourEyes) {
            try scene.take(.approve, on: id, by: scene.approver)
        }
    }

    @Test func restoringIsWriting() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        let first = try scene.item(id).revisionID
        try scene.save(id, "Bản hai", by: scene.writer)
        try scene.portal.articleEditing.restore(
            revision: first, of: id, on: scene.member, by: scene.approver, now: .morning)
        try scene.take(.submit, on: id, by: scene.writer)
        #expect(throws: WorkflowRefusal.fourEyes) {
            try scene.take(.approve, on: id, by: scene.approver)
        }
    }

    /// What is handed in cannot be written on; taken back and changed, it is to be approved anew.
    @Test(arguments: [ItemState.Draft.submitted, .approved, .scheduled])
    func nothingIsChangedBehindTheApproval(draft: ItemState.Draft) throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.take(.submit, on: id, by: scene.writer)
        if draft != .submitted { try scene.take(.approve, on: id, by: scene.leader) }
        if draft == .scheduled {
            try scene.take(
                .schedule, on: id, by: scene.leader, publishAt: .morning.adding(seconds: 60))
        }
        let state = try scene.item(id).state
        for isAutosave in [true, false] {
            #expect(throws: WorkflowRefusal.wrongState(state)) {
                try scene.save(id, "Sửa lén", by: scene.editor, isAutosave: isAutosave)
            }
        }
        #expect(throws: WorkflowRefusal.wrongState(state)) {
            try scene.portal.articleEditing.restore(
                revision: try scene.item(id).revisionID, of: id, on: scene.member,
                by: scene.editor, now: .morning)
        }
        try scene.take(.takeBack, on: id, by: scene.editor)
        #expect(try scene.item(id).publishAt == nil)
        try scene.save(id, "Sửa thật", by: scene.editor)
        for action in [WorkflowAction.approve, .publish, .schedule] {
            #expect(throws: WorkflowRefusal.self) {
                try scene.take(action, on: id, by: scene.leader)
            }
        }
    }

    /// Whoever answers for a text names the version they saw.
    @Test(arguments: WorkflowAction.allCases.filter(\.answersForContent))
    func nothingUnseenIsApprovedOrPublished(action: WorkflowAction) throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        if action == .confirmEmergency {
            try scene.take(.publishInEmergency, on: id, by: scene.approver)
        } else {
            try scene.take(.submit, on: id, by: scene.writer)
        }
        if [.publish, .schedule].contains(action) {
            try scene.take(.approve, on: id, by: scene.leader)
        }
        for seen in [nil, try scene.item(id).revisionID - 1] {
            #expect(throws: StepRefusal.changedMeanwhile) {
                try scene.portal.articleWorkflow.take(
                    ArticleWorkflow.Step(
                        action, comment: "x", publishAt: .morning.adding(seconds: 60),
                        revisionID: seen),
                    on: id, of: scene.member, by: scene.leader, now: .morning)
            }
        }
    }

    @Test func anEmergencyIsConfirmedByAnother() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.approver)
        #expect(throws: StepRefusal.missingReason) {
            try scene.take(.publishInEmergency, on: id, by: scene.approver, comment: " ")
        }
        try scene.take(.publishInEmergency, on: id, by: scene.approver)
        #expect(try scene.item(id).emergencyBy == scene.approver.accountID)
        #expect(throws: WorkflowRefusal.fourEyes) {
            try scene.take(.confirmEmergency, on: id, by: scene.approver)
        }
        try scene.take(.confirmEmergency, on: id, by: scene.leader)
        #expect(try scene.item(id).emergencyBy == nil)
        #expect(throws: WorkflowRefusal.nothingToConfirm) {
            try scene.take(.confirmEmergency, on: id, by: scene.leader)
        }
    }

    /// Withdrawing and showing it again does not end the emergency.
    @Test func anEmergencyOutlivesAWithdrawal() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.approver)
        try scene.take(.publishInEmergency, on: id, by: scene.approver)
        try scene.take(.withdraw, on: id, by: scene.approver)
        try scene.take(.restore, on: id, by: scene.approver)
        #expect(try scene.item(id).emergencyBy == scene.approver.accountID)
    }

    @Test func publishingWhatTwoHaveSeenEndsTheEmergency() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.approver)
        try scene.take(.publishInEmergency, on: id, by: scene.approver)
        try scene.save(id, "Bản sửa", by: scene.editor)
        try scene.release(id)
        #expect(try scene.item(id).emergencyBy == nil)
    }

    /// Who began an article long ago may approve what others write on it now.
    @Test func whoBeganItMayApproveLaterChangesOfOthers() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.approver)
        try scene.release(id)
        try scene.save(id, "Bản sửa", by: scene.writer.replacingGrants(of: scene.editor))
        try scene.take(.submit, on: id, by: scene.editor)
        try scene.take(.approve, on: id, by: scene.approver)
    }
}

extension Actor {
    /// The same person with another's rights.
    fileprivate func replacingGrants(of other: Actor) -> Actor {
        Actor(accountID: accountID, name: name, origin: origin, grants: other.grants)
    }
}
