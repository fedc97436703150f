/// Training: what a run is made of, the run itself, and the thread that carries it on while the window looks.
///
/// Terms: a **recipe** says everything a run depends on; a **run** is one training of it; a **step** is one optimiser
/// update; an **edit** is a change applied to a running run, with the step it was applied before. Recipe and edits
/// together give the same numbers bit for bit. An **order** is the whole wish the window has of the trainer, a
/// **frame** what the trainer shows; both are immutable and the latest wins.
package trozo.train;
