/// The window's view model: what every panel shows and asks for, and the two threads behind it.
///
/// Terms: the **state** is the document as it stands, previews included; the **frame** is the newest the trainer has
/// shown, fetched on the screen's pulse and never pushed; the **insight** is what a worker has made of a frame and may
/// lag behind it.
package trozo.ui.studio;
