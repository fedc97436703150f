package trozo.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import trozo.data.BadInput;
import trozo.session.Json.Place;

/// A value of a file with the way that led to it: asks the value to be what is expected, and says where if it is not.
public final class Cursor {
    private final String file;
    private final Json value;
    private final Cursor parent;
    private final String step;

    private Cursor(String file, Json value, Cursor parent, String step) {
        this.file = file;
        this.value = value;
        this.parent = parent;
        this.step = step;
    }

    static Cursor at(String file, Json document) {
        return new Cursor(file, document, null, "$");
    }

    Cursor member(String key, Json of) {
        return new Cursor(file, of, this, "." + key);
    }

    public BadInput bad(String what) {
        return bad(value.place(), what);
    }

    BadInput bad(Place place, String what) {
        return new BadInput(file + ":" + place.line() + ":" + place.column() + " " + path() + ": " + what);
    }

    private String path() {
        return parent == null ? step : parent.path() + step;
    }

    private BadInput unlike(String expected) {
        return bad(expected + " was expected, not " + value.kind());
    }

    /// The value that `maker` makes of what was read here, or its refusal with this place.
    public <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw bad(refused.getMessage());
        }
    }

    public boolean isNull() {
        return value instanceof Json.Null;
    }

    boolean isNumber() {
        return value instanceof Json.Number;
    }

    boolean isText() {
        return value instanceof Json.Text;
    }

    public Fields fields() {
        if (value instanceof Json.Members members) {
            return new Fields(this, members);
        }
        throw unlike("an object");
    }

    /// Checked against `most` before anything is made of them.
    public List<Cursor> items(int least, int most) {
        if (!(value instanceof Json.Items array)) {
            throw unlike("an array");
        }
        int size = array.items().size();
        if (size < least || size > most) {
            String range = least == most ? "" + most : least == 0 ? "at most " + most : least + " to " + most;
            throw bad(range + " values were expected, not " + size);
        }
        List<Cursor> items = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            items.add(new Cursor(file, array.items().get(at), this, "[" + at + "]"));
        }
        return items;
    }

    /// How many values an array has; refuses anything else.
    public int length() {
        return items(0, JsonReader.MOST_VALUES).size();
    }

    public boolean isArray() {
        return value instanceof Json.Items;
    }

    public boolean isObject() {
        return value instanceof Json.Members;
    }

    /// What it is in Java: a Map, a List, a String, a Boolean, an Integer where it is a whole number that fits, else a
    /// Double; null where it has none.
    public Object plain() {
        return switch (value) {
            case Json.Members members -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                members.byKey()
                        .forEach((key, member) ->
                                plain.put(key, member(key, member.value()).plain()));
                yield plain;
            }
            case Json.Items array -> {
                List<Object> plain = new ArrayList<>();
                items(0, array.items().size()).forEach(item -> plain.add(item.plain()));
                yield plain;
            }
            case Json.Text text -> text.text();
            case Json.Flag flag -> flag.value();
            case Json.Null nothing -> null;
            case Json.Number number -> {
                int whole = (int) number.value();
                // Not by ==: -0 is no Integer.
                boolean fits = Double.compare(whole, number.value()) == 0;
                yield fits ? (Object) whole : (Object) number.value();
            }
        };
    }

    public double number() {
        if (!(value instanceof Json.Number number)) {
            throw unlike("a number");
        }
        if (!Double.isFinite(number.value())) {
            throw bad("a finite number was expected, and this one is too large");
        }
        return number.value();
    }

    double[] numbers(int least, int most) {
        return items(least, most).stream().mapToDouble(Cursor::number).toArray();
    }

    /// Like [#number], but also the texts that stand for the numbers that JSON has none for.
    public double anyNumber() {
        if (value instanceof Json.Text text) {
            return switch (text.text()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> throw unlike("a number, or the text NaN, Infinity or -Infinity");
            };
        }
        return number();
    }

    public double[] anyNumbers(int least, int most) {
        return items(least, most).stream().mapToDouble(Cursor::anyNumber).toArray();
    }

    public long whole(long least, long most) {
        if (!(value instanceof Json.Number number)) {
            throw unlike("a whole number");
        }
        OptionalLong whole = exactly(number);
        if (whole.isEmpty() || whole.getAsLong() < least || whole.getAsLong() > most) {
            throw bad("a whole number from " + least + " to " + most + " was expected");
        }
        return whole.getAsLong();
    }

    /// 400.0 and 4e2 are whole numbers too.
    private static OptionalLong exactly(Json.Number number) {
        double value = number.value();
        if (number.whole() != null) {
            try {
                return OptionalLong.of(Long.parseLong(number.whole()));
            } catch (NumberFormatException tooLong) {
                return OptionalLong.empty();
            }
        }
        boolean exact = value == Math.rint(value) && Math.abs(value) <= 1L << 53;
        return exact ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    public String text() {
        if (value instanceof Json.Text text) {
            return text.text();
        }
        throw unlike("a text");
    }

    public boolean flag() {
        if (value instanceof Json.Flag flag) {
            return flag.value();
        }
        throw unlike("true or false");
    }

    /// The constant of an enum, written in small letters.
    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (key(constant).equals(text)) {
                return constant;
            }
        }
        throw unknown(Arrays.stream(type.getEnumConstants()).map(Cursor::key).toList());
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The refusal of a text that is none of `keys`.
    BadInput unknown(List<String> keys) {
        String known = keys.stream().collect(Collectors.joining(", "));
        String expected = keys.size() == 1 ? known : "one of " + known;
        return bad(expected + " was expected, not " + BadInput.quote(text()));
    }
}
