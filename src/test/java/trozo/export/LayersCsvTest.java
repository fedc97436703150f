package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import trozo.figure.GradientModel;
import trozo.figure.PiecesModel;
import trozo.figure.WeightsModel;

class LayersCsvTest {
    @Test
    void gradientsHaveAColumnForEachLayer() {
        GradientModel model = new GradientModel(List.of(
                new GradientModel.Sample(0, List.of(0.5, 1e-9)), new GradientModel.Sample(10, List.of(0.25, 0.125))));
        assertEquals("step,layer_1,layer_2\n0,0.5,1.0E-9\n10,0.25,0.125\n", LayersCsv.gradients(model));
    }

    @Test
    void weightsHaveALineEach() {
        WeightsModel model = new WeightsModel(List.of(new double[] {0.5, -1}, new double[] {2}));
        assertEquals("layer,weight\n1,0.5\n1,-1.0\n2,2.0\n", LayersCsv.weights(model));
    }

    @Test
    void piecesSayWhetherTheyAreFlat() {
        PiecesModel model = new PiecesModel(List.of(new PiecesModel.Layer(new long[] {7, 3}, List.of(true, false))));
        assertEquals("layer,piece,preactivations,flat\n1,1,7,true\n1,2,3,false\n", LayersCsv.pieces(model));
    }
}
