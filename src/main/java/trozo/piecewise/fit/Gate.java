package trozo.piecewise.fit;

/// The end of what can be reached with so many links: the last stretch of the link that reaches farthest, from where it
/// last touches one wall of the corridor to where it runs into the other. Whoever wants to go on has to pass it.
///
/// @param line the link
/// @param touch where it touches
/// @param exit where it ends
/// @param up whether it runs into the upper wall
record Gate(Line line, double touch, double exit, boolean up) {
    double upper() {
        return up ? exit : touch;
    }

    double lower() {
        return up ? touch : exit;
    }

    Gate mirrored() {
        return new Gate(line.mirrored(), -touch, -exit, up);
    }
}
