package trozo.autograd;

/// What a node does, over arrays that were fixed when it was recorded; allocates nothing.
abstract class Kernel {
    /// Computes the output's values from the inputs' values.
    abstract void forward();

    /// Writes, into [Node#into] of every input that wants it, the upstream gradient times the derivative. Writes, not
    /// adds: the graph adds up what several nodes send to the same tensor.
    abstract void backward();

    /// Computes the output's tangent from the inputs' tangents: the derivative of the output along them, by the values
    /// of the last forward. At a kink that is the derivative of the side they point to, whatever the kink rule.
    ///
    /// A row that has no kinks need not say it: its backward knows the derivative, one number of the output at a time.
    void tangent(Node node) {
        Jacobian.push(node);
    }

    /// Whether some kink rule of the node looks at the tangent.
    boolean followsDirection() {
        return false;
    }

    /// How many numbers of the inputs lie exactly on a kink of the op, by the values of the last forward.
    int onKinks() {
        return 0;
    }
}
