package trozo.data;

/// What the targets of a data set are.
public enum Task {
    /// A real number.
    REGRESSION,
    /// One of two classes, 0 or 1.
    BINARY,
    /// One of three classes or more, 0 to classes - 1.
    CLASSES
}
