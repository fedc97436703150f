package trozo.ui.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.nn.MlpShape;
import trozo.train.Fitting;
import trozo.train.Frame;
import trozo.train.Parameter;
import trozo.train.Recipe;
import trozo.train.Roster;
import trozo.train.Roster.Link;

/// The weights of a frame by the names of the units they lead from and to.
record NamedWeights(double[] parameters, MlpShape shape, Roster roster) {
    /// Empty if the frame's network is not yet that of the roster.
    static Optional<NamedWeights> of(Frame frame, Roster roster) {
        Recipe recipe = frame.recipe();
        if (!recipe.model().hidden().equals(roster.widths())) {
            return Optional.empty();
        }
        DataSet data = DataSets.of(recipe.data(), recipe.seed());
        int outputs = Fitting.outputs(data, recipe.training().loss());
        MlpShape shape = new MlpShape(data.features(), recipe.model().hidden(), outputs);
        return Optional.of(new NamedWeights(frame.parameters(), shape, roster));
    }

    /// Those that `wanted` asks for.
    Map<Link, Double> values(Predicate<Link> wanted) {
        Map<Link, Double> found = new HashMap<>();
        for (int layer = 1; layer <= shape.layers(); layer++) {
            for (int unit = 1; unit <= shape.units(layer); unit++) {
                for (int input = 0; input <= shape.fanIn(layer); input++) {
                    Parameter place = new Parameter(layer, unit, input);
                    Link link = roster.link(place);
                    if (wanted.test(link)) {
                        found.put(link, parameters[place.index(shape)]);
                    }
                }
            }
        }
        return found;
    }

    /// Those that a network of other units has no more.
    Map<Link, Double> lostIn(Roster other) {
        return values(link -> other.find(link, shape.inputs(), shape.outputs()).isEmpty());
    }
}
