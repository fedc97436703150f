package trozo.session;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trozo.nn.Kept;
import trozo.train.Change;
import trozo.train.ModelSpec;
import trozo.train.Parameter;

/// Edits of weights in JSON: `[layer, unit, input, value]` for each that was set, input 0 for the bias; and which units
/// a changed network keeps, for each of its units the number it had before, 0 for a new one.
final class WeightsFormat {
    private static final int MOST_SET = 100_000;
    private static final int NUMBERS = 4;

    private WeightsFormat() {}

    static Change.Weights read(Cursor cursor) {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        for (Cursor item : cursor.items(1, MOST_SET)) {
            List<Cursor> numbers = item.items(NUMBERS, NUMBERS);
            int layer = (int) numbers.get(0).whole(1, ModelSpec.MOST_LAYERS + 1);
            int unit = (int) numbers.get(1).whole(1, Integer.MAX_VALUE);
            int input = (int) numbers.get(2).whole(0, Integer.MAX_VALUE);
            values.put(new Parameter(layer, unit, input), numbers.get(3).number());
        }
        return new Change.Weights(values);
    }

    static void write(JsonWriter out, Change.Weights weights) throws IOException {
        out.array(items -> {
            for (Map.Entry<Parameter, Double> set : weights.values().entrySet()) {
                Parameter place = set.getKey();
                items.array(numbers -> {
                    numbers.whole(place.layer());
                    numbers.whole(place.unit());
                    numbers.whole(place.input());
                    numbers.number(set.getValue());
                });
            }
        });
    }

    static Kept readKept(Cursor cursor) {
        int most = ModelSpec.MOST_LAYERS * ModelSpec.MOST_UNITS;
        return new Kept(cursor.items(0, ModelSpec.MOST_LAYERS).stream()
                .map(layer -> layer.items(1, ModelSpec.MOST_UNITS).stream()
                        .map(unit -> (int) unit.whole(0, most))
                        .toList())
                .toList());
    }

    static void write(JsonWriter out, Kept kept) throws IOException {
        out.array(layers -> {
            for (List<Integer> layer : kept.units()) {
                layers.array(units -> {
                    for (int unit : layer) {
                        units.whole(unit);
                    }
                });
            }
        });
    }
}
