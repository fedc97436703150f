package trozo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trozo.data.BadInput;

/// The members of an object while they are read; what is left over at the end is a fault.
public final class Fields {
    private final Cursor object;
    private final Json.Members members;
    private final List<String> asked = new ArrayList<>();

    Fields(Cursor object, Json.Members members) {
        this.object = object;
        this.members = members;
    }

    Cursor object() {
        return object;
    }

    /// The keys, in the order of the file.
    public List<String> keys() {
        return List.copyOf(members.byKey().keySet());
    }

    public Optional<Cursor> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(members.byKey().get(key)).map(member -> object.member(key, member.value()));
    }

    /// The same, and not null.
    public Optional<Cursor> given(String key) {
        return optional(key).filter(value -> !value.isNull());
    }

    public Cursor required(String key) {
        return optional(key).orElseThrow(() -> object.bad("the key '" + key + "' is missing"));
    }

    /// To be called when every key has been asked for.
    ///
    /// @throws BadInput if there are keys that nobody asked for
    void end() {
        for (Map.Entry<String, Json.Member> member : members.byKey().entrySet()) {
            if (!asked.contains(member.getKey())) {
                throw object.bad(
                        member.getValue().keyPlace(),
                        "the key " + BadInput.quote(member.getKey()) + " is unknown; there are "
                                + String.join(", ", asked));
            }
        }
    }
}
