package trozo.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import trozo.figure.Color;
import trozo.figure.ColumnFigure;
import trozo.figure.Drawing;
import trozo.figure.Examples;
import trozo.figure.Face;
import trozo.figure.Look;
import trozo.figure.Mark;
import trozo.figure.Marks;
import trozo.figure.Pixels;
import trozo.figure.Points;
import trozo.figure.Stroke;
import trozo.figure.TextStyle;

class SvgPainterTest {
    private static final Color WHITE = Color.rgb(0xFFFFFF);
    private static final Color RED = Color.rgb(0xFF0000);

    @Test
    void everyKindOfMarkHasItsElement() throws IOException {
        Drawing drawing = new Drawing(
                60,
                40,
                List.of(
                        new Mark.Polyline(Points.of(0, 0, 10.126, 5), new Stroke(RED, 1.5)),
                        new Mark.Polyline(Points.of(0, 0, 10, 5), new Stroke(RED.withAlpha(0.5), 1, 3, 2)),
                        new Mark.Area(Points.of(0, 0, 10, 0, 10, 10), RED),
                        new Mark.Box(1, 2, 3, 4, 1, WHITE, new Stroke(RED, 1)),
                        new Mark.Dot(5, 6, 2, Color.CLEAR, new Stroke(RED, 1)),
                        new Mark.Label("a < b & c", 30, 20, new TextStyle(Face.SEMIBOLD, 11), Mark.Anchor.MIDDLE, RED),
                        new Mark.Clip(0, 0, 20, 20, List.of(new Mark.Dot(20, 20, 8, RED, Stroke.NONE)))));
        golden("marks.svg", SvgPainter.plain(drawing, WHITE));
    }

    @Test
    void theActivationColumnIsWrittenAsBefore() throws IOException {
        golden("column.svg", SvgPainter.plain(ColumnFigure.draw(Examples.column(), 524, 760, Look.LIGHT), WHITE));
    }

    @Test
    void everyFigureIsWellFormedAndKeepsItsTextAsTextWhereItStands() throws Exception {
        for (Map.Entry<String, Drawing> figure : Examples.figures(Look.DARK).entrySet()) {
            Document document = parse(SvgPainter.plain(figure.getValue(), WHITE));
            NodeList texts = document.getElementsByTagName("text");
            List<Mark.Label> labels = Marks.of(figure.getValue(), Mark.Label.class).stream()
                    .filter(label -> !label.text().isEmpty())
                    .toList();
            assertEquals(labels.size(), texts.getLength(), figure.getKey());
            for (int i = 0; i < labels.size(); i++) {
                Element text = (Element) texts.item(i);
                assertEquals(labels.get(i).text(), text.getTextContent());
                assertEquals(labels.get(i).x(), Double.parseDouble(text.getAttribute("x")), 0.005);
                assertEquals(labels.get(i).y(), Double.parseDouble(text.getAttribute("y")), 0.005);
            }
        }
    }

    @Test
    void aDocumentWithFontsHoldsThoseItUsesAndNoOthers() {
        Drawing drawing = new Drawing(
                9, 9, List.of(new Mark.Label("z", 0, 9, new TextStyle(Face.MATH, 9), Mark.Anchor.START, RED)));
        String svg = SvgPainter.withFonts(drawing, WHITE);
        assertTrue(svg.contains("@font-face{font-family:\"Trozo Math\""));
        assertFalse(svg.contains("@font-face{font-family:\"Trozo Inter\""));
    }

    @Test
    void aRasterIsAPictureInside() {
        Drawing drawing = new Drawing(
                4, 4, List.of(new Mark.Raster(new Pixels(1, 1, new int[] {RED.argb()}), 0, 0, 4, 4, false)));
        String svg = SvgPainter.plain(drawing, WHITE);
        assertTrue(svg.contains("image-rendering:pixelated"));
        assertTrue(svg.contains("href=\"data:image/png;base64,iVBOR"));
    }

    /// What is written now is left under `target` for a look at the difference.
    private static void golden(String name, String written) throws IOException {
        Path now = Path.of("target", "golden", name);
        Files.createDirectories(now.getParent());
        Files.writeString(now, written);
        try (InputStream in = SvgPainterTest.class.getResourceAsStream("/trozo/export/" + name)) {
            String before = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(before, written, "if it should be so, copy " + now + " over src/test/resources/trozo/export/");
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
