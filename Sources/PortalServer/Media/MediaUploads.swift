import Foundation
import HTTPKit
import PortalCore
import Templates

/// Takes files in. Whoever asks for JSON, as our script does, is answered so; others get a page.
enum MediaUploads {
    /// A file as our script shows it.
    private struct Outcome: Encodable {
        let name: String
        let message: String
        let file: MediaChoices.Choice?
    }

    /// Bytes of what stands around the files of a form.
    private static let formOverhead = 1 << 20

    /// What a form may be, as the operator has set it for the library.
    static func limits(_ house: House) -> MultipartLimits {
        let rules = house.mediaRules
        return MultipartLimits(
            parts: rules.filesPerForm * 2 + 10, fileBytes: rules.limits.fileBytes,
            files: rules.filesPerForm,
            bodyBytes: rules.limits.fileBytes * rules.filesPerForm + formOverhead)
    }

    static func take(_ upload: MultipartForm, _ staff: StaffVisit) throws -> Reply {
        let taken = try upload.files.filter { $0.field == MediaListPage.filesField }.map {
            try take($0, staff)
        }
        let outcomes = taken + upload.dropped.map(refused)
        if wantsJSON(staff.visit.request) { return try json(outcomes, staff) }
        guard !outcomes.isEmpty else {
            return try MediaLists.show(
                staff, refusal: "Hãy chọn ít nhất một tệp.", status: .unprocessableContent)
        }
        let isComplete = outcomes.allSatisfy { $0.item != nil }
        if isComplete, outcomes.count == 1, let item = outcomes[0].item {
            return .redirect(
                to: MediaAddresses.item(
                    AdminItem(AdminSiteName(label: staff.site.label), item.id)))
        }
        return try MediaLists.show(
            staff, outcomes: outcomes, status: isComplete ? .ok : .unprocessableContent)
    }

    private static func take(_ file: UploadedFile, _ staff: StaffVisit) throws -> MediaOutcome {
        do {
            let addition = try staff.house.media.add(
                try content(of: file), to: staff.site, by: staff.actor, now: staff.now)
            let opened = try staff.house.media.open(addition.id, of: staff.site, by: staff.actor)
            let message = addition.wasKnown ? "tệp này đã có trong thư viện." : "đã nhận."
            return MediaOutcome(name: file.name, item: opened?.item, message: message)
        } catch let rejection as MediaRejection {
            return MediaOutcome(name: file.name, item: nil, message: rejection.sentence)
        } catch is UnknownMedia {
            return MediaOutcome(
                name: file.name, item: nil, message: "Bạn không có quyền thêm tệp ở cổng này.")
        } catch {
            // The disk is full, say: the other files may still have room.
            staff.visit.report(error)
            return MediaOutcome(
                name: file.name, item: nil,
                message: """
                    Hệ thống chưa lưu được tệp. Hãy thử lại sau ít phút; nếu vẫn vậy, báo quản trị \
                    viên kèm mã \(staff.visit.request.id).
                    """)
        }
    }

    private static func content(of file: UploadedFile) throws -> MediaUpload {
        MediaUpload(name: file.name, bytes: try file.bytes())
    }

    private static func refused(_ file: DroppedFile) -> MediaOutcome {
        let rejection: MediaRejection =
            switch file.reason {
            case .tooLarge(let limit): .tooLarge(limit: limit)
            case .tooMany(let limit): .tooManyFiles(limit: limit)
            case .noRoom: .noRoom
            }
        return MediaOutcome(name: file.name, item: nil, message: rejection.sentence)
    }

    static func replace(
        _ item: AdminItem, _ upload: MultipartForm, _ staff: StaffVisit
    ) throws -> Reply {
        func again(_ reason: String) throws -> Reply {
            try MediaItems.show(staff, item, refusal: reason, status: .unprocessableContent)
        }
        if let dropped = upload.dropped.first { return try again(refused(dropped).message) }
        let file = upload.files.first { $0.field == MediaListPage.filesField }
        guard let file else { return try again("Hãy chọn tệp mới.") }
        do {
            try staff.house.media.replace(
                item.id, with: try content(of: file), on: staff.site, by: staff.actor,
                now: staff.now)
            return MediaNotice.replaced.reply(at: MediaAddresses.item(item))
        } catch let rejection as MediaRejection {
            return try again(rejection.sentence)
        } catch is UnknownMedia {
            return .problem(.notFound)
        }
    }

    private static func wantsJSON(_ request: Request) -> Bool {
        request.field("accept") == "application/json"
    }

    private static func json(_ outcomes: [MediaOutcome], _ staff: StaffVisit) throws -> Reply {
        let told = outcomes.map {
            Outcome(
                name: $0.name, message: $0.message,
                file: $0.item.map { MediaChoices.choice($0, staff) })
        }
        let isComplete = outcomes.allSatisfy { $0.item != nil } && !outcomes.isEmpty
        return .response(
            .json(
                try JSONEncoder().encode(told), status: isComplete ? .ok : .unprocessableContent))
    }
}
