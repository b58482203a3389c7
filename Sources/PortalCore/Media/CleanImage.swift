/// A picture whose container was read through and written anew without what it tells of the person,
/// the place and the device (EXIF, XMP, IPTC, comments). Its pixels are untouched, and so is its
/// colour profile.
struct CleanImage: Equatable {
    /// Everything that is kept.
    let bytes: [UInt8]
    /// As shown: turned, where the orientation says so.
    let size: PixelSize
    /// More than one for an animation.
    let frames: Int
}

/// What bounds a picture before anything decodes it.
struct ImageBounds {
    let limits: MediaLimits

    func check(_ size: PixelSize) throws(MediaRejection) {
        guard size.width > 0, size.height > 0 else { throw .damaged }
        guard max(size.width, size.height) <= limits.side else {
            throw .tooLongSide(limit: limits.side)
        }
        guard size.area <= limits.pixels else { throw .tooManyPixels(limit: limits.pixels) }
    }

    func check(frames: Int, of size: PixelSize) throws(MediaRejection) {
        guard frames <= limits.frames, frames * size.area <= limits.animatedPixels || frames <= 1
        else { throw .tooMuchAnimation(frames: limits.frames) }
    }
}
