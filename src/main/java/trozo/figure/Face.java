package trozo.figure;

/// The bundled type faces. Their figures are tabular, so that read-outs do not dance.
public enum Face {
    REGULAR("Trozo Inter", 400, false, "TrozoInter-Regular.otf"),
    MEDIUM("Trozo Inter Medium", 500, false, "TrozoInter-Medium.otf"),
    SEMIBOLD("Trozo Inter SemiBold", 600, false, "TrozoInter-SemiBold.otf"),
    /// An italic with serifs: f, f ′, z.
    MATH("Trozo Math", 400, true, "TrozoMath-Italic.ttf");

    private final String family;
    private final int weight;
    private final boolean italic;
    private final String file;

    Face(String family, int weight, boolean italic, String file) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.file = file;
    }

    /// The family name inside the font file; each face is a family of its own, so that no toolkit guesses a weight.
    public String family() {
        return family;
    }

    public int weight() {
        return weight;
    }

    public boolean isItalic() {
        return italic;
    }

    /// The font file on the class path.
    public String resource() {
        return "/assets/fonts/" + file;
    }
}
