package trozo.ui.instruments;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Something at the left and something at the right of one line; where there is no room for both, the right one stands
/// in a line of its own below.
final class FoldingLine extends Region {
    private final Region left;
    private final Region right;
    private final double gap;

    /// @param gap the least room between the two
    FoldingLine(Region left, Region right, double gap) {
        this.left = left;
        this.right = right;
        this.gap = gap;
        getChildren().setAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return left.prefWidth(-1) + gap + right.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.prefWidth(-1), right.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + gap + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = left.prefHeight(-1);
        double other = right.prefHeight(-1);
        return width < 0 || fits(width) ? Math.max(one, other) : one + other;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean oneLine = fits(width);
        double leftWidth = Math.min(width, left.prefWidth(-1));
        double rightWidth = Math.min(width, right.prefWidth(-1));
        double leftHeight = left.prefHeight(-1);
        double rightHeight = right.prefHeight(-1);
        double high = Math.max(leftHeight, rightHeight);
        left.resizeRelocate(0, oneLine ? (high - leftHeight) / 2 : 0, leftWidth, leftHeight);
        right.resizeRelocate(
                width - rightWidth, oneLine ? (high - rightHeight) / 2 : leftHeight, rightWidth, rightHeight);
    }
}
