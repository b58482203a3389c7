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
        for (number, petition) in file.petitions.enumerated() {
            let receipt = try PetitionService.store(
                try submission(of: petition), on: siteID, submissionKey: "demo-petition-\(number)",
                now: petition.matter.receivedAt.instant, using: &generator, db)
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
