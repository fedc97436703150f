package trozo.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import trozo.autograd.Surrogate;
import trozo.data.DataSpec;
import trozo.lab.RecipeEdits;
import trozo.nn.Loss;
import trozo.nn.OptimiserSpec;
import trozo.piecewise.Activation;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Preset;
import trozo.piecewise.Side;
import trozo.train.ModelSpec;
import trozo.train.Recipe;
import trozo.train.Training;
import trozo.ui.parts.Typeset;
import trozo.ui.race.RaceRoom;

/// The states of the window that are pictured: each is a recipe, how far it was trained, and what was done then.
final class GalleryStates {
    private static final Recipe START = Recipe.starter();
    private static final int MANY_POINTS = 64;

    private GalleryStates() {}

    /// What is done before the picture is taken.
    @FunctionalInterface
    interface Act {
        void play(Stagehand hand);
    }

    /// @param steps how far the recipe is trained before the window opens
    /// @param sheet whether a sheet is pictured, which the act opens, and not the window
    record State(String name, Recipe recipe, long steps, boolean sheet, Act act) {
        State(String name, Recipe recipe, long steps, Act act) {
            this(name, recipe, steps, false, act);
        }
    }

    static List<State> all() {
        List<State> states = new ArrayList<>();
        states.addAll(networks());
        states.addAll(curves());
        states.addAll(sheets());
        states.addAll(panels());
        states.addAll(ways());
        states.addAll(races());
        states.addAll(cards());
        return states;
    }

    private static List<State> networks() {
        return List.of(
                still("start", START, 0),
                still("trained", with(bend()), 700),
                still("line", line(), 2000),
                still("deep", deep(), 400),
                still("no-layers", START.withModel(hidden(List.of())), 200),
                still("spiral", wide(DataSpec.Kind.SPIRAL, List.of(16, 16)), 1500),
                new State("playing", with(bend()), 100, hand -> {
                    hand.act(hand.studio()::play);
                    hand.await(() -> hand.studio().frame().get().step() > 2000);
                    hand.act(hand.studio()::pause);
                }),
                new State("diverged", line().withTraining(fast()), 0, hand -> {
                    hand.act(hand.studio()::play);
                    hand.await(() -> hand.shell().notice().contains("\u00d7"));
                }));
    }

    /// The loss plot as the timeline.
    private static List<State> ways() {
        return List.of(
                new State("looked-back", with(bend()), 900, hand -> lookAt(hand, 300)),
                new State("branched", with(bend()), 900, hand -> {
                    lookAt(hand, 300);
                    hand.act(() -> hand.studio()
                            .commit(
                                    RecipeEdits.learningRate(
                                            hand.studio().state().get(), 0.1),
                                    "edit.learning-rate",
                                    ""));
                    hand.act(hand.studio()::play);
                    hand.await(() -> hand.studio().frame().get().step() > 1200);
                    hand.act(hand.studio()::pause);
                }));
    }

    /// Lanes side by side, with and without other seeds.
    private static List<State> races() {
        return List.of(
                new State(
                        "race-one",
                        START,
                        0,
                        hand -> hand.act(() -> hand.shell().race().open().set(true))),
                new State("race-two", START, 0, hand -> race(hand, 2)),
                new State("race-four", START, 0, hand -> {
                    race(hand, 4);
                    hand.press("race-seeds");
                    hand.await(() -> ((Button) hand.shell().lookup("#race-seeds"))
                                    .getText()
                                    .contains("20")
                            && !((Button) hand.shell().lookup("#race-seeds"))
                                    .getText()
                                    .contains("("));
                }),
                new State(
                        "race-line",
                        line().withTraining(START.training().withLoss(Loss.MSE)),
                        0,
                        hand -> race(hand, 3)));
    }

    private static void race(Stagehand hand, int lanes) {
        RaceRoom race = hand.shell().race();
        hand.act(() -> race.open().set(true));
        hand.act(race::add);
        hand.act(() -> hand.studio().commit(hand.studio().state().get().withActivation(bend()), "edit.preset", ""));
        if (lanes > 2) {
            hand.act(race::add);
            hand.act(() -> hand.studio()
                    .commit(RecipeEdits.learningRate(hand.studio().state().get(), 0.1), "edit.learning-rate", ""));
        }
        if (lanes > 3) {
            hand.act(race::add);
            hand.act(() -> hand.studio()
                    .commit(
                            RecipeEdits.optimiser(hand.studio().state().get(), new OptimiserSpec.Sgd(0.5)),
                            "edit.optimiser",
                            ""));
        }
        hand.act(race::play);
        hand.await(() -> !race.running().get());
    }

    private static void lookAt(Stagehand hand, long step) {
        hand.act(() -> hand.studio().timeline().lookAt(step));
        hand.await(() -> hand.studio().insight().get().frame().step() == step);
    }

    private static List<State> curves() {
        return List.of(
                still("relu", with(PiecewiseFormula.parse("max(x, 0)")), 500),
                still("jumps", with(staircase()), 300),
                still("surrogate", with(surrogates()), 300),
                still("many-points", with(wave()), 300),
                still("smooth", with(PiecewiseFormula.parse("x*sigmoid(1.702*x)")), 500),
                new State(
                        "per-layer",
                        START.withActivations(List.of(bend(), staircase())),
                        300,
                        hand -> hand.act(() ->
                                hand.studio().amend(hand.studio().state().get().withCurve(1)))),
                new State(
                        "selected",
                        with(bend()),
                        300,
                        hand -> hand.act(() ->
                                hand.studio().amend(hand.studio().state().get().withSelected(OptionalInt.of(2))))));
    }

    private static List<State> sheets() {
        return List.of(
                sheet("presets", "presets-link"),
                sheet("table", "table-link"),
                sheet("fit", "approximate-link"),
                sheet("formula", "formula-link"),
                sheet("data", "data"),
                sheet("network", "network"),
                sheet("loss", "loss"),
                sheet("optimiser", "optimiser"),
                sheet("menu", "menu"),
                new State("keys", with(bend()), 300, true, hand -> hand.choose("menu", "menu-keys")));
    }

    private static List<State> panels() {
        List<State> states = new ArrayList<>();
        for (int panel = 1; panel <= 6; panel++) {
            int number = panel;
            states.add(new State(
                    "enlarged-" + panel,
                    with(bend()),
                    300,
                    hand -> hand.choose("panel-menu-" + number, "panel-enlarge-" + number)));
        }
        states.add(new State("covered", with(bend()), 300, hand -> {
            hand.choose("panel-menu-2", "panel-cover-2");
            hand.choose("panel-menu-3", "panel-cover-3");
        }));
        states.add(microscope("microscope-check", hand -> {}));
        states.add(microscope("microscope-tape", hand -> {
            hand.press("microscope-tape");
            hand.await(() -> hand.shell().lookup("#tape-place") instanceof Label place
                    && place.getText().startsWith("0 "));
            hand.press("tape-to-loss");
            hand.press("tape-on");
            hand.press("tape-on");
        }));
        states.add(microscope("microscope-line", hand -> {
            hand.press("microscope-line");
            hand.await(() -> hand.shell().lookup("#line-kinks") instanceof Label kinks
                    && Character.isDigit(kinks.getText().charAt(0)));
        }));
        states.add(pressed("weights", "layers-weights"));
        states.add(pressed("pieces", "layers-pieces"));
        return states;
    }

    private static List<State> cards() {
        return List.of(
                theory("relu", PiecewiseFormula.parse("max(x, 0)")),
                theory("bend", bend()),
                theory("steps", staircase()),
                theory("wave", wave()),
                theory("smooth", PiecewiseFormula.parse("tanh(x)")),
                new State("theory-formula", with(Preset.HARD_TANH.function()), 300, hand -> {
                    hand.press("card-other");
                    hand.press("theory-use-edge");
                    hand.press("theory-forward-name");
                    hand.press("theory-ef2-name");
                    hand.await(Typeset.library()::isDone);
                }));
    }

    private static State theory(String name, Activation activation) {
        return new State("theory-" + name, with(activation), 300, hand -> hand.press("card-other"));
    }

    private static State still(String name, Recipe recipe, long steps) {
        return new State(name, recipe, steps, hand -> {});
    }

    private static State sheet(String name, String id) {
        return new State(name, with(bend()), 300, true, hand -> hand.press(id));
    }

    /// The drawer once it has something to show.
    private static State microscope(String name, Act act) {
        return new State(name, with(bend()), 300, hand -> {
            hand.press("open-microscope");
            hand.await(() -> hand.shell().lookup("#check-summary") instanceof Label summary
                    && Character.isDigit(summary.getText().charAt(0)));
            act.play(hand);
        });
    }

    private static State pressed(String name, String id) {
        return new State(name, with(bend()), 300, hand -> hand.press(id));
    }

    private static Recipe with(Activation activation) {
        return START.withActivations(List.of(activation));
    }

    private static Recipe line() {
        return START.withData(DataSpec.toy(DataSpec.Kind.SINE, 200, 0.1, 0.5))
                .withModel(hidden(List.of(16)))
                .withTraining(START.training().withLoss(Loss.MSE));
    }

    private static Recipe deep() {
        return START.withModel(hidden(Collections.nCopies(6, 12)));
    }

    private static Recipe wide(DataSpec.Kind kind, List<Integer> hidden) {
        return START.withData(DataSpec.toy(kind, 400, 0.1, 0.5)).withModel(hidden(hidden));
    }

    private static ModelSpec hidden(List<Integer> units) {
        return new ModelSpec(units, START.model().init());
    }

    private static Training fast() {
        return line().training().withOptimiser(new OptimiserSpec.Sgd(1000, 0));
    }

    private static PiecewiseLinear bend() {
        return PiecewiseLinear.through(0.05, new double[] {-1.2, 0, 1, 2}, new double[] {0.3, -0.12, 0.88, 1.23}, 1);
    }

    private static PiecewiseLinear staircase() {
        PiecewiseLinear flat =
                PiecewiseLinear.through(0, new double[] {-0.75, -0.25, 0.25, 0.75}, new double[] {-1, -0.5, 0, 0.5}, 0);
        List<Breakpoint> points = new ArrayList<>();
        for (int k = 0; k < flat.size(); k++) {
            double left = -1 + 0.5 * k;
            points.add(flat.breakpoint(k).withValues(left, left + 0.5).withClosed(Side.RIGHT));
        }
        return flat.withBreakpoints(points);
    }

    private static PiecewiseLinear surrogates() {
        PiecewiseLinear stairs = staircase();
        Surrogate straight = new Surrogate(Surrogate.Shape.TRIANGLE, 0.4, 1);
        return stairs.with(0, stairs.breakpoint(0).withSurrogate(Optional.of(straight)));
    }

    private static PiecewiseLinear wave() {
        double[] x = new double[MANY_POINTS];
        double[] y = new double[MANY_POINTS];
        for (int k = 0; k < MANY_POINTS; k++) {
            x[k] = -3 + 6.0 * k / (MANY_POINTS - 1);
            y[k] = x[k] / 2 + StrictMath.sin(3 * x[k]) / 2;
        }
        return PiecewiseLinear.through(0.5, x, y, 0.5);
    }
}
