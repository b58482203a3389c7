import PortalCore

/// Who held a late question how long, and whose part of the way made it late.
struct QuestionStageTable: Component {
    let stages: [StageLateness]

    var html: HTML {
        guard !stages.isEmpty else { return .empty }
        return """
            <details class="why"><summary>Chậm ở khâu nào?</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label="Các khâu xử lý">
            <table><thead><tr><th scope="col">Nơi giữ</th><th scope="col">Từ lúc</th>\
            <th scope="col">Đã giữ</th><th scope="col">Làm chậm</th></tr></thead>
            <tbody>\(each: stages, row)</tbody></table></div>
            <p class="hint">Tính theo ngày làm việc. Quy chế chỉ ấn định thời hạn chung, không chia cho \
            từng khâu. Bảng này dùng mốc của phần mềm: Ban Biên tập có 2 ngày để chuyển đi và 2 ngày \
            để kiểm tra, đăng; đơn vị trả lời có những ngày còn lại, kể cả ngày gia hạn (thời hạn dưới \
            8 ngày thì Ban Biên tập có ít hơn). Khâu trước xong sớm thì khâu sau được dùng số ngày dư; \
            khâu sau làm nhanh thì bù cho khâu trước.</p>
            </details>

            """
    }

    private func row(_ stage: StageLateness) -> HTML {
        """
        <tr><th scope="row">\(stage.stage.holder)</th><td>\(DateTime(stage.stage.enteredAt))</td>\
        <td>\(stage.taken) ngày</td><td>\(late(stage))</td></tr>

        """
    }

    private func late(_ stage: StageLateness) -> HTML {
        stage.late > 0 ? StatusTag(.late, "\(stage.late) ngày").html : "không"
    }
}
