package trozo.figure;

/// What is drawn of one kind of input space.
interface Scenery {
    /// What changes with the network.
    void ground();

    /// What changes with the data alone, as far as it stands before all of the ground.
    void points();

    /// What changes with the pointer.
    void over();

    /// All that a small picture has room for: no axes, no kink lines.
    void thumb();
}
