package trozo.figure;

import java.util.Optional;
import java.util.OptionalInt;
import trozo.insight.Insight;
import trozo.piecewise.Activation;

/// A run as one picture: the activation column, the world and the loss.
///
/// @param step steps taken
/// @param testAccuracy share of test points classified rightly; NaN where there is none
public record PictureModel(
        ColumnModel column, WorldModel world, LossModel loss, long step, double testLoss, double testAccuracy) {

    /// Everything that is known about a frame, with the first of its curves.
    public static PictureModel of(Insight insight) {
        Activation f = insight.frame().recipe().activations().getFirst();
        ColumnModel column = new ColumnModel(
                f,
                ColumnView.around(f),
                OptionalInt.empty(),
                Optional.empty(),
                insight.traffic().stream().findFirst(),
                insight.censuses().stream().findFirst(),
                insight.pulls().stream().findFirst(),
                ColumnModel.others(insight.frame().recipe(), 0));
        return new PictureModel(
                column,
                new WorldModel(insight.data(), insight.world()),
                LossModel.of(insight.frame().history()),
                insight.frame().step(),
                insight.testLoss(),
                insight.testAccuracy());
    }
}
