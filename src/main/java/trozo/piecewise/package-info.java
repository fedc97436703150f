/// Piecewise functions as values: what they are at z, their slopes, breakpoints, kinks and jumps, and the named ones.
/// One is given by its breakpoints, or by a formula; a formula of lines becomes breakpoints.
///
/// Terms: a **breakpoint** is where one piece meets the next; a **kink** is a breakpoint where the function is
/// continuous and its slope changes; a **jump** is one where the value changes, with a left value, a right value and a
/// **closed** side that owns the point. An **activation** is what a unit does to its pre-activation z.
package trozo.piecewise;
