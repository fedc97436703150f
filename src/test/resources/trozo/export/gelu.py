import torch


class Activation(torch.nn.Module):
    """The activation 0.5*x*(1 + erf(x/sqrt(2))). Written by Trozo.
    """

    def forward(self, z):
        return (0.5 * z * (1.0 + torch.erf((z / 1.4142135623730951))))
