package trozo.bench;

/// 400 by 400 points of the square from -1 to 1, row by row.
final class Grid {
    private static final int SIDE = 400;

    private Grid() {}

    static double across(int n) {
        return at(n % SIDE);
    }

    static double up(int n) {
        return at(n / SIDE);
    }

    private static double at(int i) {
        return -1 + 2.0 * i / (SIDE - 1);
    }
}
