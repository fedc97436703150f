import torch


class Activation(torch.nn.Module):
    """The activation -1 < x <= 2 and x != 1 ? min(x^2, 3, exp(x)) - 2/(x + 4) : clamp(sin(x), -0.5, 0.5) + where(not x > 0, softplus(x), abs(x) - sqrt(2)). Written by Trozo.

    Values are those of Trozo. Where pieces meet, backward takes what PyTorch takes, not the rule LEFT;
    and a piece that is not taken, but infinite or not a number there, makes the gradient NaN.
    """

    def forward(self, z):
        return torch.where((((torch.full_like(z, -1.0) < z) & (z <= 2.0)) & (z != 1.0)), (torch.minimum(torch.minimum(torch.pow(z, 2.0), torch.full_like(z, 3.0)), torch.exp(z)) - (2.0 / (z + 4.0))), (torch.clamp(torch.sin(z), -0.5, 0.5) + torch.where((~(z > 0.0)), torch.nn.functional.softplus(z), (torch.abs(z) - 1.4142135623730951))))
