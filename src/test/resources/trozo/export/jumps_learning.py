import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 3. Written by Trozo.

    The derivative that backward takes where z is exactly a breakpoint:
    z = -1.0: 0.1 by the rule LEFT (left 0.1, right 0.16666666666666666)
    z = 0.5: 0.3333333333333333 by the rule RIGHT (left 0.16666666666666666, right 0.3333333333333333)
    z = 2.0: -0.3333333333333333 by the rule MEAN (left 0.3333333333333333, right -1.0)

    x must stay in increasing order: after each step Trozo puts apart what comes closer than 0.001, and this module does not.
    """

    def __init__(self):
        super().__init__()
        self.x = torch.nn.Parameter(torch.tensor([-1.0, 0.5, 2.0], dtype=torch.float64))
        # These of them learn; the others get no gradient.
        self.register_buffer("x_learns", torch.tensor([False, True, False]))
        self.y_left = torch.nn.Parameter(torch.tensor([-1.0, 0.25, 1.5], dtype=torch.float64))
        # These of them learn; the others get no gradient.
        self.register_buffer("y_left_learns", torch.tensor([False, True, False]))
        self.y_right = torch.nn.Parameter(torch.tensor([0.0, 1.0, 1.5], dtype=torch.float64))
        # These of them learn; the others get no gradient.
        self.register_buffer("y_right_learns", torch.tensor([False, True, False]))
        self.tails = torch.nn.Parameter(torch.tensor([0.1, -1.0], dtype=torch.float64))
        # These of them learn; the others get no gradient.
        self.register_buffer("tails_learns", torch.tensor([True, False]))

    def forward(self, z):
        x = torch.where(self.x_learns, self.x, self.x.detach()).to(z.dtype)
        y_left = torch.where(self.y_left_learns, self.y_left, self.y_left.detach()).to(z.dtype)
        # Where there is no jump the left value stands for both.
        jumps = torch.tensor([True, True, False], device=z.device)
        y_right = torch.where(jumps, torch.where(self.y_right_learns, self.y_right, self.y_right.detach()).to(z.dtype), y_left)
        tails = torch.where(self.tails_learns, self.tails, self.tails.detach()).to(z.dtype)
        chords = (y_left[1:] - y_right[:-1]) / (x[1:] - x[:-1])
        pieces = torch.cat([tails[:1], chords, tails[1:]])
        left, right = pieces[:-1], pieces[1:]
        # The slope at each breakpoint itself, by its kink rule, and its value, that of the closed end.
        used = torch.stack([left[0], right[1], left[2] + 0.5 * (right[2] - left[2])])
        y_used = torch.stack([y_left[0], y_right[1], y_left[2]])
        # The line is cut into pieces and breakpoints by turns: each has a slope and a point of its line.
        slopes = torch.cat([pieces[:1], torch.stack([used, right], 1).flatten()])
        base_x = torch.cat([x[:1], torch.stack([x, x], 1).flatten()])
        base_y = torch.cat([y_left[:1], torch.stack([y_used, y_right], 1).flatten()])
        edges = x.detach().contiguous()
        at = z.detach().contiguous()
        cell = torch.bucketize(at, edges) + torch.bucketize(at, edges, right=True)
        f = base_y[cell] + slopes[cell] * (z - base_x[cell])
        # Surrogate slopes around jumps: nothing forward, their slope backward.
        f = f + 2.0 * (1 - (at - edges[1]).abs() / 0.5).clamp(min=0) * (z - z.detach())
        return f
