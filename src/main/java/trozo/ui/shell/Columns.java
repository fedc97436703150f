package trozo.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import trozo.ui.theme.Theme;

/// The panels under the bar: the activation column at the left, the network over the world in the middle, the
/// instruments at the right. The activation has the most room; in a low window the gradients by layer fold away.
final class Columns extends Pane {
    private static final double GAP = 16;
    private static final double LEFT_SHARE = 0.407;
    private static final double RIGHT_SHARE = 0.215;
    private static final double RIGHT_LEAST = 272;
    private static final double RIGHT_MOST = 400;
    private static final double NETWORK_SHARE = 0.355;
    private static final double LOSS_SHARE = 0.295;
    private static final double GRADIENT_SHARE = 0.225;
    /// Below this height the gradient by layer is not shown.
    private static final double LOW = 740;
    private static final double KINK_LEAST = 372;

    private final Node activation;
    private final Node network;
    private final Node world;
    private final Node loss;
    private final Node kink;
    private final Node gradient;
    private final Theme theme;

    Columns(Theme theme, Node activation, Node network, Node world, Node loss, Node kink, Node gradient) {
        this.theme = theme;
        this.activation = activation;
        this.network = network;
        this.world = world;
        this.loss = loss;
        this.kink = kink;
        this.gradient = gradient;
        getStyleClass().add("columns");
        getChildren().setAll(activation, network, world, loss, kink, gradient);
        setMinSize(0, 0);
        theme.scale().subscribe(changed -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double gap = Math.round(theme.of(GAP));
        double top = getPadding().getTop() + gap;
        double height = getHeight() - top - gap;
        double room = getWidth() - 4 * gap;
        double left = Math.round(room * LEFT_SHARE);
        double right = Math.round(Math.clamp(room * RIGHT_SHARE, theme.of(RIGHT_LEAST), theme.of(RIGHT_MOST)));
        double middle = room - left - right;
        double middleX = gap + left + gap;
        double rightX = middleX + middle + gap;

        activation.resizeRelocate(gap, top, left, height);
        double networkHeight = Math.round((height - gap) * NETWORK_SHARE);
        network.resizeRelocate(middleX, top, middle, networkHeight);
        world.resizeRelocate(middleX, top + networkHeight + gap, middle, height - gap - networkHeight);

        boolean low = height < theme.of(LOW);
        gradient.setVisible(!low);
        double gradientHeight = low ? 0 : Math.round((height - 2 * gap) * GRADIENT_SHARE);
        double kinkAndLoss = low ? height - gap : height - 2 * gap - gradientHeight;
        double lossHeight = Math.min(
                Math.round(low ? 0.45 * kinkAndLoss : (height - 2 * gap) * LOSS_SHARE),
                kinkAndLoss - theme.of(KINK_LEAST));
        loss.resizeRelocate(rightX, top, right, lossHeight);
        kink.resizeRelocate(rightX, top + lossHeight + gap, right, kinkAndLoss - lossHeight);
        gradient.resizeRelocate(rightX, top + kinkAndLoss + gap + gap, right, gradientHeight);
    }
}
