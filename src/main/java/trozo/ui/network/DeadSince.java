package trozo.ui.network;

import java.util.HashMap;
import java.util.Map;
import trozo.figure.NetworkModel.UnitAddress;
import trozo.insight.Insight;
import trozo.insight.UnitReport;

/// Since which step each unit that is dead, or nearly so, has been seen to be: as closely as the run is looked at.
final class DeadSince {
    private final Map<UnitAddress, Long> since = new HashMap<>();
    private long generation = -1;
    private long step;
    private int units;

    void look(Insight insight) {
        if (insight.frame().generation() != generation
                || insight.frame().step() < step
                || insight.units().size() != units) {
            since.clear();
        }
        generation = insight.frame().generation();
        step = insight.frame().step();
        units = insight.units().size();
        for (UnitReport report : insight.units()) {
            UnitAddress address = new UnitAddress(report.layer(), report.unit());
            if (report.dead() || report.nearlyDead()) {
                since.putIfAbsent(address, step);
            } else {
                since.remove(address);
            }
        }
    }

    Map<UnitAddress, Long> steps() {
        return since;
    }
}
