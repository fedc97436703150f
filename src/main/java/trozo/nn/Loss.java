package trozo.nn;

/// What training makes small; always the mean over the samples.
public enum Loss {
    /// Mean squared error.
    MSE,
    /// Binary cross entropy of a logit o and a target t in {0, 1}: max(o, 0) - o t + log(1 + exp(-|o|)).
    BCE,
    /// Cross entropy of the softmax over the logits.
    CROSS_ENTROPY
}
