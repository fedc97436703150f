/// The document: one immutable state, the edits that lead from one to the next, and the way back.
///
/// Terms: a **preview** is an edit under way, as while a handle is dragged: training follows it, undo does not know it
/// yet; a **commit** files it as one edit; **cancel** goes back to before it. Edits with the same merge key in a row
/// are one edit to undo. Weights, step count, language and window are not in the document.
package trozo.lab;
