package trozo.piecewise;

/// What becomes of a piece of a formula where it was not taken.
public enum Leak {
    /// Nothing: neither its value nor its derivative counts, be they NaN.
    NONE,
    /// What PyTorch's `torch.where` does: backward sends 0 into the piece not taken, and 0 times an infinite derivative
    /// is NaN. Kinks are PyTorch's too, whatever the kink rule: `where` follows its condition, `abs` gives 0 at 0,
    /// `maximum` and `minimum` halve at a tie.
    AS_PYTORCH
}
