package trozo.compare;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import trozo.autograd.Graph;
import trozo.autograd.Tensor;

/// A generator (relu) and a critic (leaky_relu 0.2, a logit) of one hidden layer each, and their non-saturating losses.
/// Goodfellow et al. 2014.
///
/// @param x real samples; null where only the generator's loss is asked for
/// @param z noise
record Gan(Torch t, Tensor x, Tensor z, Tensor[] generator, Tensor[] critic) {
    private static final double RATE = 0.1;

    static Gan of(Torch t, OpCase c) {
        return new Gan(t, c.has("x") ? c.x() : null, c.in("z"), layers(c, "g"), layers(c, "d"));
    }

    private static Tensor[] layers(OpCase c, String net) {
        return Stream.of("w1", "b1", "w2", "b2").map(name -> c.in(net + name)).toArray(Tensor[]::new);
    }

    private Tensor fakes() {
        Tensor hidden = t.relu(t.linear(z, generator[0], generator[1]));
        return t.linear(hidden, generator[2], generator[3]);
    }

    private Tensor judged(Tensor samples) {
        Tensor hidden = t.leaky(t.linear(samples, critic[0], critic[1]), 0.2);
        return t.linear(hidden, critic[2], critic[3]);
    }

    private Tensor meanSoftplus(Tensor logits) {
        return t.mean(t.op("softplus", logits));
    }

    Tensor criticLoss() {
        Tensor real = meanSoftplus(t.neg(judged(x)));
        return t.add(real, meanSoftplus(judged(t.op("detach", fakes()))));
    }

    Tensor generatorLoss() {
        return meanSoftplus(t.neg(judged(fakes())));
    }

    /// One step of the critic, then one of the generator against the critic as it then is: both losses, then the new
    /// weights, all in one row.
    static double[] step(OpCase c) {
        Graph first = new Graph();
        Gan before = of(new Torch(first), c);
        double criticLoss = descend(first, before.criticLoss(), before.critic);
        Graph second = new Graph();
        Gan after = of(new Torch(second), c);
        double generatorLoss = descend(second, after.generatorLoss(), after.generator);
        DoubleStream weights = Stream.of(after.critic, after.generator)
                .flatMap(Stream::of)
                .flatMapToDouble(w -> DoubleStream.of(w.values()));
        return DoubleStream.concat(DoubleStream.of(criticLoss, generatorLoss), weights)
                .toArray();
    }

    private static double descend(Graph graph, Tensor loss, Tensor... weights) {
        graph.forward();
        graph.backward(loss);
        for (Tensor weight : weights) {
            for (int i = 0; i < weight.size(); i++) {
                weight.values()[i] -= RATE * weight.gradient()[i];
            }
        }
        return loss.scalar();
    }
}
