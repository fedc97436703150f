/// Seeded draws: the one source of randomness of data, weights and batches, so that a seed means the same numbers in
/// every room and on every machine.
///
/// Terms: a **stream** is one purpose's own sequence of draws; its **position** is how many draws it has made.
package trozo.random;
