package trozo.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import trozo.data.BadInput;
import trozo.data.Csv;
import trozo.data.DataSpec;
import trozo.data.Table;
import trozo.export.HistoryCsv;
import trozo.export.PngPainter;
import trozo.export.SvgPainter;
import trozo.figure.Color;
import trozo.figure.Drawing;
import trozo.figure.Look;
import trozo.figure.PictureFigure;
import trozo.figure.PictureModel;
import trozo.lab.RecipeEdits;
import trozo.session.AtomicFiles;
import trozo.session.Saved;
import trozo.session.SessionFile;
import trozo.train.Recipe;
import trozo.ui.parts.Reasons;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// Files: what is opened and saved, and what is written out. A file that cannot be used is answered in one line and
/// changes nothing.
final class Documents {
    private static final double OWN_TEST_SHARE = 0.25;
    private static final double PICTURE_DENSITY = 2;

    private final Studio studio;
    private final Words words;
    private final Theme theme;
    private final Notices notices;
    private final Node window;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());

    Documents(Studio studio, Words words, Theme theme, Notices notices, Node window) {
        this.studio = studio;
        this.words = words;
        this.theme = theme;
        this.notices = notices;
        this.window = window;
    }

    /// The file that is worked on, once there is one.
    ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /// Puts the starter recipe, at its start, in place of what there is.
    void begin() {
        studio.restart(Recipe.starter());
        file.set(Optional.empty());
        notices.clear();
    }

    void chooseOpen() {
        ask("menu.open", "files.trozo", "", false, "*.trozo").ifPresent(this::open);
    }

    void save() {
        file.get().ifPresentOrElse(this::saveAs, this::chooseSave);
    }

    void chooseSave() {
        ask("menu.save-as", "files.trozo", "run.trozo", true, "*.trozo").ifPresent(this::saveAs);
    }

    void chooseCsv() {
        ask("data.csv", "files.csv", "", false, "*.csv").ifPresent(this::learn);
    }

    void choosePicture() {
        ask("menu.picture", "files.picture", "trozo.png", true, "*.png", "*.svg")
                .ifPresent(this::picture);
    }

    void chooseHistory() {
        ask("menu.history", "files.csv", "history.csv", true, "*.csv").ifPresent(this::history);
    }

    /// Puts the run of a file in place of the one there is.
    void open(Path path) {
        attempt(path, "notice.open", () -> {
            show(SessionFile.read(path));
            file.set(Optional.of(path));
        });
    }

    void saveAs(Path path) {
        attempt(path, "notice.save", () -> {
            SessionFile.write(path, Saved.of(studio.run()));
            file.set(Optional.of(path));
        });
    }

    /// Puts the recipe, without its run, on the clipboard as the text of its file.
    void copyRecipe() {
        ClipboardContent content = new ClipboardContent();
        content.putString(SessionFile.text(Saved.of(studio.state().get().recipe())));
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(() -> words.text("notice.copied"));
    }

    /// Begins with the recipe, or goes on with the run, whose text is on the clipboard.
    void pasteRecipe() {
        String text = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
        Path clipboard = Path.of(words.text("files.clipboard"));
        attempt(clipboard, "notice.open", () -> {
            show(SessionFile.parse(clipboard.toString(), text));
            file.set(Optional.empty());
        });
    }

    private void show(Saved saved) {
        saved.run().ifPresentOrElse(studio::restart, () -> studio.restart(saved.recipe()));
    }

    /// Takes the samples of a CSV file as the data.
    void learn(Path path) {
        attempt(path, "notice.open", () -> {
            learn(Csv.read(path));
        });
    }

    /// Takes the samples whose CSV is on the clipboard as the data.
    void pasteData() {
        String text = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
        Path clipboard = Path.of(words.text("files.clipboard"));
        attempt(clipboard, "notice.open", () -> learn(Csv.parse(clipboard.toString(), text)));
    }

    private void learn(Table table) {
        DataSpec data = DataSpec.own(table, OWN_TEST_SHARE);
        studio.commit(RecipeEdits.data(studio.state().get(), data), "edit.data", "");
    }

    /// The run as one picture: SVG where the name ends so, else PNG.
    void picture(Path path) {
        attempt(path, "notice.save", () -> {
            Look look = theme.look().get();
            Drawing drawing =
                    PictureFigure.draw(PictureModel.of(studio.insight().get()), look);
            Color background = look.palette().background();
            if (path.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                String svg = SvgPainter.withFonts(drawing, background);
                AtomicFiles.write(path, svg.getBytes(StandardCharsets.UTF_8));
            } else {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                PngPainter.write(drawing, background, PICTURE_DENSITY, png);
                AtomicFiles.write(path, png.toByteArray());
            }
        });
    }

    void history(Path path) {
        attempt(
                path,
                "notice.save",
                () -> AtomicFiles.write(
                        path, HistoryCsv.of(studio.run().history()).getBytes(StandardCharsets.UTF_8)));
    }

    /// Something to do with a file.
    interface Work {
        void run() throws IOException;
    }

    /// Does it, or says why not.
    ///
    /// @param key the message that says what was not done, with the file and the reason
    void attempt(Path path, String key, Work work) {
        try {
            work.run();
            notices.clear();
        } catch (BadInput | IOException | IllegalArgumentException refusal) {
            notices.tell(() -> words.text(key, path.getFileName(), Reasons.of(path, refusal.getMessage(), words)));
        }
    }

    private Optional<Path> ask(String title, String kind, String name, boolean toWrite, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.text(kind), patterns));
        chooser.setInitialFileName(name);
        file.get()
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        File chosen = toWrite
                ? chooser.showSaveDialog(window.getScene().getWindow())
                : chooser.showOpenDialog(window.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
