package trozo.figure;

/// What is drawn of one kind of input space.
interface Scenery {
    /// What changes with the network and the data.
    void ground();

    /// What changes with the pointer.
    void over();

    /// All that a small picture has room for: no axes, no kink lines.
    void thumb();
}
