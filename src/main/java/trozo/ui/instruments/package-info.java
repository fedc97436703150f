/// The instruments at the right: the losses, the card of the selected kink, the gradient by layer.
package trozo.ui.instruments;
