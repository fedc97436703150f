/// A drawer over the panels' lower part: the gradient check, the tape of one point and the loss along a line, each
/// computed on a thread of its own from the newest frame.
package trozo.ui.microscope;
