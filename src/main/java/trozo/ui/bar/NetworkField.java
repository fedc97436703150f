package trozo.ui.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import trozo.autograd.Precision;
import trozo.data.DataSet;
import trozo.data.DataSets;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.train.Fitting;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.ui.parts.Stepper;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// The shape of the network: a stepper per hidden layer, layers more and fewer, how the first weights are drawn.
final class NetworkField {
    private static final int USUAL_UNITS = 8;
    private static final int MOST_SPELT = 3;

    private final Studio studio;
    private final Words words;
    private final VBox layers = new VBox();
    private final Button more = new Button();
    private final Button fewer = new Button();

    private NetworkField(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
    }

    static Field of(Studio studio, Words words) {
        NetworkField field = new NetworkField(studio, words);
        StringBinding shape = words.bind(() -> field.shape(studio.state().get().recipe()), studio.state());
        return Field.opening("network", words.bind("bar.network"), shape, new Field.Sheet(field.form()));
    }

    /// `2 · 8 · 8 · 1`; of more than three hidden layers their number.
    private String shape(Recipe recipe) {
        DataSet data = DataSets.of(recipe.data(), recipe.seed());
        List<Integer> hidden = recipe.model().hidden();
        int outputs = Fitting.outputs(data, recipe.training().loss());
        if (hidden.size() > MOST_SPELT) {
            return words.text("network.shape", data.features(), hidden.size(), outputs);
        }
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(data.features()), hidden.stream().mapToInt(Integer::intValue)),
                        IntStream.of(outputs))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    private ModelSpec model() {
        return studio.state().get().recipe().model();
    }

    private Form form() {
        more.setId("layer-more");
        more.textProperty().bind(words.bind("network.layer.more"));
        more.setOnAction(event -> {
            List<Integer> hidden = new ArrayList<>(model().hidden());
            hidden.add(hidden.isEmpty() ? USUAL_UNITS : hidden.getLast());
            become(hidden);
        });
        fewer.setId("layer-fewer");
        fewer.textProperty().bind(words.bind("network.layer.fewer"));
        fewer.setOnAction(
                event -> become(model().hidden().subList(0, model().hidden().size() - 1)));
        layers.getStyleClass().add("form-rows");
        HBox buttons = new HBox(more, fewer);
        buttons.getStyleClass().add("buttons");
        Form form = new Form(words.bind("bar.network")).wide(layers).wide(buttons);
        InitRows.addTo(form, studio, words);
        form.row(
                words.bind("network.precision"),
                null,
                Segments.of(
                        studio,
                        words,
                        "precision",
                        "precision",
                        Precision.class,
                        state -> state.recipe().training().precision(),
                        this::become));
        studio.state().subscribe(this::show);
        return form;
    }

    private void show(LabState state) {
        List<Integer> hidden = state.recipe().model().hidden();
        while (layers.getChildren().size() > hidden.size()) {
            layers.getChildren().removeLast();
        }
        while (layers.getChildren().size() < hidden.size()) {
            layers.getChildren().add(new LayerRow(layers.getChildren().size()));
        }
        for (int layer = 0; layer < hidden.size(); layer++) {
            ((LayerRow) layers.getChildren().get(layer)).stepper.show(hidden.get(layer));
        }
        more.setDisable(hidden.size() == ModelSpec.MOST_LAYERS);
        fewer.setDisable(hidden.isEmpty());
    }

    private void become(Precision precision) {
        studio.commit(RecipeEdits.precision(studio.state().get(), precision), "edit.precision", "");
    }

    private void become(List<Integer> hidden) {
        become(new ModelSpec(hidden, model().init()));
    }

    private void become(ModelSpec model) {
        studio.commit(RecipeEdits.model(studio.state().get(), model), "edit.network", "");
    }

    private final class LayerRow extends HBox {
        private final Stepper stepper;

        LayerRow(int layer) {
            StringBinding name = words.bind(() -> words.text("network.layer", layer + 1));
            stepper = new Stepper(words, name, 1, ModelSpec.MOST_UNITS, units -> {
                List<Integer> hidden = new ArrayList<>(model().hidden());
                hidden.set(layer, units);
                become(hidden);
            });
            stepper.field().setId("layer-" + (layer + 1));
            stepper.less().setId("layer-" + (layer + 1) + "-less");
            stepper.more().setId("layer-" + (layer + 1) + "-more");
            getChildren().setAll(Form.line(name, null, stepper));
            HBox.setHgrow(getChildren().getFirst(), javafx.scene.layout.Priority.ALWAYS);
        }
    }
}
