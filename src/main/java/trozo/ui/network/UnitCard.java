package trozo.ui.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.UnitReport;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// The numbers of one unit, beside it, for as long as it is open following the training: weights, bias, the share of
/// training points it is alive for, the pieces of its curve they visit.
final class UnitCard {
    private static final int DIGITS = 3;
    private static final int WEIGHTS_SHOWN = 12;

    private final Studio studio;
    private final Words words;
    private final ObjectProperty<Optional<UnitAddress>> unit =
            new SimpleObjectProperty<>(this, "unit", Optional.empty());
    private final PopOver sheet = new PopOver();
    private final GridPane rows = new GridPane();

    UnitCard(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
        Label title = new Label();
        title.setId("unit-title");
        title.getStyleClass().add("panel-title");
        title.textProperty()
                .bind(words.bind(
                        () -> unit.get()
                                .map(open -> words.text("unit.title", open.layer(), open.unit()))
                                .orElse(""),
                        unit));
        rows.getStyleClass().add("read-outs");
        row("unit.alive", "unit-alive", report -> words.percent(report.alive()));
        row("unit.bias", "unit-bias", report -> words.significant(report.bias(), DIGITS));
        row("unit.weights", "unit-weights", this::weights);
        row(
                "unit.pieces",
                "unit-pieces",
                report -> Arrays.stream(report.piecesVisited())
                        .mapToObj(words::whole)
                        .collect(Collectors.joining(" · ")));
        VBox content = new VBox(title, rows);
        content.getStyleClass().add("sheet");
        sheet.setContentNode(content);
        sheet.setDetachable(false);
        sheet.setAnimated(false);
        sheet.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        sheet.setOnHidden(event -> unit.set(Optional.empty()));
    }

    /// The unit whose card is open.
    ObservableValue<Optional<UnitAddress>> unit() {
        return unit;
    }

    void open(UnitAddress address, Node owner, Point2D beside) {
        sheet.hide();
        unit.set(Optional.of(address));
        sheet.show(owner, beside.getX(), beside.getY());
    }

    void close() {
        sheet.hide();
    }

    private interface Reading {
        String of(UnitReport report);
    }

    private void row(String key, String id, Reading reading) {
        Label name = new Label();
        name.textProperty().bind(words.bind(key));
        name.getStyleClass().add("muted");
        Hint.on(name, words.bind("explain." + key));
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        StringBinding text = words.bind(() -> report().map(reading::of).orElse("\u2013"), unit, studio.insight());
        Label value = new Label();
        value.setId(id);
        value.textProperty().bind(text);
        value.setWrapText(true);
        value.setMaxWidth(240);
        value.getStyleClass().add("medium");
        GridPane.setHalignment(value, HPos.RIGHT);
        rows.addRow(rows.getRowCount(), name, value);
    }

    private Optional<UnitReport> report() {
        return unit.get()
                .flatMap(open -> Optional.ofNullable(studio.insight().get()).stream()
                        .flatMap(insight -> insight.units().stream())
                        .filter(report -> report.layer() == open.layer() && report.unit() == open.unit())
                        .findFirst());
    }

    private String weights(UnitReport report) {
        String shown = report.weights().stream()
                .limit(WEIGHTS_SHOWN)
                .map(weight -> words.significant(weight, DIGITS))
                .collect(Collectors.joining("  "));
        int more = report.weights().size() - WEIGHTS_SHOWN;
        return more > 0 ? words.text("unit.more", shown, words.whole(more)) : shown;
    }
}
