package trozo.piecewise.fit;

import java.util.List;

/// Links that follow each other through a corridor.
///
/// @param links from left to right
/// @param knots where each meets the next, one fewer
record Chain(List<Line> links, List<Double> knots) {
    Chain {
        links = List.copyOf(links);
        knots = List.copyOf(knots);
    }

    double at(double x) {
        int piece = 0;
        while (piece < knots.size() && x > knots.get(piece)) {
            piece++;
        }
        return links.get(piece).at(x);
    }
}
