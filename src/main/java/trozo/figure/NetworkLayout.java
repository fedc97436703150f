package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.train.Parameter;

/// Where the nodes of a network stand: layers from left to right, each centred. A layer too tall to be read shows its
/// first units and says how many more there are.
///
/// @param layers the nodes shown, layer by layer, inputs first
/// @param size the side of a unit's map
/// @param disc the largest radius of an input or output
public record NetworkLayout(List<Layer> layers, double size, double disc) {
    /// @param x where its nodes are centred
    /// @param ys where each node shown is centred
    /// @param hidden how many more there are
    /// @param moreY where to say so
    public record Layer(double x, List<Double> ys, int hidden, double moreY) {
        public Layer {
            ys = List.copyOf(ys);
        }
    }

    private static final double LARGEST = 72;
    private static final double SMALLEST = 10;
    private static final double MORE = 16;
    private static final double DISC = 13;
    private static final double LARGEST_DISC = 24;

    /// How much of the way from unit to unit a unit's map takes.
    private static final double FILLED = 0.78;

    public NetworkLayout {
        layers = List.copyOf(layers);
    }

    public static NetworkLayout of(List<Integer> sizes, double width, double height, Look look) {
        double margin = look.of(4);
        double room = height - 2 * margin;
        int most = sizes.subList(1, Math.max(1, sizes.size() - 1)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        double smallest = look.of(SMALLEST);
        double pitch = Math.max(smallest + look.of(2), Math.min(look.of(LARGEST) / FILLED, room / most));
        double columns = (width - look.of(120)) / Math.max(1, sizes.size() - 1);
        double size = Math.clamp(Math.min(pitch * FILLED, columns * 0.5), smallest, look.of(LARGEST));
        double disc = Math.clamp(size / 2, look.of(DISC), look.of(LARGEST_DISC));
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            boolean end = i == 0 || i == sizes.size() - 1;
            double step = end ? Math.min(2 * disc + look.of(8), room / sizes.get(i)) : pitch;
            step = Math.max(step, smallest + look.of(2));
            double x = look.of(40) + (width - look.of(80)) * i / Math.max(1, sizes.size() - 1);
            layers.add(layer(x, sizes.get(i), step, height / 2, room, look.of(MORE)));
        }
        return new NetworkLayout(layers, size, disc);
    }

    private static Layer layer(double x, int count, double step, double middle, double room, double more) {
        int fit = (int) Math.floor(room / step + 1e-9);
        int shown = count <= fit ? count : Math.max(1, (int) Math.floor((room - more) / step));
        double tall = shown * step + (shown < count ? more : 0);
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            ys.add(middle - tall / 2 + (i + 0.5) * step);
        }
        return new Layer(x, ys, count - shown, middle + tall / 2 - more / 2);
    }

    /// The rectangle of a hidden unit's map, if it is shown.
    public Optional<Rect> unit(UnitAddress address) {
        return node(address);
    }

    /// The side of the square that a node of layer `layer` takes: a unit's map, or the disc of an input or output.
    double side(int layer) {
        boolean end = layer == 0 || layer == layers.size() - 1;
        return end ? 2 * radius(layer) : size;
    }

    /// The radius of the discs of the inputs or outputs.
    double radius(int layer) {
        List<Double> ys = layers.get(layer).ys();
        return ys.size() < 2 ? disc : Math.min(disc, (ys.get(1) - ys.get(0)) * 0.45);
    }

    /// The ends of a weight's line, x and y in turn, if both of its units are shown.
    Optional<double[]> edge(Parameter place) {
        Layer from = layers.get(place.layer() - 1);
        Layer to = layers.get(place.layer());
        if (place.input() > from.ys().size() || place.unit() > to.ys().size()) {
            return Optional.empty();
        }
        return Optional.of(new double[] {
            from.x() + side(place.layer() - 1) / 2,
            from.ys().get(place.input() - 1),
            to.x() - side(place.layer()) / 2,
            to.ys().get(place.unit() - 1)
        });
    }

    /// Where the bias of a unit is drawn, below it, if the unit is shown.
    public Optional<Rect> bias(int layer, int unit) {
        return node(new UnitAddress(layer, unit)).map(rect -> {
            double pitch = layers.get(layer).ys().size() < 2
                    ? rect.height() * 1.3
                    : layers.get(layer).ys().get(1) - layers.get(layer).ys().get(0);
            double gap = pitch - rect.height();
            double high = Math.max(1.6, Math.min(rect.height() * 0.16, gap * 0.6));
            return new Rect(rect.x(), rect.bottom() + (Math.min(gap, 1.6 * high) - high) / 2, rect.width(), high);
        });
    }

    /// The square of a hidden unit or an output, if it is shown.
    public Optional<Rect> node(UnitAddress address) {
        Layer layer = layers.get(address.layer());
        if (address.unit() > layer.ys().size()) {
            return Optional.empty();
        }
        double side = side(address.layer());
        double y = layer.ys().get(address.unit() - 1);
        return Optional.of(new Rect(layer.x() - side / 2, y - side / 2, side, side));
    }

    /// The weight or bias at a point: the nearest within `reach`.
    public Optional<Parameter> parameterAt(double px, double py, double reach) {
        Parameter nearest = null;
        double best = reach;
        for (int layer = 1; layer < layers.size(); layer++) {
            for (int unit = 1; unit <= layers.get(layer).ys().size(); unit++) {
                Rect bias = bias(layer, unit).orElseThrow();
                if (bias.inset(0, 0, 0, -1).contains(px, py)) {
                    return Optional.of(new Parameter(layer, unit, 0));
                }
                for (int input = 1; input <= layers.get(layer - 1).ys().size(); input++) {
                    Parameter place = new Parameter(layer, unit, input);
                    double away = distance(edge(place).orElseThrow(), px, py);
                    if (away < best) {
                        best = away;
                        nearest = place;
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// How far a point lies from a line; infinite before its beginning and after its end.
    private static double distance(double[] ends, double px, double py) {
        double share = (px - ends[0]) / (ends[2] - ends[0]);
        if (!(share >= 0 && share <= 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double length = Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
        return Math.abs((ends[2] - ends[0]) * (py - ends[1]) - (ends[3] - ends[1]) * (px - ends[0])) / length;
    }

    /// The hidden unit or output at a point.
    public Optional<UnitAddress> nodeAt(double px, double py) {
        int last = layers.size() - 1;
        for (int unit = 1; unit <= layers.get(last).ys().size(); unit++) {
            UnitAddress address = new UnitAddress(last, unit);
            if (node(address).filter(rect -> rect.contains(px, py)).isPresent()) {
                return Optional.of(address);
            }
        }
        return unitAt(px, py);
    }

    /// The hidden unit at a point.
    public Optional<UnitAddress> unitAt(double px, double py) {
        for (int layer = 1; layer < layers.size() - 1; layer++) {
            for (int unit = 1; unit <= layers.get(layer).ys().size(); unit++) {
                UnitAddress address = new UnitAddress(layer, unit);
                if (unit(address).filter(rect -> rect.contains(px, py)).isPresent()) {
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }
}
