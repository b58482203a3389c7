import HTTPKit
import PortalCore
import Templates

/// An address of the admin whose value names the site that is worked on.
protocol NamesSite: Sendable {
    var siteName: AdminSiteName { get }
}

extension AdminSiteName: NamesSite {
    var siteName: AdminSiteName { self }
}

extension AdminItem: NamesSite {
    var siteName: AdminSiteName { site }
}

/// Routes of the admin: a handler gets a `StaffVisit`, which there is none without the right.
extension RouteTable {
    /// Adds a page that works on no site in particular; the right is one on the provincial portal.
    mutating func staffPage<Value>(
        _ address: Address<Value>, access: StaffAccess, handler: String,
        _ respond: @escaping @Sendable (StaffVisit, Value) throws -> Reply
    ) {
        privatePage(address, access: .staff(access), handler: handler) { visit, value in
            try StaffDoor(visit, access, siteName: nil)?.page { try respond($0, value) }
                ?? .problem(.notFound)
        }
    }

    /// Adds what a form of such a page is sent to.
    mutating func staffSubmission<Value>(
        _ address: Address<Value>, access: StaffAccess, handler: String,
        _ respond: @escaping @Sendable (StaffVisit, Value, StaffForm) throws -> Reply
    ) {
        submission(address, access: .staff(access), handler: handler) { visit, value in
            try StaffDoor(visit, access, siteName: nil)?.submission {
                try respond($0, value, $1)
            } ?? .problem(.notFound)
        }
    }

    /// Adds a page that works on the site its address names.
    mutating func sitePage<Value: NamesSite>(
        _ address: Address<Value>, access: StaffAccess, handler: String,
        _ respond: @escaping @Sendable (StaffVisit, Value) throws -> Reply
    ) {
        privatePage(address, access: .staff(access), handler: handler) { visit, value in
            try StaffDoor(visit, access, siteName: value.siteName)?.page {
                try respond($0, value)
            } ?? .problem(.notFound)
        }
    }

    /// Adds what a form of such a page is sent to.
    ///
    /// - Parameter uploads: what a form with files may be at most; nil where none is taken.
    mutating func siteSubmission<Value: NamesSite>(
        _ address: Address<Value>, access: StaffAccess, handler: String,
        uploads: MultipartLimits? = nil,
        _ respond: @escaping @Sendable (StaffVisit, Value, StaffForm) throws -> Reply
    ) {
        submission(
            address, access: .staff(access), handler: handler, uploads: uploads
        ) { visit, value in
            try StaffDoor(visit, access, siteName: value.siteName)?.submission {
                try respond($0, value, $1)
            } ?? .problem(.notFound)
        }
    }

    /// Adds what a form of nothing but files of such a page is sent to.
    ///
    /// - Parameter limits: what it may be at most, as the operator has set it.
    mutating func siteUpload<Value: NamesSite>(
        _ address: Address<Value>, access: StaffAccess, handler: String,
        limits: @escaping @Sendable (House) -> MultipartLimits,
        _ respond: @escaping @Sendable (StaffVisit, Value, MultipartForm) throws -> Reply
    ) {
        fileSubmission(
            address, access: .staff(access), handler: handler, limits: limits
        ) { visit, value in
            try StaffDoor(visit, access, siteName: value.siteName)?.upload {
                try respond($0, value, $1)
            } ?? .problem(.notFound)
        }
    }
}
