package trozo.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trozo.figure.NetworkModel;

class NetworkCsvTest {
    @Test
    void everyWeightAndBiasIsReadBackWithItsPlace() {
        // W1 (3 x 2), b1, W2 (1 x 3), b2
        double[] parameters = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.0 / 3, -1e-17, 3, 7, 8, 9, -0.25};
        Rows rows = Rows.of(NetworkCsv.of(
                new NetworkModel(List.of(2, 3, 1), parameters, List.of(), Optional.empty(), Optional.empty())));
        double[] read = new double[parameters.length];
        for (int row = 0; row < rows.size(); row++) {
            boolean bias = rows.text(row, "input").equals("bias");
            int layer = (int) rows.number(row, "layer");
            int unit = (int) rows.number(row, "unit") - 1;
            int inputs = layer == 1 ? 2 : 3;
            int start = layer == 1 ? 0 : 9;
            int units = layer == 1 ? 3 : 1;
            int place =
                    bias ? start + units * inputs + unit : start + unit * inputs + (int) rows.number(row, "input") - 1;
            read[place] = rows.number(row, "value");
        }
        assertEquals(parameters.length, rows.size());
        assertArrayEquals(parameters, read);
    }
}
