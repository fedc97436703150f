package trozo.train;

/// A change as applied.
///
/// @param step how many steps the run had taken when it was applied
public record Edit(long step, Change change) {}
