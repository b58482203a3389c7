import Glibc

/// The clocks of the system; everything else gets its times passed in.
enum SystemClock {
    /// Time since the machine started, unmoved by changes of the date.
    static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// The date.
    static var date: HTTPDate {
        HTTPDate(seconds: time(nil))
    }
}
