package trozo.ui.instruments;

import java.util.Locale;

/// The terms of the theory card, each with its formula. With the standard deviation s = sqrt(q), a piece a + s z
/// between l and u has the moments M of the standard normal over (l / sigma, u / sigma).
enum TheoryTerm {
    CONTINUOUS("f(b_k^-)=f(b_k^+)"),
    MONOTONE("s_k\\geq 0,\\; J_k\\geq 0\\;\\; \\forall k"),
    LIPSCHITZ("L=\\max_k |s_k|"),
    RANGE("[\\,\\inf f,\\;\\sup f\\,]"),
    EF(lines("\\mathbb{E}f=\\sum_k a_k M_0+s_k\\sigma M_1", TheoryTerm.WHERE)),
    EF2(lines(
            "\\mathbb{E}f^2=\\sum_k a_k^2M_0+2a_ks_k\\sigma M_1",
            "\\qquad\\quad +\\,s_k^2\\sigma^2M_2",
            TheoryTerm.WHERE)),
    ED("\\mathbb{E}f'=\\sum_k s_k M_0"),
    EDELTA("\\sum_k J_k\\,\\varphi(b_k/\\sigma)/\\sigma"),
    ED2("\\mathbb{E}f'^2=\\sum_k s_k^2 M_0"),
    FLAT("\\sum_{s_k=0} M_0"),
    FORWARD("g=\\sqrt{q/\\mathbb{E}f^2}"),
    BACKWARD("g=1/\\sqrt{\\mathbb{E}f'^2}"),
    EDGE(lines("\\sigma_w^2=1/\\mathbb{E}f'^2", "\\sigma_b^2=q-\\sigma_w^2\\,\\mathbb{E}f^2")),
    INIT(lines("W\\sim N(0,\\sigma_w^2/n),\\;\\sigma_w=g", "b\\sim N(0,\\sigma_b^2)")),
    FIXED("q^*=\\sigma_w^2\\,\\mathbb{E}f(\\sqrt{q^*}z)^2+\\sigma_b^2"),
    CHI("\\chi_1=\\sigma_w^2\\,\\mathbb{E}f'^2"),
    SLOPE("\\sigma_w^2\\,(\\mathbb{E}f'^2+\\mathbb{E}f f'')"),
    DISTANCE("\\min_q\\,\\|(\\sigma_w^2,\\sigma_b^2)-\\mathrm{edge}(q)\\|"),
    LINEAR("c_1^2/(\\mathbb{E}f^2-(\\mathbb{E}f)^2)"),
    PARSEVAL(lines("c_n=\\mathbb{E}[f\\,He_n(z)]/\\sqrt{n!}", "\\sum_n c_n^2=\\mathbb{E}f^2"));

    private static final String WHERE =
            "\\sigma=\\sqrt{q}\\\\ M_0=\\Phi(u)-\\Phi(l)\\\\ M_1=\\varphi(l)-\\varphi(u)\\\\"
                    + " M_2=M_0+l\\varphi(l)-u\\varphi(u)";

    private final String latex;

    TheoryTerm(String latex) {
        this.latex = latex;
    }

    private static String lines(String... lines) {
        return "\\begin{array}{l}" + String.join("\\\\", lines) + "\\end{array}";
    }

    String latex() {
        return latex;
    }

    /// The message that names it; `explain.` before it says what it means.
    String key() {
        return "theory." + name().toLowerCase(Locale.ROOT);
    }
}
