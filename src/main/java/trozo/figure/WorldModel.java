package trozo.figure;

import trozo.data.DataSet;
import trozo.insight.World;

/// What the world shows: the data, and what the network makes of input space.
public record WorldModel(DataSet data, World world) {}
