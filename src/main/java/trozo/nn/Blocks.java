package trozo.nn;

/// Many points put through a network, a block of them at a time: what one layer leaves for the next is then still in
/// the processor's cache, and the room that takes does not grow with the points. A point's output is the same bit for
/// bit as in a batch of all.
public final class Blocks {
    private static final int BLOCK = 96;

    private final double[] inputs;
    private final int points;
    private final Mlp mlp;
    private final double[] outputs;

    /// @param inputs features x points
    public Blocks(Parameters parameters, Curves curves, double[] inputs) {
        this.inputs = inputs;
        this.points = inputs.length / parameters.shape().inputs();
        this.mlp = new Mlp(parameters, curves, Math.min(points, BLOCK));
        this.outputs = new double[parameters.shape().outputs() * points];
    }

    /// Computes the outputs with the parameters and curves as they now are. The last block overlaps the one before it
    /// if it would stick out.
    ///
    /// @return outputs x points, overwritten by the next call
    public double[] forward() {
        int block = mlp.input().length(1);
        for (int next = 0; next < points; next += block) {
            int from = Math.min(next, points - block);
            copy(inputs, from, points, mlp.input().values(), 0, block);
            mlp.forward();
            copy(mlp.output().values(), 0, block, outputs, from, points);
        }
        return outputs;
    }

    /// Copies a block of samples, row by row of arrays whose rows are so long.
    private void copy(double[] from, int at, int rowFrom, double[] to, int place, int rowTo) {
        int block = mlp.input().length(1);
        for (int read = at, write = place; read < from.length; read += rowFrom, write += rowTo) {
            System.arraycopy(from, read, to, write, block);
        }
    }
}
