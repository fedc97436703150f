package trozo.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trozo.data.BadInput;
import trozo.session.Json.Place;

/// Reads JSON of unknown origin into values with places.
final class JsonReader {
    static final int DEEPEST = 32;
    static final int MOST_VALUES = 4_000_000;

    /// A double has room for this many digits of a whole number, sign included.
    private static final int EXACT_DIGITS = 15;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1000)
                    .maxNameLength(200)
                    .maxStringLength(10_000)
                    .build())
            .build();

    private final String file;
    private final String expected;
    private final JsonParser parser;
    private int values;

    private JsonReader(String file, String expected, JsonParser parser) {
        this.file = file;
        this.expected = expected;
        this.parser = parser;
    }

    /// @param file what to call the text in messages
    /// @param expected what it should be, in the message about an empty one
    /// @throws BadInput with the place of the first fault
    static Json read(String file, String text, String expected) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(file, expected, parser);
            try {
                return reader.document();
            } catch (JsonEOFException truncated) {
                throw reader.bad(truncated, "the file ends too early");
            } catch (StreamConstraintsException tooMuch) {
                throw reader.bad(tooMuch, "nested deeper, or a longer text or number, than any Trozo file");
            } catch (JsonProcessingException malformed) {
                throw reader.bad(malformed, "not JSON: " + firstLine(malformed.getOriginalMessage()));
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    /// Without the advice to change the parser's settings.
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.replaceFirst(": enable .*", "").replaceAll("\\p{Cntrl}", "?");
    }

    private BadInput bad(JsonProcessingException cause, String what) {
        JsonLocation at = cause.getLocation() == null ? parser.currentLocation() : cause.getLocation();
        return new BadInput(file + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": " + what, cause);
    }

    private BadInput bad(Place at, String what) {
        return new BadInput(file + ":" + at.line() + ":" + at.column() + ": " + what);
    }

    private Json document() throws IOException {
        if (parser.nextToken() == null) {
            throw new BadInput(file + ": " + expected + " was expected, but the file is empty");
        }
        Json document = value();
        if (parser.nextToken() != null) {
            throw bad(place(), "the end of the file was expected");
        }
        return document;
    }

    private Place place() {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }

    /// The value whose first token is the current one. The parser's own limit bounds the recursion.
    private Json value() throws IOException {
        Place at = place();
        if (++values > MOST_VALUES) {
            throw bad(at, "more than " + MOST_VALUES + " values, the most that are read");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Json.Text(at, parser.getText());
            case VALUE_NUMBER_INT -> whole(at, parser.getText());
            case VALUE_NUMBER_FLOAT -> new Json.Number(at, Double.parseDouble(parser.getText()), null);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(at, parser.getBooleanValue());
            case VALUE_NULL -> new Json.Null(at);
            default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private static Json whole(Place at, String digits) {
        return new Json.Number(at, Double.parseDouble(digits), digits.length() > EXACT_DIGITS ? digits : null);
    }

    private Json members(Place at) throws IOException {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place();
            String key = parser.currentName();
            parser.nextToken();
            if (members.put(key, new Json.Member(keyPlace, value())) != null) {
                throw bad(keyPlace, "the key " + BadInput.quote(key) + " was expected only once");
            }
        }
        return new Json.Members(at, members);
    }

    private Json items(Place at) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(at, items);
    }
}
