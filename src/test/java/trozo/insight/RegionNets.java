package trozo.insight;

import trozo.nn.MlpShape;
import trozo.nn.Parameters;
import trozo.random.Draws;

/// Draws the networks of `linear_regions.json`: layer by layer W, row by row, then b, all normal.
final class RegionNets {
    private RegionNets() {}

    /// @param gain standard deviation of a weight times the root of its fan-in
    static Parameters draw(MlpShape shape, double gain, double biasDeviation, long seed) {
        Parameters parameters = Parameters.zero(shape);
        double[] flat = parameters.flat();
        Draws draws = new Draws(seed);
        int at = 0;
        for (int layer = 1; layer <= shape.layers(); layer++) {
            double deviation = gain / Math.sqrt(shape.fanIn(layer));
            int weights = shape.units(layer) * shape.fanIn(layer);
            for (int i = 0; i < weights; i++) {
                flat[at++] = deviation * draws.normal();
            }
            for (int i = 0; i < shape.units(layer); i++) {
                flat[at++] = biasDeviation * draws.normal();
            }
        }
        parameters.set(flat);
        return parameters;
    }
}
