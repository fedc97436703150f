package trozo.piecewise;

import java.util.ArrayList;
import java.util.List;
import trozo.piecewise.formula.LatexWriter;

/// An activation in LaTeX, as mathematics writes it down: `f(z) = ...`, a case per piece, open and closed ends as `<`
/// and `\le`. Numbers are rounded to four significant digits.
///
/// @param mark the decimal mark
/// @param otherwise the word for the case that is left
public record Latex(char mark, String otherwise) {
    public static final Latex ENGLISH = new Latex('.', "otherwise");

    public String of(Activation activation) {
        LatexWriter writer = new LatexWriter(mark, otherwise);
        return "f(z) = "
                + switch (activation) {
                    case PiecewiseLinear pieces -> pieces(pieces, writer);
                    case PiecewiseFormula formula -> writer.write(formula.expression());
                };
    }

    private static String pieces(PiecewiseLinear f, LatexWriter writer) {
        List<String> values = new ArrayList<>();
        List<String> intervals = new ArrayList<>();
        for (int piece = 0; piece <= f.size(); piece++) {
            values.add(line(f, piece, writer));
            intervals.add(interval(f, piece, writer));
        }
        return f.size() == 0 ? values.getFirst() : LatexWriter.cases(values, intervals);
    }

    private static String line(PiecewiseLinear f, int piece, LatexWriter writer) {
        double slope = f.slope(piece);
        double offset = f.valueOn(piece, 0);
        // What is left of a difference of larger numbers is rounding, not an offset; nor is it a slope.
        double size = piece == 0 && f.size() == 0 ? 0 : size(f, piece);
        double rounding = 1e-12 * size;
        return writer.line(slope, Math.abs(offset) <= rounding ? 0 : offset);
    }

    /// The largest value that went into the offset of a piece.
    private static double size(PiecewiseLinear f, int piece) {
        Breakpoint from = f.breakpoint(Math.max(0, piece - 1));
        return Math.max(Math.abs(piece == 0 ? from.yLeft() : from.yRight()), Math.abs(f.slope(piece) * from.x()));
    }

    private static String interval(PiecewiseLinear f, int piece, LatexWriter writer) {
        if (f.size() == 0) {
            return "";
        }
        if (piece == 0) {
            Breakpoint end = f.breakpoint(0);
            return "z" + below(end) + writer.number(end.x());
        }
        Breakpoint begin = f.breakpoint(piece - 1);
        if (piece == f.size()) {
            return "z" + (begin.closed() == Side.RIGHT ? " \\ge " : " > ") + writer.number(begin.x());
        }
        Breakpoint end = f.breakpoint(piece);
        return writer.number(begin.x()) + (begin.closed() == Side.RIGHT ? " \\le " : " < ") + "z" + below(end)
                + writer.number(end.x());
    }

    private static String below(Breakpoint end) {
        return end.closed() == Side.LEFT ? " \\le " : " < ";
    }
}
