/// Data sets: the toy ones, drawn by formula from a seed, and the user's own from CSV.
///
/// Terms: a **sample** is one row of inputs with its target; the **task** says what a target is. The train part is
/// learnt from, the test part only measured. Inputs are stored feature by feature (all samples of x1, then of x2),
/// which is how the network wants them.
package trozo.data;
