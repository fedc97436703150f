package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.insight.KinkCensus;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.insight.Traffic;
import trozo.piecewise.PiecewiseFormula;
import trozo.piecewise.PiecewiseLinear;

class ColumnFigureTest {
    private static final double WIDTH = 524;
    private static final double HEIGHT = 760;
    private static final Palette PALETTE = Palette.LIGHT;

    private static Drawing draw(ColumnModel model) {
        return ColumnFigure.draw(model, WIDTH, HEIGHT, Look.LIGHT);
    }

    private static ColumnLayout layout(ColumnModel model) {
        return ColumnLayout.of(model.f(), model.view(), WIDTH, HEIGHT, Look.LIGHT);
    }

    private static List<Mark.Polyline> blue(Drawing drawing) {
        return Marks.of(drawing, Mark.Polyline.class).stream()
                .filter(line -> line.stroke().color().equals(PALETTE.activation()))
                .toList();
    }

    @Test
    void theCurvePassesThroughEveryBreakpoint() {
        ColumnModel model = Examples.column();
        Points curve = blue(draw(model)).stream()
                .map(Mark.Polyline::points)
                .filter(points -> points.size() == model.f().joints().size() + 2)
                .findFirst()
                .orElseThrow();
        List<ColumnLayout.Handle> handles = layout(model).handles();
        for (int k = 0; k < handles.size(); k++) {
            assertEquals(handles.get(k).x(), curve.xs()[k + 1]);
            assertEquals(handles.get(k).y(), curve.ys()[k + 1]);
        }
    }

    @Test
    void aFormulaIsDrawnWhereItIsWithItsDerivativeBelowAndNothingToTakeHoldOf() {
        ColumnModel model = Examples.formula();
        ColumnLayout layout = layout(model);
        assertEquals(List.of(), layout.handles());
        List<Points> values = lines(draw(model), layout.curve());
        List<Points> slopes = lines(draw(model), layout.slope());
        // One jump; and one kink more, where the slope breaks off too.
        assertEquals(2, values.size());
        assertEquals(3, slopes.size());
        for (Points line : values) {
            for (int i = 1; i < line.size() - 1; i++) {
                double z = layout.z().value(line.xs()[i]);
                assertEquals(layout.y().at(model.f().value(z)), line.ys()[i], 1e-9);
            }
        }
        for (Points line : slopes) {
            for (int i = 1; i < line.size() - 1; i++) {
                double z = layout.z().value(line.xs()[i]);
                assertEquals(layout.slopes().at(model.f().derivative(z)), line.ys()[i], 1e-9);
            }
        }
        double jump = layout.z().at(-1.5);
        List<Mark.Dot> ends = Marks.of(draw(model), Mark.Dot.class).stream()
                .filter(dot -> dot.x() == jump && dot.y() < layout.curve().bottom())
                .toList();
        assertEquals(layout.y().at(-0.5), ends.getFirst().y());
        assertEquals(PALETTE.surface(), ends.getFirst().fill());
        assertEquals(PALETTE.kink(), ends.getLast().fill());
        double kink = layout.z().at(1);
        assertEquals(kink, slopes.get(1).xs()[slopes.get(1).size() - 1]);
        assertEquals(
                layout.slopes().at(StrictMath.cos(1)),
                slopes.get(1).ys()[slopes.get(1).size() - 1],
                1e-9);
        assertEquals(layout.slopes().at(2), slopes.get(2).ys()[0], 1e-9);
    }

    private static List<Points> lines(Drawing drawing, Rect storey) {
        return blue(drawing).stream()
                .map(Mark.Polyline::points)
                .filter(line -> line.ys()[0] >= storey.y() - 20 && line.ys()[0] <= storey.bottom() + 20)
                .toList();
    }

    @Test
    void aFormulaIsNotDrawnWhereItIsNoNumber() {
        ColumnModel model = ColumnModel.of(PiecewiseFormula.parse("log(x)"));
        ColumnLayout layout = layout(model);
        List<Points> values = lines(draw(model), layout.curve());
        assertTrue(values.stream().allMatch(line -> line.xs()[0] >= layout.z().at(0)));
    }

    @Test
    void theCurveEndsAtOneSideOfAJumpAndBeginsAtTheOther() {
        ColumnModel model = Examples.jumps();
        List<Points> lines =
                blue(draw(model)).stream().map(Mark.Polyline::points).toList();
        for (ColumnLayout.Handle handle : layout(model).handles()) {
            assertTrue(
                    lines.stream().anyMatch(line -> line.toString().contains(handle.x() + "," + handle.y())),
                    handle::toString);
        }
    }

    @Test
    void noUprightLinePretendsThatAJumpOrAStepOfTheDerivativeHasPoints() {
        for (Mark.Polyline line : blue(draw(Examples.jumps()))) {
            for (int i = 1; i < line.points().size(); i++) {
                double across = line.points().xs()[i] - line.points().xs()[i - 1];
                double down = line.points().ys()[i] - line.points().ys()[i - 1];
                assertTrue(across > 0 || down == 0, line::toString);
            }
        }
    }

    @Test
    void aJumpHasAnOpenAndAClosedEndAndTheClosedOneIsFilled() {
        ColumnModel model = Examples.jumps();
        ColumnLayout layout = layout(model);
        Drawing drawing = draw(model);
        // Breakpoint 1 jumps at -1.5 from -0.5 up to 0.25 and is closed on the right.
        double x = layout.z().at(-1.5);
        assertEquals(PALETTE.surface(), dot(drawing, x, layout.y().at(-0.5)).fill());
        assertEquals(PALETTE.kink(), dot(drawing, x, layout.y().at(0.25)).fill());
    }

    @Test
    void theNumberThatTheRuleTakesIsMarkedOnTheSubdifferential() {
        PiecewiseLinear relu = Examples.relu();
        for (KinkRule rule : List.of(KinkRule.LEFT, KinkRule.RIGHT, KinkRule.MEAN, KinkRule.weight(0.3))) {
            ColumnModel model = ColumnModel.of(relu.withRule(rule));
            ColumnLayout layout = layout(model);
            double y = layout.slopes().at(rule.slope(0, 1, 0));
            assertEquals(
                    1,
                    Marks.of(draw(model), Mark.Dot.class).stream()
                            .filter(dot -> dot.fill().equals(PALETTE.kink()))
                            .filter(dot -> Math.abs(dot.y() - y) < 1e-9
                                    && dot.x() == layout.z().at(0))
                            .count(),
                    rule.key());
        }
    }

    @Test
    void theSubdifferentialReachesFromTheLeftToTheRightDerivative() {
        ColumnModel model = ColumnModel.of(Examples.relu());
        ColumnLayout layout = layout(model);
        Mark.Box bar = Marks.of(draw(model), Mark.Box.class).stream()
                .filter(box -> box.fill().equals(PALETTE.kink().withAlpha(0.28)))
                .findFirst()
                .orElseThrow();
        assertEquals(layout.slopes().at(1), bar.y(), 1e-9);
        assertEquals(layout.slopes().at(0), bar.y() + bar.height(), 1e-9);
    }

    @Test
    void aBreakpointWhereNothingBendsIsNotDrawnAsAKink() {
        PiecewiseLinear straight = PiecewiseLinear.through(1, new double[] {0}, new double[] {0}, 1);
        Drawing drawing = draw(ColumnModel.of(straight));
        assertFalse(drawing.toString().contains(PALETTE.kink().hex()));
    }

    @Test
    void theBarsLeftAndRightOfAHairlineAreAsHighAsTheirMasses() {
        ColumnModel model = Examples.column();
        ColumnLayout layout = layout(model);
        List<Mark.Box> bars = Marks.of(draw(model), Mark.Box.class).stream()
                .filter(box ->
                        (box.fill().argb() & 0xFFFFFF) == (PALETTE.gradient().argb() & 0xFFFFFF))
                .toList();
        assertEquals(8, bars.size());
        for (int k = 0; k < 4; k++) {
            AtBreakpoint found = model.census().orElseThrow().at().get(k);
            double x = layout.z().at(model.f().joints().get(k).x());
            Mark.Box left = bars.get(2 * k);
            Mark.Box right = bars.get(2 * k + 1);
            assertTrue(left.x() + left.width() <= x && right.x() >= x);
            assertEquals(found.massLeft() / found.massRight(), left.height() / right.height(), 1e-9);
        }
    }

    @Test
    void aMassIsWrittenOnlyWhereItsDigitsSaySomething() {
        AtBreakpoint large = new AtBreakpoint(0, 5, 5, 0, 0.012, 0.0003);
        AtBreakpoint small = new AtBreakpoint(0, 5, 5, 0, 0, 0.0001);
        List<String> texts = texts(new KinkCensus(0.05, 100, List.of(large, small, small, small)));
        assertTrue(texts.contains("0.012"));
        assertFalse(texts.contains("0.000"));
    }

    @Test
    void whereNothingArrivesTheStoreysSaySo() {
        AtBreakpoint none = new AtBreakpoint(0, 5, 5, 0, 0, 0);
        assertTrue(texts(new KinkCensus(0.05, 100, List.of(none, none, none, none)))
                .contains("no gradient arrives at the kinks"));
        List<String> unused = texts(new KinkCensus(0.05, 0, List.of(none, none, none, none)));
        assertTrue(unused.contains("no hidden layer uses this curve"), unused::toString);
        assertFalse(unused.toString().contains("exactly on a kink"), unused::toString);
    }

    private static List<String> texts(KinkCensus census) {
        return Marks.texts(draw(new ColumnModel(
                Examples.bend(),
                new ColumnView(-3, 3, -1, 3),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(new Traffic(-3, 3, List.of())),
                Optional.of(census),
                Optional.empty())));
    }

    @Test
    void theSentenceSaysWhetherTheRuleMatters() {
        assertTrue(Marks.texts(draw(Examples.column()))
                .contains("0 of 1\u2009760 exactly on a kink · the rule does not matter here"));
        assertTrue(Marks.texts(draw(Examples.jumps()))
                .contains("15 of 20\u2009480 exactly on a kink · the rule matters here"));
    }

    @Test
    void spanishReadersReadSpanishWithADecimalComma() {
        Look spanish = new Look(PALETTE, Locale.of("es", "ES"), 1);
        List<String> texts = Marks.texts(ColumnFigure.draw(Examples.column(), WIDTH, HEIGHT, spanish));
        assertTrue(texts.contains("gradientes en los quiebres"));
        assertTrue(texts.contains("0,021"));
        assertTrue(texts.contains("z 0,00   f −0,12"));
    }

    @Test
    void whatLiesOutsideThePictureIsSaidAtItsEdges() {
        assertTrue(Marks.texts(draw(Examples.column())).containsAll(List.of("← 3 %", "3 % →")));
    }

    @Test
    void aCensusOfAnotherCurveIsNotShown() {
        KinkCensus one = new KinkCensus(0.05, 10, List.of(new AtBreakpoint(1, 1, 1, 1, 1, 1)));
        ColumnModel model = new ColumnModel(
                Examples.bend(),
                new ColumnView(-3, 3, -1, 3),
                OptionalInt.of(9),
                Optional.empty(),
                Optional.empty(),
                Optional.of(one),
                Optional.empty());
        assertTrue(model.census().isEmpty());
        assertTrue(model.selected().isEmpty());
    }

    @Test
    void aViewShowsEveryBreakpoint() {
        PiecewiseLinear far = PiecewiseLinear.through(2, new double[] {-9.3, 14}, new double[] {-7, 40}, -1);
        ColumnView view = ColumnView.around(far);
        ColumnModel model = ColumnModel.of(far);
        assertTrue(view.zLow() < -9.3 && view.zHigh() > 14 && view.yLow() < -7 && view.yHigh() > 40);
        layout(model)
                .handles()
                .forEach(handle -> assertTrue(layout(model).curve().contains(handle.x(), handle.y())));
    }

    @Test
    void aHandleIsHitWithinReachAndTheNearerOfTwoWins() {
        ColumnLayout layout = layout(Examples.jumps());
        ColumnLayout.Handle second = layout.handles().get(1);
        assertEquals(second, layout.handleAt(second.x() + 2, second.y() - 2, 10).orElseThrow());
        assertTrue(layout.handleAt(second.x() + 30, second.y() + 30, 10).isEmpty());
    }

    @Test
    void anArrowAtEachHandleGoesAgainstTheGradientAndTheReadoutSaysIt() {
        Drawing drawing = draw(Examples.column());
        ColumnLayout layout = layout(Examples.column());
        List<Mark.Polyline> shafts = Marks.of(drawing, Mark.Polyline.class).stream()
                .filter(line -> line.stroke().color().equals(PALETTE.gradient()))
                .toList();
        // The first and the last are hardly pulled: they have no arrow.
        assertEquals(2, shafts.size());
        Points second = shafts.get(0).points();
        assertEquals(
                6.5,
                Math.hypot(
                        second.xs()[0] - layout.z().at(0),
                        second.ys()[0] - layout.y().at(-0.12)),
                1e-9);
        assertTrue(second.xs()[1] > second.xs()[0], "dL/dz is negative: to the right");
        assertTrue(second.ys()[1] > second.ys()[0], "dL/df is positive: down");
        assertTrue(Marks.texts(drawing).contains("where training pulls it"));
        assertTrue(Marks.texts(drawing).contains("dL/dz −0.0040   dL/df 0.050"), () -> "" + Marks.texts(drawing));
    }

    private static Mark.Dot dot(Drawing drawing, double x, double y) {
        return Marks.of(drawing, Mark.Dot.class).stream()
                .filter(dot -> dot.x() == x && dot.y() == y && dot.outline().isVisible())
                .findFirst()
                .orElseThrow();
    }
}
