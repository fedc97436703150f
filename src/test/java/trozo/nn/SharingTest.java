package trozo.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final List<Integer> HIDDEN = List.of(3, 2);

    @Test
    void theNumberOfActivationsSaysWhomEachServes() {
        assertEquals(Sharing.NETWORK, Sharing.of(HIDDEN, 1));
        assertEquals(Sharing.LAYER, Sharing.of(HIDDEN, 2));
        assertEquals(Sharing.UNIT, Sharing.of(HIDDEN, 5));
        assertThrows(IllegalArgumentException.class, () -> Sharing.of(HIDDEN, 3));
    }

    @Test
    void ofTwoReadingsThatComeToTheSameTheWiderHolds() {
        assertEquals(Sharing.LAYER, Sharing.of(List.of(1, 1), 2));
        assertEquals(Sharing.NETWORK, Sharing.of(List.of(1), 1));
    }

    @Test
    void unitsAreCountedThroughLayerByLayer() {
        assertEquals(4, Sharing.UNIT.index(HIDDEN, 2, 2));
        assertEquals(1, Sharing.LAYER.index(HIDDEN, 2, 2));
        assertEquals(0, Sharing.NETWORK.index(HIDDEN, 2, 2));
    }

    @Test
    void everyUnitOfALayerHasItsActivation() {
        assertEquals(List.of("d", "e"), Sharing.ofLayer(List.of("a", "b", "c", "d", "e"), HIDDEN, 2));
        assertEquals(List.of("b", "b"), Sharing.ofLayer(List.of("a", "b"), HIDDEN, 2));
        assertEquals(List.of("a", "a", "a"), Sharing.ofLayer(List.of("a"), HIDDEN, 1));
    }
}
