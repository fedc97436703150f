package trozo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trozo.data.Table.Row;

class CsvTest {
    @TempDir
    private Path folder;

    @Test
    void cellsOfASpreadsheetAreSeparatedByTabs() {
        Table table = Csv.parse("a.csv", "width\theight\tkind\n1,5\t2\tpear\n-0,5\t1\t\"app,le\"\n");
        assertEquals(List.of("app,le", "pear"), table.classNames());
        assertEquals(List.of(new Row(List.of(1.5, 2.0), 1), new Row(List.of(-0.5, 1.0), 0)), table.rows());
    }

    @Test
    void commasHeaderAndWordsAreRead() {
        Table table = Csv.parse("a.csv", "width, height, kind\n1,2.5,pear\n-3e-1,.5,\"app,le\"\n\n4,+5.,pear\n");
        assertEquals(List.of("width", "height", "kind"), table.columns());
        assertEquals(List.of("app,le", "pear"), table.classNames());
        assertEquals(
                List.of(new Row(List.of(1.0, 2.5), 1), new Row(List.of(-0.3, 0.5), 0), new Row(List.of(4.0, 5.0), 1)),
                table.rows());
    }

    @Test
    void semicolonsComeWithDecimalCommas() {
        Table table = Csv.parse("a.csv", "1,5;2;0,25\r\n-0,5;1e3;7,5\r\n");
        assertEquals(List.of("x1", "x2", "y"), table.columns());
        assertEquals(List.of(new Row(List.of(1.5, 2.0), 0.25), new Row(List.of(-0.5, 1000.0), 7.5)), table.rows());
        assertTrue(table.classNames().isEmpty());
    }

    @Test
    void semicolonsMayComeWithDecimalPoints() {
        assertEquals(
                List.of(new Row(List.of(7.4), 0.5), new Row(List.of(0.88), 1.5)),
                Csv.parse("a.csv", "\"acidity, fixed\";y\n7.4;.5\n0.88;1.5\n").rows());
    }

    @Test
    void wholeNumbersAreClassesInTheirOrder() {
        Table table = Csv.parse("a.csv", "1,10\n2,-1\n3,3\n4,10\n");
        assertEquals(List.of("-1", "3", "10"), table.classNames());
        assertEquals(
                List.of(2.0, 0.0, 1.0, 2.0),
                table.rows().stream().map(Row::target).toList());
    }

    @Test
    void moreDifferentWholeNumbersThanThereMayBeClassesAreNumbers() {
        String text = IntStream.rangeClosed(1, Table.MOST_CLASSES + 1)
                .mapToObj(n -> "0.5," + n)
                .collect(Collectors.joining("\n"));
        Table table = Csv.parse("a.csv", text);
        assertTrue(table.classNames().isEmpty());
        assertEquals(65, table.rows().getLast().target());
    }

    @Test
    void wordsAndWholeNumbersTogetherAreClasses() {
        assertEquals(
                List.of("1", "2", "other"),
                Csv.parse("a.csv", "0.5,2\n1,other\n2,1\n").classNames());
    }

    static List<List<String>> malformed() {
        String long200 = "x".repeat(200);
        return List.of(
                List.of("", "a.csv: at least 2 rows of numbers were expected, not 0"),
                List.of("\n\n", "a.csv: at least 2 rows of numbers were expected, not 0"),
                List.of("x,y\n", "a.csv: at least 2 rows of numbers were expected, not 0"),
                List.of("x,y\n1,2\n", "a.csv: at least 2 rows of numbers were expected, not 1"),
                List.of(
                        "1|2\n3|4\n",
                        "a.csv:1: 2 to 64 columns (inputs and, last, the target) separated by commas, semicolons or tabs"
                                + " were expected, not 1"),
                List.of("1,2,3\n1,2\n", "a.csv:2: 3 columns were expected as in the first line, not 2"),
                List.of("1,2\n\n\n1,2,3\n", "a.csv:4: 2 columns were expected as in the first line, not 3"),
                List.of("1,2\nabc,2\n", "a.csv:2: column 1: a number was expected, not 'abc'"),
                List.of("1,2\n,2\n", "a.csv:2: column 1: a number was expected, but the field is empty"),
                List.of("1,2\n1,\n", "a.csv:2: column 2: a target was expected, but the field is empty"),
                List.of("NaN,2\n1,2\n", "a.csv:1: column 1: a finite number was expected, not 'NaN'"),
                List.of("1,2\n-Infinity,2\n", "a.csv:2: column 1: a finite number was expected, not '-Infinity'"),
                List.of("1,2\n1e999,2\n", "a.csv:2: column 1: a finite number was expected, not '1e999'"),
                List.of("1,2.5\n1,nan\n", "a.csv:2: column 2: a finite number was expected, not 'nan'"),
                List.of(
                        "1,2.5\n1,pear\n",
                        "a.csv:2: column 2: a number like the other targets was expected, not 'pear'"),
                List.of(
                        "1,pear\n1,pear\n",
                        "a.csv:1: column 2: at least 2 classes were expected, but every row has 'pear'"),
                List.of("1,2\n0x10,2\n", "a.csv:2: column 1: a number was expected, not '0x10'"),
                List.of("1,2\n1d,2\n", "a.csv:2: column 1: a number was expected, not '1d'"),
                List.of(
                        "1,5;2\n1.5;3\n",
                        "a.csv:2: column 1: a number with a decimal comma like the others was expected, not '1.5'"),
                List.of("1;2\n1.234,5;3\n", "a.csv:2: column 1: a number was expected, not '1.234,5'"),
                List.of(
                        "1,2\n" + long200 + ",2\n",
                        "a.csv:2: column 1: a number was expected, not '" + "x".repeat(40) + "...'"),
                List.of("1,2\na\u0000\u202e,2\n", "a.csv:2: column 1: a number was expected, not 'a??'"),
                List.of(
                        "1,2\n\"3,4\n",
                        "a.csv: not a CSV file: Unclosed quoted field at end of input (record starting at line 2)"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatCannotBeReadIsNamedInOneLine(List<String> textAndMessage) {
        assertEquals(textAndMessage.get(1), messageOf(() -> Csv.parse("a.csv", textAndMessage.get(0))));
    }

    @Test
    void tooManyRowsColumnsClassesOrNumbersAreRefused() {
        assertTrue(messageOf(() -> Csv.parse("a.csv", "0.5,1\n".repeat(100_001)))
                .startsWith("a.csv:100001: at most 100000 rows were expected"));
        assertTrue(messageOf(() -> Csv.parse("a.csv", "1,".repeat(64) + "1\n")).endsWith("were expected, not 65"));
        String words = IntStream.range(0, 65).mapToObj(n -> "0,w" + n).collect(Collectors.joining("\n"));
        assertEquals(
                "a.csv:65: column 2: at most 64 classes were expected, and 'w64' is one more",
                messageOf(() -> Csv.parse("a.csv", words)));
        assertTrue(messageOf(() ->
                        Csv.parse("a.csv", ("1,".repeat(63) + "1\n").repeat(20_000) + "1,".repeat(63) + "2\n"))
                .startsWith("a.csv: 20001 rows of 64 columns are more than"));
    }

    @Test
    void aFileMayBeginWithAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.csv"), "\uFEFFgröße,y\n1,2\n3,4\n");
        assertEquals(List.of("größe", "y"), Csv.read(file).columns());
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "x,y\n1,año\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ":2: not UTF-8 text (byte 0xF1); UTF-8 was expected", messageOf(() -> Csv.read(file)));
    }

    @Test
    void aFileThatIsMissingAFolderOrTooLargeIsRefused() throws IOException {
        Path none = folder.resolve("none.csv");
        assertEquals(none + ": there is no such file", messageOf(() -> Csv.read(none)));
        assertTrue(messageOf(() -> Csv.read(folder)).startsWith(folder + ": cannot be read"));
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(50_000_001);
        }
        assertEquals(huge + ": larger than 50 MB, the most that is read", messageOf(() -> Csv.read(huge)));
    }

    @Test
    void aQuoteInAMessageStaysOnOneLine() {
        assertFalse(BadInput.quote("a\nb\u2028c\rd").chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\u2028'));
    }

    private static String messageOf(Runnable attempt) {
        return assertThrows(BadInput.class, attempt::run).getMessage();
    }
}
