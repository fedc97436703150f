package trozo.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import trozo.data.DataSet;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Insight;
import trozo.nn.MlpShape;
import trozo.train.Fitting;
import trozo.train.Parameter;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// What a unit computes, with its numbers put in, and under it a field for each of them.
final class UnitFormula {
    private static final double LARGEST = 1e6;
    private static final int TERMS = 6;
    private static final double HIGHEST = 150;

    private final Studio studio;
    private final Words words;
    private final Weights weights;
    private final ObservableValue<Optional<UnitAddress>> unit;
    private final GridPane grid = new GridPane();
    private final List<NumberField> fields = new ArrayList<>();
    private final VBox node;

    UnitFormula(Studio studio, Words words, Theme theme, Weights weights, ObservableValue<Optional<UnitAddress>> unit) {
        this.studio = studio;
        this.words = words;
        this.weights = weights;
        this.unit = unit;
        Label formula = new Label();
        formula.setId("unit-formula");
        formula.setWrapText(true);
        formula.setMaxWidth(300);
        formula.getStyleClass().add("medium");
        formula.textProperty().bind(words.bind(this::formula, unit, studio.insight()));
        grid.getStyleClass().add("weight-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("weight-scroll");
        theme.scale().subscribe(scale -> scroll.setMaxHeight(theme.of(HIGHEST)));
        node = new VBox(formula, scroll);
        node.getStyleClass().add("form-rows");
        unit.subscribe(changed -> build());
        studio.insight().subscribe(changed -> showValues());
    }

    Node node() {
        return node;
    }

    private record Place(UnitAddress unit, MlpShape shape, double[] parameters) {
        double value(int input) {
            return parameters[new Parameter(unit.layer(), unit.unit(), input).index(shape)];
        }

        int inputs() {
            return shape.fanIn(unit.layer());
        }

        boolean isOutput() {
            return unit.layer() == shape.layers();
        }
    }

    private Optional<Place> place() {
        Optional<Insight> insight = Optional.ofNullable(studio.insight().get());
        return unit.getValue()
                .flatMap(open -> insight.map(seen -> {
                            DataSet data = seen.data();
                            MlpShape shape = new MlpShape(
                                    data.features(),
                                    seen.frame().recipe().model().hidden(),
                                    Fitting.outputs(
                                            data,
                                            seen.frame().recipe().training().loss()));
                            return new Place(open, shape, seen.frame().parameters());
                        })
                        .filter(place -> open.layer() <= place.shape().layers()
                                && open.unit() <= place.shape().units(open.layer())));
    }

    /// `z = 0.43 x₁ − 1.2 x₂ + 0.1`, and for a hidden unit `a = f(z)`.
    private String formula() {
        return place().map(this::formula).orElse("");
    }

    private String formula(Place place) {
        StringBuilder text = new StringBuilder(place.isOutput() ? "ŷ =" : "z =");
        int shown = place.inputs() > TERMS + 1 ? TERMS : place.inputs();
        for (int input = 1; input <= shown; input++) {
            term(text, place.value(input), "\u2009" + source(place, input), input == 1);
        }
        if (shown < place.inputs()) {
            text.append(" + …");
        }
        term(text, place.value(0), "", false);
        return place.isOutput() ? text.toString() : text + "\na = f(z)";
    }

    private void term(StringBuilder text, double value, String of, boolean first) {
        String sign = value < 0 ? (first ? " −" : " − ") : first ? " " : " + ";
        text.append(sign).append(words.significant(Math.abs(value), 3)).append(of);
    }

    private static String source(Place place, int input) {
        String number = Integer.toString(input);
        StringBuilder subscript = new StringBuilder(place.unit().layer() == 1 ? "x" : "a");
        number.chars().forEach(digit -> subscript.append((char) ('₀' + digit - '0')));
        return subscript.toString();
    }

    private void build() {
        grid.getChildren().clear();
        fields.clear();
        place().ifPresent(place -> {
            for (int input = 1; input <= place.inputs() + 1; input++) {
                int from = input > place.inputs() ? 0 : input;
                String name = from == 0 ? "" : source(place, from);
                Label label = new Label(name);
                if (from == 0) {
                    label.textProperty().bind(words.bind("unit.bias"));
                }
                label.getStyleClass().add("muted");
                NumberField field = new NumberField(
                        words,
                        Range.closed(-LARGEST, LARGEST),
                        value -> weights.set(
                                new Parameter(place.unit().layer(), place.unit().unit(), from), value));
                field.setId(from == 0 ? "unit-bias" : "unit-weight-" + from);
                field.setPrefColumnCount(7);
                field.accessibleTextProperty().bind(words.bind(() -> words.text("unit.field", label.getText())));
                fields.add(field);
                int at = fields.size() - 1;
                grid.add(label, 2 * (at % 2), at / 2);
                grid.add(field, 2 * (at % 2) + 1, at / 2);
            }
            showValues();
        });
    }

    private void showValues() {
        place().filter(place -> fields.size() == place.inputs() + 1).ifPresent(place -> {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).show(Weights.rounded(place.value(i == fields.size() - 1 ? 0 : i + 1)));
            }
        });
    }
}
