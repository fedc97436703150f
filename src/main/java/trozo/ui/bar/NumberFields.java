package trozo.ui.bar;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import trozo.figure.Face;
import trozo.figure.TextMetrics;
import trozo.figure.TextStyle;
import trozo.lab.LabState;
import trozo.lab.RecipeEdits;
import trozo.train.Recipe;
import trozo.train.Training;
import trozo.ui.parts.Icons;
import trozo.ui.parts.NumberField;
import trozo.ui.parts.NumberField.Range;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The numbers that are edited in the bar itself: learning rate, batch, seed.
final class NumberFields {
    private static final double LARGEST_RATE = 1000;
    /// The slider keeps to the rates that make sense; any other can be typed.
    private static final double SLIDER_LOW = 1e-5;
    private static final double SLIDER_HIGH = 1;
    /// A double carries every whole number up to here.
    private static final long LARGEST_SEED = 1L << 53;

    private static final double LEAST_WIDTH = 34;
    /// Left and right of the text, with its border and the caret.
    private static final double PADDING = 14;

    private final Studio studio;
    private final Words words;
    private final Theme theme;

    NumberFields(Studio studio, Words words, Theme theme) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
    }

    private Recipe recipe() {
        return studio.state().get().recipe();
    }

    Field learningRate() {
        NumberField number = inBar(
                "learning-rate",
                "bar.learning-rate",
                new Range(0, false, LARGEST_RATE, true, false),
                value ->
                        studio.commit(RecipeEdits.learningRate(studio.state().get(), value), "edit.learning-rate", ""));
        LogSlider slider = new LogSlider(
                words.bind("bar.learning-rate"),
                SLIDER_LOW,
                SLIDER_HIGH,
                value -> studio.preview(withRate(value)),
                value -> studio.commit(withRate(value), "edit.learning-rate", "learning-rate"));
        slider.setId("learning-rate-slider");
        studio.state().subscribe(state -> {
            number.show(recipe().training().optimiser().lr());
            slider.show(recipe().training().optimiser().lr());
        });
        Form form = new Form(words.bind("bar.learning-rate")).wide(slider);
        ScheduleRows.addTo(form, studio, words);
        Field.Sheet sheet = new Field.Sheet(form);
        Button open = Icons.button("learning-rate-open", Icons.shape("down"), words.bind("bar.learning-rate.slider"));
        open.setOnAction(event -> sheet.toggle(open));
        HBox both = new HBox(number, open);
        both.getStyleClass().add("number-and-button");
        return Field.editing(words.bind("bar.learning-rate"), both);
    }

    private LabState withRate(double rate) {
        // Two digits: what a slider can mean.
        double unit = Math.pow(10, Math.floor(Math.log10(rate)) - 1);
        double rounded = Math.round(rate / unit) * 1000 / (1000 / unit);
        return RecipeEdits.learningRate(studio.state().get(), rounded);
    }

    Field batch() {
        NumberField number = inBar(
                "batch",
                "bar.batch",
                Range.whole(1, Training.MOST_BATCH),
                value -> studio.commit(RecipeEdits.batch(studio.state().get(), (int) value), "edit.batch", ""));
        studio.state().subscribe(state -> number.show(recipe().training().batch()));
        return Field.editing(words.bind("bar.batch"), number);
    }

    Field seed() {
        NumberField number = inBar(
                "seed",
                "bar.seed",
                Range.whole(0, LARGEST_SEED),
                value -> studio.commit(RecipeEdits.seed(studio.state().get(), (long) value), "edit.seed", ""));
        studio.state().subscribe(state -> number.show(recipe().seed()));
        return Field.editing(words.bind("bar.seed"), number);
    }

    private NumberField inBar(String id, String name, Range range, java.util.function.DoubleConsumer taken) {
        NumberField number = new NumberField(words, range, taken);
        number.setId(id);
        number.textProperty().subscribe(text -> fit(number));
        theme.scale().subscribe(scale -> fit(number));
        number.getStyleClass().add("in-bar");
        number.accessibleTextProperty().bind(words.bind(name));
        return number;
    }

    /// As wide as what stands in it, so that what follows stands near.
    private void fit(NumberField number) {
        TextStyle style = new TextStyle(Face.SEMIBOLD, theme.of(TextStyle.TITLE));
        double text = TextMetrics.width(number.getText(), style);
        number.setPrefWidth(Math.ceil(Math.max(theme.of(LEAST_WIDTH), text + theme.of(PADDING))));
        number.setMinWidth(number.getPrefWidth());
    }
}
