import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 5. Written by Trozo.

    The derivative that backward takes where z is exactly a breakpoint:
    z = -1.2: -0.14999999999999997 by the rule MEAN (left 0.05, right -0.35)
    z = 0.0: 0.05500000000000005 by the rule 0.3 (left -0.35, right 1.0)
    z = 1.0: 0.0 by the rule MINIMUM_NORM (left 1.0, right -0.38)
    z = 2.0: 0.0 by the rule ZERO (left -0.38, right 2.0)
    z = 2.5: 1.0 by the rule RIGHT (left 2.0, right 1.0)

    x must stay in increasing order: after each step Trozo puts apart what comes closer than 0.001, and this module does not.
    """

    def __init__(self):
        super().__init__()
        self.x = torch.nn.Parameter(torch.tensor([-1.2, 0.0, 1.0, 2.0, 2.5], dtype=torch.float64))
        self.y_left = torch.nn.Parameter(torch.tensor([0.3, -0.12, 0.88, 0.5, 1.5], dtype=torch.float64))
        self.tails = torch.nn.Parameter(torch.tensor([0.05, 1.0], dtype=torch.float64))

    def forward(self, z):
        x = self.x.to(z.dtype)
        y_left = self.y_left.to(z.dtype)
        y_right = y_left
        tails = self.tails.to(z.dtype)
        chords = (y_left[1:] - y_right[:-1]) / (x[1:] - x[:-1])
        pieces = torch.cat([tails[:1], chords, tails[1:]])
        left, right = pieces[:-1], pieces[1:]
        # The slope at each breakpoint itself, by its kink rule, and its value, that of the closed end.
        used = torch.stack([left[0] + 0.5 * (right[0] - left[0]), left[1] + 0.3 * (right[1] - left[1]), torch.maximum(torch.minimum(left[2], right[2]), torch.maximum(left[2], right[2]).clamp(max=0)), torch.zeros_like(left[3]), right[4]])
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
