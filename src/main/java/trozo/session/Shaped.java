package trozo.session;

import java.util.List;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// An activation of a file with what training may move of it, and what it is called; empty if it has no name.
record Shaped(Activation activation, Learnable learnable, String name) {
    /// Without a name.
    Shaped(Activation activation, Learnable learnable) {
        this(activation, learnable, "");
    }

    Shaped withName(String newName) {
        return new Shaped(activation, learnable, newName);
    }

    /// One that does not learn.
    static Shaped fixed(Activation activation) {
        return new Shaped(activation, Learnable.nothing(activation));
    }

    static List<Activation> activations(List<Shaped> all) {
        return all.stream().map(Shaped::activation).toList();
    }

    static List<String> names(List<Shaped> all) {
        return all.stream().map(Shaped::name).toList();
    }

    static List<Learnable> learnables(List<Shaped> all) {
        return all.stream().map(Shaped::learnable).toList();
    }
}
