package trozo.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import trozo.export.CurveValuesCsv;
import trozo.figure.ColumnView;
import trozo.insight.Insight;
import trozo.insight.Lens;
import trozo.lab.LabState;
import trozo.session.CurveCsv;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Copies.Numbers;
import trozo.ui.parts.Panel;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The left panel: the curve, its derivative, the traffic through it and the gradients at its kinks, to be bent by hand
/// while training goes on.
public final class ActivationPanel extends StackPane {
    private final OwnCurves own;
    private final CurveColumn column;
    private final Panel panel;

    public ActivationPanel(Studio studio, Words words, Theme theme) {
        this(new StudioDesk(studio), studio.state(), studio.insight(), words, theme);
        // Traffic is counted on the part of the z axis that is shown.
        column.view().subscribe(view -> {
            Lens lens = studio.lens().get();
            studio.lens().set(lens.withAxis(view.zLow(), view.zHigh(), lens.bins()));
        });
    }

    ActivationPanel(
            Desk desk, ObservableValue<LabState> state, ObservableValue<Insight> insight, Words words, Theme theme) {
        column = new CurveColumn(desk, state, insight, words, theme);
        panel = new Panel(words.bind("editor.title"));
        panel.explain(words.bind("explain.activation"));
        panel.setAside(new CurveChooser(desk, state, words));
        own = new OwnCurves(words);
        Trial trial = new Trial(desk);
        SheetLink presets = new SheetLink(
                "presets",
                words,
                sheet -> new PresetPicker(desk, state, words, theme, own, trial, choice -> {
                    sheet.hide();
                    desk.commit(choice.in(desk.state()), "edit.preset", "");
                }));
        presets.onHidden(trial::end);
        SheetLink formula =
                new SheetLink("formula", words, sheet -> new FormulaSheet(desk, state, words, theme)).staying();
        SheetLink table = new SheetLink("table", words, sheet -> new PointTable(desk, state, words)).staying();
        SheetLink fit =
                new SheetLink("approximate", words, sheet -> new FitSheet(desk, words, theme, sheet::hide)).staying();
        // A formula has no table of points.
        state.subscribe(now -> table.setAvailable(desk.isBendable()));
        List<SheetLink> sheets = List.of(presets, formula, table, fit);
        sheets.forEach(sheet -> sheet.onShown(
                () -> sheets.stream().filter(other -> other != sheet).forEach(SheetLink::hide)));
        column.setTools(presets.button(), formula.button(), table.button(), fit.button());
        panel.setBody(column);
        VBox.setVgrow(column, Priority.ALWAYS);
        panel.setCopies(new Copies(
                () -> Optional.ofNullable(column.drawing()),
                List.of(
                        new Numbers("copy.breakpoints", () -> column.bendable().map(CurveCsv::write)),
                        new Numbers("copy.values", () -> Optional.of(values(desk))),
                        new Numbers(
                                "copy.traffic",
                                () -> Optional.ofNullable(insight.getValue())
                                        .map(seen ->
                                                seen.traffic().get(desk.state().curve()))
                                        .map(CurveValuesCsv::traffic))),
                CurveText.all(desk::state)));
        getChildren().add(panel);
        setMinSize(0, 0);
    }

    private String values(Desk desk) {
        ColumnView view = column.view().get();
        return CurveValuesCsv.values(desk.state().activation(), view.zLow(), view.zHigh());
    }

    public Panel panel() {
        return panel;
    }

    public CurveColumn column() {
        return column;
    }

    /// The curves that the user has put by.
    public OwnCurves ownCurves() {
        return own;
    }
}
