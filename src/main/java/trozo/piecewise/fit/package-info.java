/// The best continuous piecewise-linear approximation of a function by exactly N pieces, knots and end values free.
///
/// Terms: a **knot** is where two pieces of the approximation meet. In the **max norm** the error is the largest
/// distance, and the best approximation is a path with the fewest links inside the **corridor** f - E to f + E; where
/// it touches the walls stand the **ripples**. In **L2** it is the root of the integral of the squared distance,
/// weighted by a Gaussian or not. With **tails** the approximation goes on for ever: its end pieces have the slopes of
/// the function's asymptotes.
package trozo.piecewise.fit;
