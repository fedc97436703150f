/// The painter of the screen: a [trozo.figure.Drawing] on a JavaFX canvas. It stands beside the painters of files in
/// `trozo.export` and draws the same marks.
package trozo.ui.canvas;
