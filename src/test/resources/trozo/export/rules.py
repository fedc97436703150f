import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 5. Written by Trozo.

    The derivative that backward takes where z is exactly a breakpoint:
    z = -1.2: -0.14999999999999997 by the rule MEAN (left 0.05, right -0.35)
    z = 0.0: 0.05500000000000005 by the rule 0.3 (left -0.35, right 1.0)
    z = 1.0: 0.0 by the rule MINIMUM_NORM (left 1.0, right -0.38)
    z = 2.0: 0.0 by the rule ZERO (left -0.38, right 2.0)
    z = 2.5: 1.0 by the rule RIGHT (left 2.0, right 1.0)
    """

    def __init__(self):
        super().__init__()
        # The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.
        self.register_buffer("edges", torch.tensor([-1.2, 0.0, 1.0, 2.0, 2.5], dtype=torch.float64))
        self.register_buffer("slopes", torch.tensor([0.05, -0.14999999999999997, -0.35, 0.05500000000000005, 1.0, 0.0, -0.38, 0.0, 2.0, 1.0, 1.0], dtype=torch.float64))
        self.register_buffer("x", torch.tensor([-1.2, -1.2, -1.2, 0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 2.5, 2.5], dtype=torch.float64))
        self.register_buffer("y", torch.tensor([0.3, 0.3, 0.3, -0.12, -0.12, 0.88, 0.88, 0.5, 0.5, 1.5, 1.5], dtype=torch.float64))

    def forward(self, z):
        edges, slopes, x, y = (t.to(z.dtype) for t in (self.edges, self.slopes, self.x, self.y))
        at = z.detach().contiguous()
        cell = torch.bucketize(at, edges) + torch.bucketize(at, edges, right=True)
        f = y[cell] + slopes[cell] * (z - x[cell])
        return f
