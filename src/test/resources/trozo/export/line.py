import torch


class Activation(torch.nn.Module):
    """A piecewise-linear activation, breakpoints: 0. Written by Trozo.
    """

    def __init__(self):
        super().__init__()
        self.tails = torch.nn.Parameter(torch.tensor([1.0, 1.0], dtype=torch.float64))

    def forward(self, z):
        return self.tails.to(z.dtype)[0] * z
