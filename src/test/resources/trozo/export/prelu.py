import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 1. Written by Trozo.

    The derivative that backward takes where z is exactly a breakpoint:
    z = 0.0: 0.25 by the rule LEFT (left 0.25, right 1.0)
    """

    def __init__(self):
        super().__init__()
        self.register_buffer("x", torch.tensor([0.0], dtype=torch.float64))
        self.register_buffer("y_left", torch.tensor([0.0], dtype=torch.float64))
        self.tails = torch.nn.Parameter(torch.tensor([0.25, 1.0], dtype=torch.float64))
        # These of them learn; the others get no gradient.
        self.register_buffer("tails_learns", torch.tensor([True, False]))

    def forward(self, z):
        x = self.x.to(z.dtype)
        y_left = self.y_left.to(z.dtype)
        y_right = y_left
        tails = torch.where(self.tails_learns, self.tails, self.tails.detach()).to(z.dtype)
        chords = (y_left[1:] - y_right[:-1]) / (x[1:] - x[:-1])
        pieces = torch.cat([tails[:1], chords, tails[1:]])
        left, right = pieces[:-1], pieces[1:]
        # The slope at each breakpoint itself, by its kink rule, and its value, that of the closed end.
        used = left
        y_used = y_left
        # The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.
        slopes = torch.cat([pieces[:1], torch.stack([used, right], 1).flatten()])
        base_x = torch.cat([x[:1], torch.stack([x, x], 1).flatten()])
        base_y = torch.cat([y_left[:1], torch.stack([y_used, y_right], 1).flatten()])
        edges = x.detach().contiguous()
        at = z.detach().contiguous()
        cell = torch.bucketize(at, edges) + torch.bucketize(at, edges, right=True)
        f = base_y[cell] + slopes[cell] * (z - base_x[cell])
        return f
