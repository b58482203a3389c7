import HTTPKit
import PortalCore
import Templates

/// A file of the library: its page, and what is changed of it.
enum MediaItems {
    /// The field that says whether anybody may have the file.
    private static let opening = "cong-khai"

    static func show(
        _ staff: StaffVisit, _ item: AdminItem, form: MediaForm? = nil,
        errors: [FieldError<MediaForm.Field>] = [], refusal: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        let opened = try staff.house.media.open(item.id, of: staff.site, by: staff.actor)
        guard let opened else { return .problem(.notFound) }
        return .page(
            MediaItemPage.render(
                MediaItemPage.Values(
                    item: opened.item, versions: opened.versions,
                    holders: try holders(of: item, staff),
                    publicAddress: address(opened.item, staff),
                    canManage: staff.may(.manageMedia)),
                form: form ?? MediaForm(opened.item), errors: errors, refusal: refusal,
                notice: MediaNotice.sentence(of: staff), in: staff.context),
            status: status)
    }

    private static func address(_ item: MediaItem, _ staff: StaffVisit) -> WebAddress {
        MediaAddresses.file(MediaAddresses.File(id: item.id, name: item.fileName))
            .on(origin: staff.house.origins.origin(of: staff.site.label))
    }

    private static func holders(of item: AdminItem, _ staff: StaffVisit) throws -> [MediaHolder] {
        try staff.portal.articleItems.using(media: item.id, of: staff.site, by: staff.actor).map {
            MediaHolder(
                title: $0.title, address: ArticleWorkAddresses.item(AdminItem(item.site, $0.id)),
                isPublic: $0.isPublic)
        }
    }

    static func describe(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let typed = MediaForm(values: form.values())
        do {
            try staff.house.media.describe(
                item.id, typed, on: staff.site, by: staff.actor, now: staff.now)
            return MediaNotice.described.reply(at: MediaAddresses.item(item))
        } catch let invalid as InvalidForm<MediaForm.Field> {
            return try show(
                staff, item, form: typed, errors: invalid.errors, status: .unprocessableContent)
        } catch is UnknownMedia {
            return .problem(.notFound)
        }
    }

    static func setOpen(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let isOpen = form.fields.first(opening) == Checkbox.ticked
        do {
            try staff.house.media.setOpen(
                isOpen, item.id, on: staff.site, by: staff.actor, now: staff.now)
            let notice: MediaNotice = isOpen ? .opened : .closed
            return notice.reply(at: MediaAddresses.item(item))
        } catch is UnknownMedia {
            return .problem(.notFound)
        }
    }

    static func delete(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        do {
            try staff.house.media.delete(
                item.id, on: staff.site, by: staff.actor, now: staff.now)
            return MediaNotice.deleted.reply(at: MediaAddresses.list(item.site))
        } catch let refusal as MediaInUse {
            return try show(
                staff, item, refusal: refusal.sentence, status: .unprocessableContent)
        } catch is UnknownMedia {
            return .problem(.notFound)
        }
    }

    private enum Checkbox {
        static let ticked = "co"
    }
}
