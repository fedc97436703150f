package trozo.compare;

import static trozo.compare.Torch.with;

import java.util.HashMap;
import java.util.Map;
import trozo.autograd.Tensor;
import trozo.compare.OpPrograms.Program;

/// Small networks and other programs of many ops.
final class NetPrograms {
    static final Map<String, Program> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("tril_masked_softmax", NetPrograms::maskedSoftmax);
        BY_NAME.put("attention", NetPrograms::attention);
        BY_NAME.put("reuse_diamond", NetPrograms::diamond);
        BY_NAME.put("detach", (t, c) -> {
            Tensor square = t.mul(c.x(), c.x());
            return t.add(t.mul(t.op("detach", square), c.x()), square);
        });
        BY_NAME.put("deep_chain_20", NetPrograms::chain);
        BY_NAME.put("unused_input", (t, c) -> t.add(t.mul(2, c.x()), t.mul(0, t.sum(c.y()))));
        BY_NAME.put("elman_rnn_tanh", (t, c) -> elman(t, c, "tanh"));
        BY_NAME.put("elman_rnn_relu", (t, c) -> elman(t, c, "relu"));
        BY_NAME.put("lstm_cell", NetPrograms::lstm);
        BY_NAME.put("tiny_cnn", NetPrograms::tinyCnn);
        BY_NAME.put("autoencoder_2_8_2_8_2", NetPrograms::autoencoder);
        BY_NAME.put("gan_d_loss", (t, c) -> Gan.of(t, c).criticLoss());
        BY_NAME.put("gan_g_loss", (t, c) -> Gan.of(t, c).generatorLoss());
        BY_NAME.put("residual_mlp", NetPrograms::residual);
        BY_NAME.put(
                "input_gradient",
                (t, c) -> t.sum(t.matmul(t.relu(t.linear(c.x(), c.in("w1"), c.in("b1"))), t.transposed(c.in("w2")))));
    }

    private NetPrograms() {}

    private static Tensor maskedSoftmax(Torch t, OpCase c) {
        Tensor mask = t.like(c.x(), 0);
        int rows = mask.length(mask.rank() - 2);
        int columns = mask.length(mask.rank() - 1);
        for (int j = 0; j < mask.size(); j++) {
            mask.values()[j] = j % columns > j / columns % rows ? -1e9 : 0;
        }
        return t.op("softmax", with("dim", 1), t.add(c.x(), mask));
    }

    private static Tensor attention(Torch t, OpCase c) {
        Tensor q = c.in("q");
        Tensor scores = t.div(t.matmul(q, t.transposed(c.in("k"))), Math.sqrt(q.length(1)));
        return t.matmul(t.op("softmax", with("dim", 1), scores), c.in("v"));
    }

    private static Tensor diamond(Torch t, OpCase c) {
        Tensor a = t.op("tanh", c.x());
        Tensor b = t.add(t.mul(a, c.x()), a);
        return t.sub(t.mul(b, a), t.div(b, t.add(t.mul(a, a), 1)));
    }

    private static Tensor chain(Torch t, OpCase c) {
        Tensor h = c.x();
        for (int i = 0; i < c.numberInName(); i++) {
            h = t.add(t.add(t.mul(0.9, t.relu(h)), t.mul(0.1, h)), 0.05);
        }
        return h;
    }

    private static Tensor elman(Torch t, OpCase c, String activation) {
        Tensor h = c.in("h0");
        for (int step = 0; step < c.attributes().whole("steps"); step++) {
            Tensor input = t.matmul(t.select(c.x(), 0, step), t.transposed(c.in("wx")));
            Tensor memory = t.matmul(h, t.transposed(c.in("wh")));
            h = t.op(activation, t.add(t.add(input, memory), c.in("bh")));
        }
        Tensor error = t.sub(t.linear(h, c.in("wo"), c.in("bo")), c.y());
        return t.mean(t.op("square", error));
    }

    private static Tensor lstm(Torch t, OpCase c) {
        Tensor h = c.in("h0");
        Tensor cell = c.in("c0");
        int size = cell.length(1);
        for (int step = 0; step < c.attributes().whole("steps"); step++) {
            Tensor input = t.matmul(t.select(c.x(), 0, step), t.transposed(c.in("wx")));
            Tensor z = t.add(t.add(input, t.matmul(h, t.transposed(c.in("wh")))), c.in("b"));
            Tensor taken = t.op("sigmoid", gate(t, z, 0, size));
            Tensor kept = t.op("sigmoid", gate(t, z, 1, size));
            Tensor fresh = t.op("tanh", gate(t, z, 2, size));
            Tensor shown = t.op("sigmoid", gate(t, z, 3, size));
            cell = t.add(t.mul(kept, cell), t.mul(taken, fresh));
            h = t.mul(shown, t.op("tanh", cell));
        }
        return t.op("concat", with("dim", 1), h, cell);
    }

    private static Tensor gate(Torch t, Tensor z, int which, int size) {
        return t.op("slice", with("dim", 1).and("from", which * size).and("to", (which + 1) * size), z);
    }

    private static Tensor tinyCnn(Torch t, OpCase c) {
        Tensor first = t.relu(t.op("conv", with("padding", 1), c.x(), c.in("w1"), c.in("b1")));
        Tensor pooled = t.maxPool(first, with("kernel", 2));
        Tensor second = t.leaky(t.op("conv", pooled, c.in("w2"), c.in("b2")), 0.1);
        Tensor logits = t.linear(t.reshape(second, second.length(0), -1), c.in("w3"), c.in("b3"));
        return t.mean(LossPrograms.nll(t, LossPrograms.logSoftmax(t, logits), c.in("t")));
    }

    private static Tensor autoencoder(Torch t, OpCase c) {
        Tensor h = t.leaky(t.linear(c.x(), c.in("w1"), c.in("b1")), 0.1);
        Tensor code = t.linear(h, c.in("w2"), c.in("b2"));
        Tensor g = t.leaky(t.linear(code, c.in("w3"), c.in("b3")), 0.1);
        return t.mean(t.op("square", t.sub(t.linear(g, c.in("w4"), c.in("b4")), c.x())));
    }

    private static Tensor residual(Torch t, OpCase c) {
        Tensor h = c.x();
        for (int block = 0; block < 2; block++) {
            Tensor inner = t.relu(t.linear(h, c.in("w1"), c.in("b1")));
            h = t.add(h, t.matmul(inner, t.transposed(c.in("w2"))));
        }
        return t.mul(0.5, t.sum(t.mul(h, h)));
    }
}
