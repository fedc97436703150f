/// Out of the house: a [trozo.figure.Drawing] as PNG or as SVG, with the bundled fonts and without a display; numbers
/// as
/// CSV; activations as program text, the same values and the same slope at every kink.
package trozo.export;
