package trozo.ui.shell;

/// How the room of the window is shared out.
///
/// @param left the share of the width that the activation has
/// @param right the share of the width that the instruments have
/// @param network the share of the middle's height that the network has
/// @param loss the share of the right's height that the loss has
/// @param last the share of the right's height that the lowest instrument has
public record Proportions(double left, double right, double network, double loss, double last) {
    public static final Proportions USUAL = new Proportions(0.407, 0.215, 0.355, 0.295, 0.225);

    Proportions withLeft(double share) {
        return new Proportions(share, right, network, loss, last);
    }

    Proportions withRight(double share) {
        return new Proportions(left, share, network, loss, last);
    }

    Proportions withNetwork(double share) {
        return new Proportions(left, right, share, loss, last);
    }

    Proportions withLoss(double share) {
        return new Proportions(left, right, network, share, last);
    }

    Proportions withLast(double share) {
        return new Proportions(left, right, network, loss, share);
    }

    /// Whether every share leaves something for the others, as what was remembered should.
    boolean isSensible() {
        return left > 0
                && right > 0
                && left + right < 1
                && network > 0
                && network < 1
                && loss > 0
                && last > 0
                && loss + last < 1;
    }
}
