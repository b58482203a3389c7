import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Keeping accounts through the pages.
struct AccountWorkTests {
    private let site = AdminSiteName(label: "skhcn")

    private static let person: [(String, String)] = [
        (AccountService.Field.username.rawValue, "lo.dung"),
        (AccountService.Field.displayName.rawValue, "Lò Thị Dung"),
        (AccountService.Field.position.rawValue, "Chuyên viên"),
        (GrantForm.Field.role.rawValue, "editor"),
    ]

    /// The way of a new colleague: a notice with the password, once; signing in; another password.
    @Test func theFirstPasswordStandsOnTheNoticeOnceAndHasToBeChanged() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "skhcn")])
            let notice = try admin.send(Self.person, to: AccountWorkAddresses.new(site))
            #expect(notice.status == 200)
            #expect(notice["cache-control"] == "no-store")
            let label = "<dt>Mật khẩu lần đầu</dt><dd><code>"
            let password = try notice.text.components(between: label, and: "</code>").orMissing
            let list = try admin.get(AccountWorkAddresses.list(site)).text
            #expect(list.contains("Lò Thị Dung") && !list.contains(password))
            let id = try portal.core.accounts.all().first { $0.account.username == "lo.dung" }
                .orMissing.account.id
            let page = try admin.get(AccountWorkAddresses.account(AdminItem(site, id))).text
            #expect(!page.contains(password))
            let colleague = try portal.visitor(id, "lo.dung")
            #expect(try colleague.signIn(password: password).status == 303)
            #expect(
                try colleague.get("/quan-tri")["location"]?
                    .hasPrefix(AccountAddresses.passwordChange().string) == true)
        }
    }

    @Test func whatWasTypedComesBackWithWhatIsWrong() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "skhcn")])
            let answer = try admin.send(
                Self.person.with(AccountService.Field.username.rawValue, "Có Dấu")
                    .with(AccountService.Field.email.rawValue, "<b>\"x"),
                to: AccountWorkAddresses.new(site))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Lò Thị Dung") && answer.text.contains("Có Dấu"))
            #expect(!answer.text.contains("<b>\"x"))
        }
    }

    /// Fields that the form does not have change nothing.
    @Test func nothingIsAssignedThatWasNotAskedFor() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "skhcn")])
            let province = try portal.site("").id
            try admin.send(
                Self.person + [
                    ("site_id", "\(province)"), ("siteID", "\(province)"), ("state", "deactivated"),
                    ("must_change_password", "0"), ("password", "của tôi"), ("cong", "tinh"),
                    (GrantForm.Field.role.rawValue, "administrator"),
                ], to: AccountWorkAddresses.new(site))
            let made = try portal.core.accounts.all().first { $0.account.username == "lo.dung" }
                .orMissing
            #expect(made.account.mustChangePassword && made.account.state == .active)
            #expect(made.grants.map(\.site.label) == ["skhcn"])
            #expect(made.grants.map(\.role) == [.editor])
            // A user name stays what it is, and the number in the address decides whose it is.
            let item = AdminItem(site, made.account.id)
            try admin.send(
                [
                    (AccountService.Field.displayName.rawValue, "Tên Mới"),
                    (AccountService.Field.username.rawValue, "chiem.doat"), ("id", "1"),
                ], to: AccountWorkAddresses.details(item), from: AccountWorkAddresses.account(item))
            let changed = try portal.core.accounts.all().first {
                $0.account.id == made.account.id
            }.orMissing
            #expect(changed.account.displayName == "Tên Mới")
            #expect(changed.account.username == "lo.dung")
        }
    }

    @Test func rightsAreGivenAndTakenOnTheSiteOfTheAddress() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "")])
            let id = try portal.account("nguoi.mot", [(.editor, on: "skhcn")])
            let item = AdminItem(site, id)
            let page = AccountWorkAddresses.account(item)
            let given = try admin.send(
                [
                    (GrantForm.Field.role.rawValue, "approver"),
                    (GrantForm.Field.until.rawValue, "31/12/2026"),
                ], to: AccountWorkAddresses.grant(item), from: page)
            #expect(given.status == 200 && given.text.contains("Đã giao quyền."))
            let grant = try portal.core.accounts.entry(
                id, on: try portal.site("skhcn").id, of: .operatorAtConsole, now: portal.clock.now
            ).orMissing.grants.first { $0.role == .approver }.orMissing
            // Another site's address finds no such right.
            let elsewhere = AdminItem(AdminSiteName(label: ""), id)
            let fields = [(AccountPage.grantField, String(grant.id))]
            #expect(
                try admin.send(
                    fields, to: AccountWorkAddresses.revocation(elsewhere), from: page
                ).status == 404)
            #expect(
                try admin.send(fields, to: AccountWorkAddresses.revocation(item), from: page)
                    .text.contains("Đã thu quyền."))
        }
    }

    @Test func whoLeavesIsSignedOutAtOnce() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "skhcn")])
            let leaving = try portal.staff("se.nghi", [(.editor, on: "skhcn")])
            #expect(try leaving.get("/quan-tri").status == 200)
            let item = AdminItem(site, leaving.accountID)
            try admin.send(
                [(AccountPage.stateField, "deactivated")], to: AccountWorkAddresses.state(item),
                from: AccountWorkAddresses.account(item))
            #expect(try leaving.get("/quan-tri").status == 303)
            #expect(try leaving.signIn().status == 422)
            let trail = try admin.get(AuditAddresses.list(site)).text
            #expect(trail.contains("Khóa tài khoản") && trail.contains("account.deactivate"))
        }
    }

    /// The trail as a file: quoted, and nothing in it is a formula to a spreadsheet.
    @Test func theTrailIsTakenOutAsAFileWithoutFormulas() throws {
        try withPortal { portal in
            let admin = try portal.staff("quan.tri", [(.administrator, on: "skhcn")])
            let id = try portal.account("nguoi.mot", [(.editor, on: "skhcn")], name: "=1+1 \"x\"")
            let item = AdminItem(site, id)
            try admin.send(
                [(AccountService.Field.displayName.rawValue, "@SUM(A1)")],
                to: AccountWorkAddresses.details(item), from: AccountWorkAddresses.account(item))
            let file = try admin.send(
                [(AuditSearch.Field.act.rawValue, "account.update")],
                to: AuditAddresses.export(site), from: AuditAddresses.list(site))
            #expect(file.status == 200)
            #expect(file["content-type"] == "text/csv; charset=utf-8")
            #expect(file["content-disposition"]?.hasPrefix("attachment;") == true)
            #expect(file.text.contains("\"'=1+1 \"\"x\"\"\",\"'@SUM(A1)\""))
            let lines = AuditFile.line(["-1", "+1", "\t1", "a"])
            #expect(lines == "\"'-1\",\"'+1\",\"'\t1\",\"a\"\r\n")
        }
    }
}
