package trozo.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import trozo.ui.parts.Panel;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The panels under the bar: the activation column at the left, the network over the world in the middle, the
/// instruments at the right. The activation has the most room until its user shares it out otherwise; one panel may
/// take it all for a while. In a low window the lowest instrument folds away.
final class Columns extends Pane {
    private static final double GAP = 16;
    private static final double LEFT_LEAST = 420;
    private static final double MIDDLE_LEAST = 320;
    private static final double RIGHT_LEAST = 272;
    /// Until its user pulls it wider, the right column needs no more than this.
    private static final double RIGHT_MOST = 400;
    private static final double PANEL_LEAST = 130;
    private static final double KINK_LEAST = 372;
    /// Below this height the lowest instrument is not shown.
    private static final double LOW = 740;

    private final Theme theme;
    private final List<Place> places;
    private final Divider leftEdge;
    private final Divider rightEdge;
    private final Divider networkEdge;
    private final Divider lossEdge;
    private final Divider lastEdge;
    private final ObjectProperty<Proportions> proportions =
            new SimpleObjectProperty<>(this, "proportions", Proportions.USUAL);
    private final ObjectProperty<Optional<Region>> instead =
            new SimpleObjectProperty<>(this, "instead", Optional.empty());
    private final ObjectProperty<Optional<Panel>> enlarged =
            new SimpleObjectProperty<>(this, "enlarged", Optional.empty());

    /// @param places activation, network, world, loss, kink, and the lowest instrument
    Columns(Theme theme, Words words, List<Place> places) {
        this.theme = theme;
        this.places = List.copyOf(places);
        leftEdge =
                divider("left", words, true, x -> (x - gap()) / roomAcross(), Proportions::withLeft, Proportions::left);
        rightEdge = divider(
                "right",
                words,
                true,
                x -> (getWidth() - x - 2 * gap()) / roomAcross(),
                Proportions::withRight,
                Proportions::right);
        networkEdge = divider(
                "network",
                words,
                false,
                y -> (y - top()) / (roomDown() - gap()),
                Proportions::withNetwork,
                Proportions::network);
        lossEdge = divider("loss", words, false, y -> (y - top()) / lossOf(), Proportions::withLoss, Proportions::loss);
        lastEdge = divider(
                "last",
                words,
                false,
                y -> (top() + roomDown() - y - gap()) / (roomDown() - 2 * gap()),
                Proportions::withLast,
                Proportions::last);
        getStyleClass().add("columns");
        getChildren().setAll(places.stream().map(Place::node).toList());
        getChildren().addAll(leftEdge, rightEdge, networkEdge, lossEdge, lastEdge);
        setMinSize(0, 0);
        theme.scale().subscribe(changed -> requestLayout());
        proportions.subscribe(changed -> requestLayout());
        enlarged.subscribe(changed -> requestLayout());
        instead.subscribe((before, now) -> {
            before.ifPresent(region -> getChildren().remove(region));
            now.ifPresent(region -> getChildren().add(region));
            requestLayout();
        });
    }

    /// @param share the share that the divider gives to its panel where it is wanted
    private Divider divider(
            String name,
            Words words,
            boolean upright,
            DoubleUnaryOperator share,
            BiFunction<Proportions, Double, Proportions> with,
            Function<Proportions, Double> of) {
        return new Divider(
                name + "-divider",
                upright ? Orientation.VERTICAL : Orientation.HORIZONTAL,
                words.bind("divider." + name),
                at -> proportions.set(kept(with.apply(proportions.get(), share.applyAsDouble(at)))),
                () -> proportions.set(with.apply(proportions.get(), of.apply(Proportions.USUAL))));
    }

    /// How the room is shared out; what is set is kept within what the panels need.
    ObjectProperty<Proportions> proportions() {
        return proportions;
    }

    /// The panel that takes all the room, if one does.
    ObjectProperty<Optional<Panel>> enlarged() {
        return enlarged;
    }

    /// What stands in place of all but the activation, if anything does.
    ObjectProperty<Optional<Region>> instead() {
        return instead;
    }

    List<Panel> panels() {
        return places.stream().map(Place::panel).toList();
    }

    private double gap() {
        return Math.round(theme.of(GAP));
    }

    private double top() {
        return getPadding().getTop() + gap();
    }

    private double roomDown() {
        return getHeight() - top() - gap();
    }

    private double roomAcross() {
        return getWidth() - 4 * gap();
    }

    private boolean isLow() {
        return roomDown() < theme.of(LOW);
    }

    /// What the share of the loss is a share of.
    private double lossOf() {
        return isLow() ? (roomDown() - gap()) / (1 - proportions.get().last()) : roomDown() - 2 * gap();
    }

    /// The proportions nearest to `wanted` that leave every panel what it needs.
    private Proportions kept(Proportions wanted) {
        double across = roomAcross();
        double middle = theme.of(MIDDLE_LEAST) / across;
        double right = within(theme.of(RIGHT_LEAST) / across, wanted.right(), 1 - middle - wanted.left());
        double left = within(theme.of(LEFT_LEAST) / across, wanted.left(), 1 - middle - right);
        double least = theme.of(PANEL_LEAST) / (roomDown() - 2 * gap());
        double network = within(least, wanted.network(), 1 - 2 * least);
        double last = within(least, wanted.last(), 1 - 2 * least - wanted.loss());
        double loss = within(least, wanted.loss(), 1 - 2 * least - last);
        return new Proportions(left, right, network, loss, last);
    }

    /// Where there is no room for both, the least counts.
    private static double within(double least, double wanted, double most) {
        return Math.max(least, Math.min(wanted, most));
    }

    @Override
    protected void layoutChildren() {
        Optional<Panel> alone = enlarged.get();
        boolean whole = alone.isEmpty() && instead.get().isEmpty();
        for (Place place : places) {
            place.node()
                    .setVisible(whole
                            || alone.filter(panel -> panel == place.panel()).isPresent());
        }
        for (Divider divider : List.of(leftEdge, rightEdge, networkEdge, lossEdge, lastEdge)) {
            divider.setVisible(whole);
        }
        instead.get().ifPresent(region -> region.setVisible(alone.isEmpty()));
        if (alone.isPresent()) {
            for (Place place : places) {
                if (alone.get() == place.panel()) {
                    place.node().resizeRelocate(gap(), top(), getWidth() - 2 * gap(), roomDown());
                }
            }
        } else if (instead.get().isPresent()) {
            beside(instead.get().get());
        } else {
            share();
        }
    }

    private void beside(Region region) {
        double left = Math.round(kept(proportions.get()).left() * roomAcross());
        node(0).setVisible(true);
        node(0).resizeRelocate(gap(), top(), left, roomDown());
        leftEdge.setVisible(true);
        leftEdge.resizeRelocate(gap() + left, top(), gap(), roomDown());
        double x = gap() + left + gap();
        region.resizeRelocate(x, top(), getWidth() - x - gap(), roomDown());
    }

    private void share() {
        double gap = gap();
        double top = top();
        double height = roomDown();
        double room = roomAcross();
        Proportions shares = kept(proportions.get());
        boolean usualRight = proportions.get().right() == Proportions.USUAL.right();
        double right =
                Math.round(usualRight ? Math.min(shares.right() * room, theme.of(RIGHT_MOST)) : shares.right() * room);
        double left = Math.round(shares.left() * room);
        double middle = room - left - right;
        double middleX = gap + left + gap;
        double rightX = middleX + middle + gap;

        node(0).resizeRelocate(gap, top, left, height);
        leftEdge.resizeRelocate(gap + left, top, gap, height);
        rightEdge.resizeRelocate(middleX + middle, top, gap, height);
        double networkHeight = Math.round((height - gap) * shares.network());
        node(1).resizeRelocate(middleX, top, middle, networkHeight);
        networkEdge.resizeRelocate(middleX, top + networkHeight, middle, gap);
        node(2).resizeRelocate(middleX, top + networkHeight + gap, middle, height - gap - networkHeight);

        boolean low = isLow();
        node(5).setVisible(!low);
        lastEdge.setVisible(!low);
        double lastHeight = low ? 0 : Math.round((height - 2 * gap) * shares.last());
        double kinkAndLoss = low ? height - gap : height - 2 * gap - lastHeight;
        boolean usual = proportions.get().loss() == Proportions.USUAL.loss()
                && proportions.get().last() == Proportions.USUAL.last();
        double lossHeight = Math.min(
                Math.round(lossOf() * shares.loss()), kinkAndLoss - theme.of(usual ? KINK_LEAST : PANEL_LEAST));
        node(3).resizeRelocate(rightX, top, right, lossHeight);
        lossEdge.resizeRelocate(rightX, top + lossHeight, right, gap);
        node(4).resizeRelocate(rightX, top + lossHeight + gap, right, kinkAndLoss - lossHeight);
        lastEdge.resizeRelocate(rightX, top + kinkAndLoss + gap, right, gap);
        node(5).resizeRelocate(rightX, top + kinkAndLoss + gap + gap, right, lastHeight);
    }

    private Region node(int place) {
        return places.get(place).node();
    }
}
