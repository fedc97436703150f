package trozo.figure;

import trozo.data.DataSet;
import trozo.insight.World;

/// What the world shows: the data, what the network makes of input space, and what is drawn over it.
public record WorldModel(DataSet data, World world, WorldMarks marks) {
    public WorldModel(DataSet data, World world) {
        this(data, world, WorldMarks.USUAL);
    }
}
