import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 1. Written by Trozo.

    The derivative that backward takes where z is exactly a breakpoint:
    z = 0.0: 0.0 by the rule LEFT (left 0.0, right 1.0)
    """

    def __init__(self):
        super().__init__()
        # The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.
        self.register_buffer("edges", torch.tensor([0.0], dtype=torch.float64))
        self.register_buffer("slopes", torch.tensor([0.0, 0.0, 1.0], dtype=torch.float64))
        self.register_buffer("x", torch.tensor([0.0, 0.0, 0.0], dtype=torch.float64))
        self.register_buffer("y", torch.tensor([0.0, 0.0, 0.0], dtype=torch.float64))

    def forward(self, z):
        edges, slopes, x, y = (t.to(z.dtype) for t in (self.edges, self.slopes, self.x, self.y))
        at = z.detach().contiguous()
        cell = torch.bucketize(at, edges) + torch.bucketize(at, edges, right=True)
        f = y[cell] + slopes[cell] * (z - x[cell])
        return f
