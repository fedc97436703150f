package trozo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import trozo.figure.ColumnFigure;
import trozo.figure.ColumnLayout;
import trozo.figure.ColumnModel;
import trozo.figure.ColumnView;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Rect;
import trozo.insight.Insight;
import trozo.lab.LabState;
import trozo.piecewise.Activation;
import trozo.piecewise.Joint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Icons;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// The four storeys under the hand: shows the figure, lays the handles over it, and keeps the view.
///
/// One node holds all handles; the one in focus is what keys act on and what screen readers are told of.
public final class CurveColumn extends Region {
    /// Where the name of the axis, f'(z), has ended.
    private static final double SHAPE = 40;

    private final Desk desk;
    private final ObservableValue<Insight> insight;
    private final Words words;
    private final Theme theme;
    private final Hand hand;
    private final Notice notice;
    private final KinkRuleChooser rule;
    private final Button fit;
    private final StoreyHints hints;
    private final LearnBox learn;
    private final CurveTransfer transfer;
    private final ShapeChooser shape;
    private final HBox tools = new HBox();
    private final FigureCanvas canvas = new FigureCanvas(this::draw);
    private final ReadOnlyObjectWrapper<ColumnView> view;
    private final ViewMotion motion;
    private Optional<Handle> hovered = Optional.empty();
    private Optional<Rect> frame = Optional.empty();
    private boolean keysInUse;
    private boolean bent;
    private Activation shown;

    CurveColumn(
            Desk desk, ObservableValue<LabState> state, ObservableValue<Insight> insight, Words words, Theme theme) {
        this.desk = desk;
        this.insight = insight;
        this.words = words;
        this.theme = theme;
        notice = new Notice(words);
        hand = new Hand(desk, why -> notice.say(() -> Descriptions.of(why, words)));
        shown = desk.state().activation();
        view = new ReadOnlyObjectWrapper<>(this, "view", ColumnView.around(shown));
        motion = new ViewMotion(view);
        rule = new KinkRuleChooser(desk, state, words);
        fit = Icons.button("fit", Icons.line(Feather.MAXIMIZE_2), words.bind("editor.fit"));
        fit.setOnAction(event -> fit());
        hints = new StoreyHints(words);
        learn = new LearnBox(desk, state, words);
        shape = new ShapeChooser(desk, state, words, why -> notice.say(() -> Descriptions.of(why, words)));
        setId("curve");
        getStyleClass().add("curve-column");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        accessibleRoleDescriptionProperty().bind(words.bind("editor.role"));
        accessibleHelpProperty().bind(words.bind("editor.help"));
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        getChildren().addAll(hints.nodes());
        tools.getStyleClass().add("panel-actions");
        getChildren().addAll(rule, shape, tools, learn, fit, notice);
        setMinSize(0, 0);

        transfer = new CurveTransfer(desk, words);
        transfer.listenOn(this, notice::say);
        transfer.takeDropsOn(this, notice::say);
        new ColumnKeys(this, new ColumnMouse(this, hand, notice, words), hand, notice);
        state.subscribe(now -> stateChanged());
        insight.subscribe(now -> canvas.follow());
        view.subscribe(now -> canvas.refresh());
        theme.look().subscribe(now -> lookChanged());
        focusedProperty().subscribe(now -> canvas.refresh());
    }

    /// The part of the plane that is shown.
    public ReadOnlyObjectProperty<ColumnView> view() {
        return view.getReadOnlyProperty();
    }

    /// What is on the screen; null before the first layout.
    public Drawing drawing() {
        return canvas.drawing();
    }

    /// What lies where, as shown.
    public ColumnHits hits() {
        return hits(canvas.getWidth(), canvas.getHeight());
    }

    private ColumnHits hits(double width, double height) {
        Activation curve = desk.state().activation();
        ColumnLayout layout = ColumnLayout.of(
                curve,
                view.get(),
                Math.floor(width),
                Math.floor(height),
                theme.look().get());
        return new ColumnHits(curve, layout, theme.scale().get());
    }

    /// The curve being edited; empty while it is a formula.
    Optional<PiecewiseLinear> bendable() {
        return desk.isBendable() ? Optional.of(desk.curve()) : Optional.empty();
    }

    /// Shows the frame that is being dragged open to select what lies in it.
    void frame(Optional<Rect> rect) {
        frame = rect;
        canvas.refresh();
    }

    boolean isLocked(int k) {
        return desk.state().learnable().isLocked(k);
    }

    /// Whether training may move a handle. Links beside the curve's own controls, in the line above it.
    void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }

    boolean learns(Handle handle) {
        return Hand.learns(desk.state().learnable(), handle);
    }

    /// Copying, pasting and importing as items of a menu.
    List<MenuItem> transfers() {
        return transfer.items(this, notice::say);
    }

    /// Brings the whole curve into view.
    void fit() {
        motion.to(ColumnView.around(desk.state().activation()));
    }

    /// Sets the view at once, as zooming and panning do.
    void show(ColumnView newView) {
        motion.stop();
        view.set(newView);
    }

    void stopMotion() {
        motion.stop();
    }

    void hover(Optional<Handle> handle) {
        if (!hovered.equals(handle)) {
            hovered = handle;
            canvas.refresh();
        }
    }

    /// Whether keys were used last, so that the handle in focus is ringed.
    void setKeysInUse(boolean value) {
        keysInUse = value;
        if (value) {
            hovered = Optional.empty();
        }
        handleChanged();
    }

    /// The handle in focus or its curve has changed: it is drawn and described anew.
    private void handleChanged() {
        String description = switch (desk.state().activation()) {
            case PiecewiseLinear curve -> Descriptions.of(curve, hand.handle(), desk.state(), words);
            case PiecewiseFormula formula -> words.text("editor.handle.formula", formula.text());
        };
        if (!description.equals(getAccessibleText())) {
            setAccessibleText(description);
        }
        canvas.refresh();
    }

    private void lookChanged() {
        handleChanged();
        requestLayout();
    }

    private void stateChanged() {
        Activation curve = desk.state().activation();
        if (!curve.equals(shown)) {
            List<Joint> before = shown.joints();
            shown = curve;
            bent = true;
            boolean leaves = curve.joints().stream()
                    .anyMatch(
                            joint -> before.stream().noneMatch(joint::isAtPlaceOf) && !Views.shows(view.get(), joint));
            // Under the hand the picture stays: what is dragged out of it may be dragged back.
            if (leaves && !hand.isDragging()) {
                fit();
            }
        }
        handleChanged();
    }

    private Drawing draw(double width, double height) {
        ColumnHits hits = hits(width, height);
        LabState state = desk.state();
        Optional<Handle> held = hand.isDragging() ? Optional.of(hand.handle()) : hovered;
        Optional<Insight> known = Optional.ofNullable(insight.getValue())
                .filter(found -> found.censuses().size() == curves(state));
        OptionalInt read =
                held.orElse(null) instanceof Handle.Point point ? OptionalInt.of(point.k()) : state.selected();
        ColumnModel model = new ColumnModel(
                hits.curve(),
                view.get(),
                read,
                hand.before().map(before -> new ColumnModel.Ghost("", before)),
                known.map(found -> found.traffic().get(state.curve())),
                known.map(found -> found.censuses().get(state.curve())),
                known.map(found -> found.pulls().get(state.curve())),
                ColumnModel.others(state.recipe(), state.curve()));
        Optional<Handle> ringed = keysInUse && isFocused() ? Optional.of(hand.handle()) : Optional.empty();
        Look look = theme.look().get();
        List<Mark> over =
                new ArrayList<>(new Overlay(hits, state, held, ringed, hand.caught(), frame).marks(look, words));
        if (!bent && desk.isBendable()) {
            over.addAll(new Invitation(words.text("editor.invitation")).marks(hits.layout(), hits.curve(), look));
        }
        return ColumnFigure.draw(model, width, height, look, over);
    }

    private static int curves(LabState state) {
        return state.recipe().activations().size();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        ColumnLayout layout = hits(getWidth(), getHeight()).layout();
        hints.place(layout);
        Rect area = layout.rule();
        double ruleWidth = Math.min(rule.prefWidth(-1), area.width());
        double ruleHeight = Math.min(rule.prefHeight(-1), area.height());
        rule.resizeRelocate(
                area.right() - ruleWidth, area.y() + (area.height() - ruleHeight) / 2, ruleWidth, ruleHeight);
        double side = fit.prefHeight(-1);
        Rect curve = layout.curve();
        double fitX = curve.right() - fit.prefWidth(-1);
        fit.resizeRelocate(fitX, 0, fit.prefWidth(-1), side);
        double learnWidth = learn.prefWidth(-1);
        double learnHeight = learn.prefHeight(-1);
        double learnX = fitX - theme.of(8) - learnWidth;
        learn.resizeRelocate(learnX, (side - learnHeight) / 2, learnWidth, learnHeight);
        double toolsWidth = tools.prefWidth(-1);
        double toolsHeight = tools.prefHeight(-1);
        tools.resizeRelocate(learnX - theme.of(16) - toolsWidth, (side - toolsHeight) / 2, toolsWidth, toolsHeight);
        double shapeX = theme.of(SHAPE);
        double shapeWidth = Math.min(shape.prefWidth(-1), area.right() - ruleWidth - theme.of(12) - shapeX);
        double shapeHeight = shape.prefHeight(-1);
        shape.resizeRelocate(
                shapeX, area.y() + (area.height() - shapeHeight) / 2, Math.max(0, shapeWidth), shapeHeight);
        double margin = theme.of(8);
        double noticeWidth = Math.min(notice.prefWidth(-1), curve.width() - 2 * margin);
        double noticeHeight = notice.prefHeight(noticeWidth);
        notice.resizeRelocate(curve.x() + margin, curve.bottom() - noticeHeight - margin, noticeWidth, noticeHeight);
    }
}
