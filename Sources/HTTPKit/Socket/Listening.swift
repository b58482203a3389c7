/// From where a server takes connections.
public struct Listening: Sendable {
    /// The addresses to open.
    public var addresses: [ListenAddress]
    /// The sockets that the service manager has opened and keeps.
    public var inherited: [InheritedSocket]
    /// Opens addresses that another process serves, so as to take over from it without a pause.
    /// Otherwise a taken address is an error: two processes would each answer some requests.
    public var takesOver: Bool
    /// The permissions of socket files.
    public var socketMode: UInt32
    /// Connections that the kernel may hold for us (it limits this to `net.core.somaxconn`).
    public var backlog: Int32

    /// Owner and group.
    public static let defaultSocketMode: UInt32 = 0o660

    /// Listens at these places.
    public init(
        addresses: [ListenAddress], inherited: [InheritedSocket] = [], takesOver: Bool = false,
        socketMode: UInt32 = defaultSocketMode, backlog: Int32 = 4096
    ) {
        self.addresses = addresses
        self.inherited = inherited
        self.takesOver = takesOver
        self.socketMode = socketMode
        self.backlog = backlog
    }
}
