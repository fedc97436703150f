package trozo.figure;

import trozo.data.DataSet;
import trozo.insight.World;

/// What the world shows: the data, and what the network makes of input space.
///
/// @param kinkLines whether to draw the kink lines over a plane
public record WorldModel(DataSet data, World world, boolean kinkLines) {
    public WorldModel(DataSet data, World world) {
        this(data, world, true);
    }
}
