package trozo.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Writes the JSON of session files into memory: a space after commas and colons, the top level's members and the items
/// of long arrays on lines of their own. Numbers take the fewest digits that read back as the same double.
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// What a value writes of itself.
    public interface Part {
        void write(JsonWriter out) throws IOException;
    }

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /// @param broken keys of arrays and objects whose items and members get a line each
    public static byte[] write(Set<String> broken, Part document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.setPrettyPrinter(new Layout(broken));
            document.write(new JsonWriter(generator));
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    public JsonWriter key(String key) throws IOException {
        generator.writeFieldName(key);
        return this;
    }

    public void object(Part members) throws IOException {
        generator.writeStartObject();
        members.write(this);
        generator.writeEndObject();
    }

    public void array(Part items) throws IOException {
        generator.writeStartArray();
        items.write(this);
        generator.writeEndArray();
    }

    public void text(String text) throws IOException {
        generator.writeString(text);
    }

    void flag(boolean flag) throws IOException {
        generator.writeBoolean(flag);
    }

    void nothing() throws IOException {
        generator.writeNull();
    }

    public void whole(long number) throws IOException {
        generator.writeNumber(number);
    }

    /// A number that is not finite becomes a text: `NaN`, `Infinity` or `-Infinity`.
    public void number(double number) throws IOException {
        if (!Double.isFinite(number)) {
            generator.writeString(Double.toString(number));
        } else if (number == (long) number
                && Math.abs(number) < 1e15
                && Double.doubleToRawLongBits(number) != Long.MIN_VALUE) {
            generator.writeNumber((long) number);
        } else {
            generator.writeNumber(number);
        }
    }

    public void numbers(double[] numbers) throws IOException {
        array(out -> {
            for (double number : numbers) {
                out.number(number);
            }
        });
    }

    void texts(List<String> texts) throws IOException {
        array(out -> {
            for (String text : texts) {
                out.text(text);
            }
        });
    }

    private static final class Layout extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        private final transient Set<String> broken;

        Layout(Set<String> broken) {
            super("\n");
            this.broken = broken;
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(": ");
        }

        /// The first member says what the file is; the second shares its line.
        @Override
        public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
            boolean top = generator.getOutputContext().getParent().inRoot();
            if (top && generator.getOutputContext().getCurrentIndex() > 0) {
                generator.writeRaw(",\n ");
            } else {
                writeArrayValueSeparator(generator);
            }
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            if (isBroken(generator)) {
                generator.writeRaw("\n  ");
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(isBroken(generator) ? ",\n  " : ", ");
        }

        private boolean isBroken(JsonGenerator generator) {
            String key = generator.getOutputContext().getParent().getCurrentName();
            return key != null && broken.contains(key);
        }
    }
}
