extension ArraySlice {
    /// The elements at distances from the start of the slice.
    subscript(rebased range: Range<Int>) -> ArraySlice {
        self[startIndex + range.lowerBound..<startIndex + range.upperBound]
    }
}
