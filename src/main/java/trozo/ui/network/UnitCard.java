package trozo.ui.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.UnitReport;
import trozo.ui.parts.Hint;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// One unit, beside it, for as long as it is open following the training: its formula with the numbers put in, a field
/// for each of them, the share of training points it is alive for, the pieces of its curve they visit.
final class UnitCard {
    private final Studio studio;
    private final Words words;
    private final ObjectProperty<Optional<UnitAddress>> unit =
            new SimpleObjectProperty<>(this, "unit", Optional.empty());
    private final PopOver sheet = new PopOver();
    private final GridPane rows = new GridPane();
    private final VBox content = new VBox();
    private EventHandler<KeyEvent> keys = event -> {};

    UnitCard(Studio studio, Words words, Theme theme, Weights weights, NetworkEdits edits) {
        this.studio = studio;
        this.words = words;
        Label title = new Label();
        title.setId("unit-title");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.bind(this::title, unit, studio.insight()));
        UnitFormula formula = new UnitFormula(studio, words, theme, weights, unit);
        rows.getStyleClass().add("read-outs");
        row("unit.alive", "unit-alive", report -> words.percent(report.alive()));
        row(
                "unit.pieces",
                "unit-pieces",
                report -> Arrays.stream(report.piecesVisited())
                        .mapToObj(words::whole)
                        .collect(Collectors.joining(" · ")));
        Button remove = new Button();
        remove.setId("unit-remove");
        remove.textProperty().bind(words.bind("unit.remove"));
        remove.setOnAction(event -> unit.get().ifPresent(open -> {
            close();
            edits.remove(open);
        }));
        rows.visibleProperty().bind(unit.map(open -> open.filter(this::isHidden).isPresent()));
        rows.managedProperty().bind(rows.visibleProperty());
        remove.visibleProperty().bind(rows.visibleProperty());
        remove.managedProperty().bind(rows.visibleProperty());
        content.getChildren().setAll(title, formula.node(), rows, remove);
        content.getStyleClass().add("sheet");
        content.setFocusTraversable(true);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == content) {
                keys.handle(event);
            }
        });
        sheet.setContentNode(content);
        sheet.setDetachable(false);
        sheet.setAnimated(false);
        sheet.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        sheet.setOnHidden(event -> unit.set(Optional.empty()));
    }

    private boolean isHidden(UnitAddress address) {
        return address.layer() <= studio.state().get().recipe().model().hidden().size();
    }

    private String title() {
        return unit.get()
                .map(open -> isHidden(open)
                        ? words.text("unit.title", open.layer(), open.unit())
                        : words.text("unit.output", open.unit()))
                .orElse("");
    }

    /// The unit whose card is open.
    ObservableValue<Optional<UnitAddress>> unit() {
        return unit;
    }

    /// @param walk told of the keys that no field of the card wants
    void open(UnitAddress address, Node owner, Point2D beside, EventHandler<KeyEvent> walk) {
        sheet.hide();
        keys = walk;
        unit.set(Optional.of(address));
        sheet.show(owner, beside.getX(), beside.getY());
        content.requestFocus();
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
        GridPane.setValignment(name, VPos.TOP);
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
}
