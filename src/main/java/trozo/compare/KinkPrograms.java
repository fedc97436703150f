package trozo.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trozo.autograd.Tensor;

/// What the ids of kink rows mean, in terms of our rows.
final class KinkPrograms {
    /// A function of several inputs.
    interface Program {
        Tensor output(Torch t, OpCase c);
    }

    /// A function of x.
    interface OfX {
        Tensor at(Torch t, Tensor x);
    }

    private static final Map<String, Program> BY_ID = new HashMap<>();

    static {
        Spellings.addTo(KinkPrograms::put);
        Shapers.addTo(KinkPrograms::put);
        Traps.addTo(KinkPrograms::put);
        TieForms.addTo(BY_ID::put);
    }

    private KinkPrograms() {}

    /// Takes a program of x by its id.
    interface Table {
        void put(String id, OfX program);
    }

    private static void put(String id, OfX program) {
        BY_ID.put(id, (t, c) -> program.at(t, c.x()));
    }

    /// The program of an id; where an id names a form and then a point, that of the form.
    static Optional<Program> of(String id) {
        Program own = BY_ID.get(id);
        int dot = id.lastIndexOf('.');
        return Optional.ofNullable(own != null || dot < 0 ? own : BY_ID.get(id.substring(0, dot)));
    }
}
