/// Reverse-mode automatic differentiation: tensors, a graph recorded once and replayed, and the table of ops.
///
/// Terms: a **tensor** is a block of numbers with a shape, stored row by row; a **leaf** is one that no op computes
/// (parameters, data). A **node** is one op applied to tensors; a **graph** holds the nodes in the order they were
/// recorded, which is the order forward runs in and the reverse of the order backward runs in. The **upstream
/// gradient** of a node is the gradient of its output. A **kink** is where an op has different one-sided derivatives;
/// which number backward uses there is a [KinkRule], never a bare comparison.
///
/// An **op** is one row of the table [Ops]: what it computes, its derivative beside it, examples to check it on. Rows
/// that do the same kind of thing share a kernel: entry by entry ([Entrywise] over an [Entry]), pair by pair with
/// broadcasting ([Pairwise] over a [Pair]), over [Groups] of numbers (reductions, poolings), by moving numbers. What a
/// framework does at its kinks is a [Convention]. A **tangent** is how fast a tensor changes along a direction that was
/// drawn for the leaves; the rule DIRECTION follows it.
///
/// Arithmetic is the same on every machine: contractions run over their index in order with one fused multiply-add
/// accumulator per output, sums over samples as [EightSums] says, and no kernel changes a bit with the vector width.
package trozo.autograd;
