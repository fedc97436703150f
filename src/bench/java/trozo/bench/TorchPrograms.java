package trozo.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trozo.piecewise.PiecewiseLinear;

/// The TorchScript programs that PyTorch is measured with.
final class TorchPrograms {
    private TorchPrograms() {}

    /// x and t, then W and b of every layer: one step of gradient descent on the mean squared error, which changes W
    /// and b in place and gives the loss.
    static String step(int layers, double rate) {
        StringBuilder body = new StringBuilder(head("x: Tensor, t: Tensor, " + parameters(layers, ": Tensor")));
        network(body, layers);
        body.append("    loss = torch.mean(torch.square(torch.sub(z%d, t)))\n".formatted(layers));
        body.append("    g = torch.autograd.grad([loss], [%s])\n".formatted(parameters(layers, "")));
        String[] names = parameters(layers, "").split(", ");
        for (int i = 0; i < names.length; i++) {
            body.append("    g%d = unchecked_cast(Tensor, g[%d])\n".formatted(i, i));
            body.append("    u%d = torch.sub_(torch.detach(%s), g%d, alpha=%s)\n".formatted(i, names[i], i, rate));
        }
        return body.append("    return torch.detach(loss)\n").toString();
    }

    /// x, then W and b of every layer: the network's output.
    static String forward(int layers) {
        StringBuilder body = new StringBuilder(head("x: Tensor, " + parameters(layers, ": Tensor")));
        network(body, layers);
        return body.append("    return z%d\n".formatted(layers)).toString();
    }

    private static void network(StringBuilder body, int layers) {
        String signal = "x";
        for (int layer = 1; layer <= layers; layer++) {
            body.append("    z%1$d = torch.linear(%2$s, w%1$d, b%1$d)\n".formatted(layer, signal));
            if (layer < layers) {
                body.append("    a%1$d = torch.relu(z%1$d)\n".formatted(layer));
            }
            signal = "a" + layer;
        }
    }

    /// z and the upstream gradient: ReLU forward and backward, gives the gradient to z.
    static String relu() {
        return head("z: Tensor, upstream: Tensor") + gradient("torch.relu(z)");
    }

    /// The same for a piecewise-linear function given by breakpoints x, their values y, and the slope and a point (px,
    /// py) of every piece: the piece is looked up, then its line is computed.
    static String piecewiseByLookUp() {
        return head("z: Tensor, upstream: Tensor, x: Tensor, s: Tensor, px: Tensor, py: Tensor")
                + "    i = torch.bucketize(z, x)\n"
                + gradient(
                        "torch.add(torch.take(py, i), torch.mul(torch.take(s, i), torch.sub(z, torch.take(px, i))))");
    }

    /// The same as a sum of ReLUs, one for every bend, for a function that begins level.
    static String piecewiseByRelus(PiecewiseLinear f) {
        StringBuilder body = new StringBuilder(head("z: Tensor, upstream: Tensor"));
        String sum = "torch.mul(z, 0.)";
        for (int k = 0; k < f.size(); k++) {
            String bend =
                    "torch.relu(torch.sub(z, %s))".formatted(f.breakpoint(k).x());
            body.append("    y%d = torch.add(%s, %s, alpha=%s)\n".formatted(k, sum, bend, f.slope(k + 1) - f.slope(k)));
            sum = "y" + k;
        }
        return body.append(gradient(
                        "torch.add(%s, %s)".formatted(sum, f.breakpoint(0).yLeft())))
                .toString();
    }

    private static String gradient(String function) {
        return "    f = " + function + "\n"
                + "    u = annotate(List[Optional[Tensor]], [upstream])\n"
                + "    g = torch.autograd.grad([f], [z], u)\n"
                + "    return unchecked_cast(Tensor, g[0])\n";
    }

    private static String head(String parameters) {
        return "  def forward(self: __torch__.M, " + parameters + ") -> Tensor:\n";
    }

    private static String parameters(int layers, String suffix) {
        return IntStream.rangeClosed(1, layers)
                .mapToObj(layer -> "w" + layer + suffix + ", b" + layer + suffix)
                .collect(Collectors.joining(", "));
    }
}
