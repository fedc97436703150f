package trozo.autograd;

/// Matrix products over parts of arrays.
final class Dense {
    /// A matrix inside an array.
    ///
    /// @param down how far the next row is
    /// @param across how far the next column is
    record Part(double[] numbers, int offset, int down, int across) {
        Part transposed() {
            return new Part(numbers, offset, across, down);
        }
    }

    private Dense() {}

    /// Adds the product of `a` (rows x inner) and `b` (inner x columns) to `out`, the inner index in order, one fused
    /// multiply-add per term.
    static void addProduct(Part a, Part b, Part out, int rows, int inner, int columns) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inner; i++) {
                double factor = a.numbers[a.offset + r * a.down + i * a.across];
                int from = b.offset + i * b.down;
                int to = out.offset + r * out.down;
                for (int c = 0; c < columns; c++) {
                    int place = to + c * out.across;
                    out.numbers[place] = Math.fma(factor, b.numbers[from + c * b.across], out.numbers[place]);
                }
            }
        }
    }
}
