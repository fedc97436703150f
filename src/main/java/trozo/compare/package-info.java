/// Trozo against another framework's numbers: reads a file of cases with the numbers found elsewhere, computes them
/// here and says where the two differ.
///
/// Terms: a **case** is one thing to compute, with an id; an **outcome** is what Trozo computed and how far each number
/// lies from the one in the file. A case whose op or id Trozo does not have is **not ours**: listed, never a failure.
/// What a case means is its name's affair: files hold no code that is run.
package trozo.compare;
