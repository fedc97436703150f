package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.autograd.KinkRule;
import trozo.insight.KinkCensus;
import trozo.insight.KinkCensus.AtBreakpoint;
import trozo.insight.RuleStep;
import trozo.piecewise.Preset;

class KinksCsvTest {
    @Test
    void eachBreakpointHasItsSlopesAndWhatCameNear() {
        KinkCensus census = new KinkCensus(0.05, 1600, List.of(new AtBreakpoint(7, 3, 4, 1.0 / 3, 1e-17, 2)));
        Rows rows = Rows.of(KinksCsv.of(Preset.RELU.function().joints(), census));
        assertEquals(1, rows.size());
        assertEquals("kink", rows.text(0, "kind"));
        assertEquals(0, rows.number(0, "slope_left"));
        assertEquals(1, rows.number(0, "slope_right"));
        assertEquals("LEFT", rows.text(0, "rule"));
        assertEquals(7, rows.number(0, "on"));
        assertEquals(3, rows.number(0, "near_left"));
        assertEquals(4, rows.number(0, "near_right"));
        assertEquals(1.0 / 3, rows.number(0, "gradient_on"));
        assertEquals(1e-17, rows.number(0, "gradient_left"));
        assertEquals(2, rows.number(0, "gradient_right"));
        assertEquals(0.05, rows.number(0, "epsilon"));
    }

    @Test
    void theStepUnderEachRuleIsALine() {
        Rows rows = Rows.of(KinksCsv.steps(List.of(new RuleStep(KinkRule.MEAN, 0.1 + 0.2))));
        assertEquals("MEAN", rows.text(0, "rule"));
        assertEquals(0.1 + 0.2, rows.number(0, "update_norm"));
    }
}
