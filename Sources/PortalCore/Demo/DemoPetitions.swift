import GRDB

/// Stores the demonstration's petitions the way citizens' go: sent, then replied to.
struct DemoPetitions {
    let folder: ResourceFolder

    /// A petition of the demonstration that says what none of the lists has.
    struct Unreadable: Error {
        let text: String
    }

    func load(_ db: Database, using generator: inout some RandomNumberGenerator) throws -> Int {
        let file: DemoFiles.Petitions = try folder.decode("demo/petitions.json")
        let siteID = try DemoSites.id(label: "", db)
        let basis = try IntakeBasis(db)
        for (number, petition) in file.petitions.enumerated() {
            let submission = try submission(of: petition)
            let receipt = try PetitionService.store(
                basis.dated(submission.common, at: petition.matter.receivedAt.instant),
                submission.details, on: siteID, submissionKey: "demo-petition-\(number)",
                using: &generator, db)
            try petition.matter.publish(receipt.code, db)
        }
        return file.petitions.count
    }

    private func submission(
        of petition: DemoFiles.Petitions.Petition
    ) throws(Unreadable) -> PetitionSubmission {
        guard let sender = AskerKind(rawValue: petition.sender) else {
            throw Unreadable(text: petition.sender)
        }
        guard let difficulty = PetitionDifficulty(rawValue: petition.difficulty) else {
            throw Unreadable(text: petition.difficulty)
        }
        return PetitionSubmission(
            common: petition.matter.submission(of: .petition, from: sender),
            details: PetitionDetails(
                rule: petition.rule, provision: petition.provision, difficulty: difficulty,
                proposal: petition.proposal))
    }
}
