import PortalCore

/// The open consultations, the one that closes first on top.
struct HomeConsultations: Component {
    let consultations: [ConsultationSummary]
    let now: Instant

    var html: HTML {
        let rows = consultations.map { ListRow($0, now: now) }
        return """
            <section aria-labelledby="dang-gop-y">
            \(SectionHeading(
                "Đang lấy ý kiến", id: "dang-gop-y",
                all: Crumb("Tất cả dự thảo", ConsultationAddresses.list())))\
            \(RowList(rows, empty: "Hiện không có dự thảo nào đang lấy ý kiến."))\
            </section>

            """
    }
}

/// The questions answered last.
struct HomeQuestions: Component {
    let questions: [QuestionSummary]

    var html: HTML {
        let rows = questions.map { ListRow($0) }
        return """
            <section aria-labelledby="moi-tra-loi">
            \(SectionHeading(
                "Mới trả lời", id: "moi-tra-loi",
                all: Crumb("Tất cả câu hỏi", QuestionAddresses.list())))\
            \(RowList(rows, empty: "Chưa có câu trả lời nào được công bố."))\
            </section>

            """
    }
}

/// The documents published last.
struct HomeDocuments: Component {
    let documents: [DocumentSummary]

    var html: HTML {
        let rows = documents.map { ListRow($0) }
        return """
            <section class="documents" aria-labelledby="van-ban-moi">
            \(SectionHeading(
                "Văn bản mới", id: "van-ban-moi",
                all: Crumb("Tất cả văn bản", DocumentAddresses.list())))\
            \(RowList(rows, empty: "Chưa có văn bản nào."))\
            </section>

            """
    }
}
