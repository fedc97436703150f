package trozo.session;

import java.util.List;
import trozo.piecewise.Activation;
import trozo.piecewise.Learnable;

/// An activation of a file with what training may move of it.
record Shaped(Activation activation, Learnable learnable) {
    /// One that does not learn.
    static Shaped fixed(Activation activation) {
        return new Shaped(activation, Learnable.nothing(activation));
    }

    static List<Activation> activations(List<Shaped> all) {
        return all.stream().map(Shaped::activation).toList();
    }

    static List<Learnable> learnables(List<Shaped> all) {
        return all.stream().map(Shaped::learnable).toList();
    }
}
