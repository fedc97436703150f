package trozo.figure;

import java.util.List;

/// How far the best approximation stays from its function, by its number of pieces.
///
/// @param errors of 1 piece, 2 pieces, ...; NaN where there is no fit; may be fewer than `most` while they are sought
/// @param most how many there will be
/// @param chosen the number of pieces that is looked at
public record ErrorsModel(List<Double> errors, int most, int chosen) {
    public ErrorsModel {
        errors = List.copyOf(errors);
    }
}
