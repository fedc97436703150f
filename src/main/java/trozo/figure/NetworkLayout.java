package trozo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trozo.figure.NetworkModel.UnitAddress;

/// Where the nodes of a network stand: layers from left to right, each centred. A layer too tall to be read shows its
/// first units and says how many more there are.
///
/// @param layers the nodes shown, layer by layer, inputs first
/// @param size the side of a unit's map
public record NetworkLayout(List<Layer> layers, double size) {
    /// @param x where its nodes are centred
    /// @param ys where each node shown is centred
    /// @param hidden how many more there are
    /// @param moreY where to say so
    public record Layer(double x, List<Double> ys, int hidden, double moreY) {
        public Layer {
            ys = List.copyOf(ys);
        }
    }

    private static final double LARGEST = 30;
    private static final double SMALLEST = 10;
    private static final double MORE = 16;

    public NetworkLayout {
        layers = List.copyOf(layers);
    }

    public static NetworkLayout of(List<Integer> sizes, double width, double height, Look look) {
        double margin = look.of(8);
        double room = height - 2 * margin;
        int most = sizes.subList(1, Math.max(1, sizes.size() - 1)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        double smallest = look.of(SMALLEST);
        double pitch = Math.max(smallest + look.of(2), Math.min(look.of(LARGEST + 6), room / most));
        double columns = (width - look.of(120)) / Math.max(1, sizes.size() - 1);
        double size = Math.clamp(Math.min(pitch * 0.84, columns * 0.5), smallest, look.of(LARGEST));
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            boolean end = i == 0 || i == sizes.size() - 1;
            double step = end ? Math.min(look.of(LARGEST + 4), room / sizes.get(i)) : pitch;
            step = Math.max(step, smallest + look.of(2));
            double x = look.of(40) + (width - look.of(80)) * i / Math.max(1, sizes.size() - 1);
            layers.add(layer(x, sizes.get(i), step, height / 2, room, look.of(MORE)));
        }
        return new NetworkLayout(layers, size);
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
        Layer layer = layers.get(address.layer());
        if (address.unit() > layer.ys().size()) {
            return Optional.empty();
        }
        double y = layer.ys().get(address.unit() - 1);
        return Optional.of(new Rect(layer.x() - size / 2, y - size / 2, size, size));
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
