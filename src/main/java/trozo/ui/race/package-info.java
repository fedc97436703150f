/// The race: up to four recipes trained in step from the same start, side by side, and again from many seeds.
///
/// The lanes are part of the document ([trozo.lab.Lanes]); the one under the hand is edited with everything that the
/// window has for a recipe. The room has a thread of its own for the race and one for the seeds; neither touches the
/// document's run.
package trozo.ui.race;
