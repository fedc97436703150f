package trozo.ui.bar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.TilePane;
import trozo.data.DataSpec;
import trozo.data.DataSpec.Kind;
import trozo.lab.RecipeEdits;
import trozo.ui.parts.Hint;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// What is learnt: the toy sets, how many points and how noisy, and a CSV file of the user's.
final class DataField {
    private static final int USUAL_SAMPLES = 400;
    private static final double USUAL_NOISE = 0.1;
    private static final double USUAL_TEST_SHARE = 0.5;
    private static final List<Kind> PLANE = List.of(Kind.CIRCLE, Kind.XOR, Kind.GAUSSIANS, Kind.SPIRAL, Kind.MOONS);
    private static final List<Kind> LINE = List.of(Kind.SINE, Kind.ABS, Kind.STAIRS, Kind.HAT);

    private final Studio studio;
    private final Words words;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);

    private DataField(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
    }

    static Field of(Studio studio, Words words, Runnable openCsv) {
        DataField field = new DataField(studio, words);
        StringBinding name = words.bind(() -> words.name("data", field.spec().kind()), studio.state());
        Field.Sheet sheet = new Field.Sheet(field.form(openCsv));
        return Field.opening("data", words.bind("bar.data"), name, sheet);
    }

    private DataSpec spec() {
        return studio.state().get().recipe().data();
    }

    private Form form(Runnable openCsv) {
        NumberField samples = new NumberField(
                words, Range.whole(2, DataSpec.MOST_SAMPLES), n -> become(with((int) n, spec().noise(), share())));
        samples.setId("data-samples");
        NumberField noise =
                new NumberField(words, Range.closed(0, 10), value -> become(with(spec().n(), value, share())));
        noise.setId("data-noise");
        NumberField share = new NumberField(
                words, new Range(0, true, 1, false, false), value -> become(with(spec().n(), spec().noise(), value)));
        share.setId("data-test-share");
        Button csv = new Button();
        csv.setId("data-csv");
        csv.textProperty().bind(words.bind("data.csv"));
        csv.setOnAction(event -> openCsv.run());
        Hint.on(csv, words.bind("explain.data.csv"));
        csv.setMaxWidth(Double.MAX_VALUE);
        Form form = new Form(words.bind("bar.data"))
                .wide(heading("data.plane"))
                .wide(choices(PLANE))
                .wide(heading("data.line"))
                .wide(choices(LINE))
                .wide(csv)
                .row(words.bind("data.samples"), null, samples)
                .explain(words.bind("explain.data.samples"))
                .row(words.bind("data.noise"), null, noise)
                .explain(words.bind("explain.data.noise"))
                .row(words.bind("data.test-share"), null, share)
                .explain(words.bind("explain.data.test-share"));
        studio.state().subscribe(state -> {
            DataSpec data = spec();
            samples.show(data.n());
            noise.show(data.noise());
            share.show(data.testShare());
            samples.setDisable(data.kind() == Kind.OWN);
            noise.setDisable(data.kind() == Kind.OWN);
            kinds.selectToggle(buttons.get(data.kind()));
        });
        return form;
    }

    private double share() {
        return spec().testShare();
    }

    private Label heading(String key) {
        Label heading = new Label();
        heading.textProperty().bind(words.bind(key));
        heading.getStyleClass().addAll("muted", "small");
        return heading;
    }

    private TilePane choices(List<Kind> some) {
        TilePane choices = new TilePane();
        choices.setPrefColumns(3);
        choices.getStyleClass().add("choices");
        for (Kind kind : some) {
            ToggleButton button = new ToggleButton();
            button.setId("data-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.textProperty().bind(words.bind(() -> words.name("data", kind)));
            button.setToggleGroup(kinds);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("choice");
            button.setOnAction(event -> {
                button.setSelected(true);
                become(ofKind(kind));
            });
            buttons.put(kind, button);
            choices.getChildren().add(button);
        }
        return choices;
    }

    /// Another kind with the numbers of the one before; after data of the user's, the usual numbers.
    private DataSpec ofKind(Kind kind) {
        DataSpec now = spec();
        return now.kind() == Kind.OWN
                ? DataSpec.toy(kind, USUAL_SAMPLES, USUAL_NOISE, USUAL_TEST_SHARE)
                : DataSpec.toy(kind, now.n(), now.noise(), now.testShare());
    }

    private DataSpec with(int n, double noise, double testShare) {
        DataSpec now = spec();
        return new DataSpec(now.kind(), n, noise, testShare, now.own().shuffled());
    }

    private void become(DataSpec data) {
        studio.commit(RecipeEdits.data(studio.state().get(), data), "edit.data", "");
    }
}
