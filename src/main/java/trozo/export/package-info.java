/// Pictures out of the house: a [trozo.figure.Drawing] as PNG or as SVG, with the bundled fonts and without a display.
package trozo.export;
