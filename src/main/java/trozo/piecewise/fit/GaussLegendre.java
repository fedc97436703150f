package trozo.piecewise.fit;

/// Nodes and weights of Gauss and Legendre's rule on [0, 1].
record GaussLegendre(double[] nodes, double[] weights) {
    static final GaussLegendre COARSE = of(8);
    static final GaussLegendre FINE = of(16);

    private static GaussLegendre of(int size) {
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double before = 1;
                double here = x;
                for (int n = 2; n <= size; n++) {
                    double next = ((2 * n - 1) * x * here - (n - 1) * before) / n;
                    before = here;
                    here = next;
                }
                slope = size * (x * here - before) / (x * x - 1);
                x -= here / slope;
            }
            nodes[size - 1 - i] = (1 + x) / 2;
            weights[size - 1 - i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    int size() {
        return nodes.length;
    }
}
