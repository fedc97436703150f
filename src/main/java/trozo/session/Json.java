package trozo.session;

import java.util.List;
import java.util.Map;

/// A JSON value that knows where in the text it stands.
sealed interface Json {
    Place place();

    /// What it is, as a message says it.
    String kind();

    /// Both counted from 1.
    record Place(int line, int column) {}

    record Members(Place place, Map<String, Member> byKey) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /// @param keyPlace where the key stands
    record Member(Place keyPlace, Json value) {}

    record Items(Place place, List<Json> items) implements Json {
        @Override
        public String kind() {
            return "an array";
        }
    }

    record Text(Place place, String text) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /// @param whole the digits of a number without fraction and exponent, which a double might round; else null
    record Number(Place place, double value, String whole) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Flag(Place place, boolean value) implements Json {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    record Null(Place place) implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }
}
