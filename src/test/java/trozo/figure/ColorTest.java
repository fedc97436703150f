package trozo.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColorTest {
    private static final Color BLACK = Color.rgb(0);
    private static final Color WHITE = Color.rgb(0xFFFFFF);

    @Test
    void blackOnWhiteHasTheLargestContrastThereIs() {
        assertEquals(21, BLACK.contrast(WHITE), 1e-9);
        assertEquals(1, WHITE.contrast(WHITE), 1e-9);
    }

    @Test
    void halfClearBlackOverWhiteIsGrey() {
        assertEquals(Color.rgb(0x7F7F7F), BLACK.withAlpha(0.5).over(WHITE));
    }

    @Test
    void aClearColourShowsWhatIsBehind() {
        assertEquals(Color.rgb(0x123456), Color.CLEAR.over(Color.rgb(0x123456)));
    }

    @Test
    void hexKeepsLeadingZeros() {
        assertEquals("#0072B2", Color.rgb(0x0072B2).hex());
    }
}
