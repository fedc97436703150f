/// The activation column: the curve under the hand, and below it what its bends do to the training that goes on.
///
/// Terms: a **handle** is what a hand can take hold of: a breakpoint, one end of a jump, or the **grip** of a tail.
/// What a drag, a key or a snap does to a curve is decided without a toolkit, by [trozo.ui.editor.Drag],
/// [trozo.ui.editor.Snap] and [trozo.ui.editor.Handles].
package trozo.ui.editor;
