package trozo.session;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import trozo.autograd.KinkRule;
import trozo.data.BadInput;
import trozo.data.CsvNumbers;
import trozo.data.CsvRows;
import trozo.lab.CurveEdits;
import trozo.piecewise.Breakpoint;
import trozo.piecewise.PiecewiseLinear;
import trozo.piecewise.Side;

/// Breakpoints as a table: `x,y`, or with jumps `x,yLeft,yRight,closed`, from left to right. A first row `left_slope,s`
/// and a last row `right_slope,s` give the slopes of the tails; without them the outermost pieces go on.
///
/// A header may be there or not. Commas, semicolons or tabs separate; with the latter two, decimals may follow a comma.
/// Two rows of one x make a jump too, closed on the left.
public final class CurveCsv {
    static final String LEFT_SLOPE = "left_slope";
    static final String RIGHT_SLOPE = "right_slope";
    private static final String EXPECTED = "columns x,y or x,yLeft,yRight,closed were expected";
    private static final List<String> POSITIONS = List.of("x", "z");

    private final CsvNumbers numbers;
    private final List<Breakpoint> points = new ArrayList<>();
    private OptionalDouble leftSlope = OptionalDouble.empty();
    private OptionalDouble rightSlope = OptionalDouble.empty();
    private boolean began;

    private CurveCsv(String name, char separator) {
        numbers = new CsvNumbers(name, separator);
    }

    /// The table of a curve, every number in full.
    public static String write(PiecewiseLinear curve) {
        boolean plain = curve.breakpoints().stream().allMatch(point -> !point.isJump() && point.closed() == Side.LEFT);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            if (plain) {
                csv.writeRecord("x", "y");
                csv.writeRecord(LEFT_SLOPE, number(curve.leftSlope()));
                curve.breakpoints().forEach(point -> csv.writeRecord(number(point.x()), number(point.yLeft())));
                csv.writeRecord(RIGHT_SLOPE, number(curve.rightSlope()));
            } else {
                csv.writeRecord("x", "yLeft", "yRight", "closed");
                csv.writeRecord(LEFT_SLOPE, number(curve.leftSlope()), "", "");
                curve.breakpoints()
                        .forEach(point -> csv.writeRecord(
                                number(point.x()),
                                number(point.yLeft()),
                                number(point.yRight()),
                                Cursor.key(point.closed())));
                csv.writeRecord(RIGHT_SLOPE, number(curve.rightSlope()), "", "");
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// @param name what to call the text in messages
    /// @param rule the kink rule of the curve
    /// @throws BadInput with the line, and the column where there is one, of the first fault
    public static PiecewiseLinear parse(String name, String text, KinkRule rule) {
        char separator = CsvRows.separatorOf(text);
        CurveCsv csv = new CurveCsv(name, separator);
        CsvRows.each(name, text, separator, csv::take);
        return csv.curve(name, rule);
    }

    private void take(CsvRecord record) {
        long line = record.getStartingLineNumber();
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        String first = fields.getFirst();
        boolean isFirst = !began;
        began = true;
        if (first.equalsIgnoreCase(LEFT_SLOPE) || first.equalsIgnoreCase(RIGHT_SLOPE)) {
            slope(line, fields);
        } else if (isFirst && !CsvNumbers.looksLikeNumber(first)) {
            boolean known =
                    POSITIONS.contains(first.toLowerCase(Locale.ROOT)) && fields.size() >= 2 && fields.size() <= 4;
            if (!known) {
                throw numbers.bad(line, EXPECTED + ", not " + BadInput.quote(String.join(",", fields)));
            }
        } else {
            point(line, fields);
        }
    }

    private void slope(long line, List<String> fields) {
        if (fields.size() < 2) {
            throw numbers.bad(line, "a number was expected after " + fields.getFirst());
        }
        double slope = number(line, 2, fields.get(1));
        boolean left = fields.getFirst().equalsIgnoreCase(LEFT_SLOPE);
        if (left ? leftSlope.isPresent() : rightSlope.isPresent()) {
            throw numbers.bad(line, "one " + fields.getFirst() + " was expected, and this is another");
        }
        if (left) {
            leftSlope = OptionalDouble.of(slope);
        } else {
            rightSlope = OptionalDouble.of(slope);
        }
    }

    private void point(long line, List<String> fields) {
        if (fields.size() < 2 || fields.size() > 4) {
            throw numbers.bad(
                    line, EXPECTED + ", not " + fields.size() + (fields.size() == 1 ? " column" : " columns"));
        }
        if (points.size() == ActivationFormat.MOST_BREAKPOINTS) {
            throw numbers.bad(
                    line,
                    "at most " + ActivationFormat.MOST_BREAKPOINTS
                            + " breakpoints were expected, and this is one more");
        }
        double x = number(line, 1, fields.get(0));
        double yLeft = number(line, 2, fields.get(1));
        double yRight = fields.size() > 2 ? number(line, 3, fields.get(2)) : yLeft;
        Side closed = fields.size() > 3 ? side(line, fields.get(3)) : Side.LEFT;
        Breakpoint last = points.isEmpty() ? null : points.getLast();
        if (last != null && x == last.x() && fields.size() == 2 && !last.isJump()) {
            points.set(points.size() - 1, Breakpoint.jump(x, last.yLeft(), yLeft, Side.LEFT));
        } else if (last != null && x < last.x() + CurveEdits.LEAST_GAP) {
            throw numbers.bad(
                    line,
                    1,
                    "x = " + fields.getFirst() + " was expected to be larger than the x before, " + number(last.x()));
        } else {
            points.add(Breakpoint.jump(x, yLeft, yRight, closed));
        }
    }

    private double number(long line, int column, String text) {
        double value = numbers.read(line, column, text);
        if (Math.abs(value) > CurveEdits.LARGEST) {
            throw numbers.bad(
                    line,
                    column,
                    "a number from -" + number(CurveEdits.LARGEST) + " to " + number(CurveEdits.LARGEST)
                            + " was expected, not " + BadInput.quote(text));
        }
        return value;
    }

    private Side side(long line, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "left", "" -> Side.LEFT;
            case "right" -> Side.RIGHT;
            default -> throw numbers.bad(line, 4, "left or right was expected, not " + BadInput.quote(text));
        };
    }

    private PiecewiseLinear curve(String name, KinkRule rule) {
        if (points.isEmpty()) {
            throw new BadInput(name + ": at least one row of numbers was expected; " + EXPECTED);
        }
        double first = points.size() < 2 ? 0 : chord(points.get(0), points.get(1));
        double last = points.size() < 2 ? 0 : chord(points.get(points.size() - 2), points.getLast());
        return new PiecewiseLinear(points, leftSlope.orElse(first), rightSlope.orElse(last), rule);
    }

    private static double chord(Breakpoint from, Breakpoint to) {
        return (to.yLeft() - from.yRight()) / (to.x() - from.x());
    }
}
