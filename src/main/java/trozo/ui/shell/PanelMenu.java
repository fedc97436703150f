package trozo.ui.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import trozo.export.PngPainter;
import trozo.figure.Drawing;
import trozo.ui.canvas.FigureCanvas;
import trozo.ui.parts.Copies;
import trozo.ui.parts.Icons;
import trozo.ui.parts.Panel;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;

/// What can be done with any panel, behind the dots at the end of its title line: take all the room, be covered so that
/// its picture is guessed first, be copied as picture or as numbers. A double click on the title line enlarges it too.
final class PanelMenu {
    private static final double DENSITY = 2;

    private final Panel panel;
    private final Words words;
    private final Theme theme;
    private final ObjectProperty<Optional<Panel>> enlarged;

    private PanelMenu(Panel panel, Words words, Theme theme, ObjectProperty<Optional<Panel>> enlarged) {
        this.panel = panel;
        this.words = words;
        this.theme = theme;
        this.enlarged = enlarged;
    }

    /// Gives every panel of `columns` its menu.
    static void onAll(Columns columns, Words words, Theme theme) {
        int number = 0;
        for (Panel panel : columns.panels()) {
            new PanelMenu(panel, words, theme, columns.enlarged()).install(number++);
        }
    }

    private void install(int number) {
        MenuButton button = new MenuButton(null, Icons.shape("more"));
        button.setId("panel-menu-" + (number + 1));
        button.getStyleClass().addAll("icon-button", "panel-menu");
        button.setPopupSide(Side.BOTTOM);
        button.accessibleTextProperty()
                .bind(words.bind(() -> words.text("panel.menu", panel.name().getValue()), panel.name()));
        MenuItem enlarge = item(
                words.bind(() -> words.text(isEnlarged() ? "panel.restore" : "panel.enlarge"), enlarged),
                Keys.ENLARGE.get(number),
                this::toggleSize);
        enlarge.setId("panel-enlarge-" + (number + 1));
        MenuItem cover = item(
                words.bind(() -> words.text(panel.covered().get() ? "panel.reveal" : "panel.cover"), panel.covered()),
                Keys.COVER.get(number),
                this::toggleCover);
        cover.setId("panel-cover-" + (number + 1));
        MenuItem picture = item(words.bind("panel.copy-picture"), null, this::copyPicture);
        picture.setId("panel-picture-" + (number + 1));
        button.getItems().setAll(enlarge, cover, new SeparatorMenuItem(), picture);
        for (Copies.Numbers numbers : panel.copies().numbers()) {
            MenuItem item = item(
                    words.bind(numbers.key()), null, () -> numbers.csv().get().ifPresent(PanelMenu::copy));
            item.setId(numbers.key().replace('.', '-') + "-" + (number + 1));
            button.addEventHandler(
                    MenuButton.ON_SHOWING,
                    event -> item.setDisable(numbers.csv().get().isEmpty()));
            button.getItems().add(item);
        }
        if (!panel.copies().texts().isEmpty()) {
            button.getItems().add(texts(button));
        }
        panel.setMenu(button);
        panel.setCover(cover());
        panel.header().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                toggleSize();
            }
        });
    }

    private Menu texts(MenuButton button) {
        Menu menu = new Menu();
        menu.textProperty().bind(words.bind("panel.copy-as"));
        for (Copies.Text text : panel.copies().texts()) {
            MenuItem one =
                    item(words.bind(text.key()), null, () -> text.text().get().ifPresent(PanelMenu::copy));
            one.setId(text.key().replace('.', '-').toLowerCase(Locale.ROOT));
            button.showingProperty()
                    .subscribe(shown -> one.setDisable(text.text().get().isEmpty()));
            menu.getItems().add(one);
        }
        return menu;
    }

    private VBox cover() {
        Label question = new Label();
        question.textProperty().bind(words.bind("panel.covered"));
        question.getStyleClass().add("muted");
        Button reveal = new Button();
        reveal.textProperty().bind(words.bind("panel.reveal"));
        reveal.setOnAction(event -> toggleCover());
        VBox cover = new VBox(question, reveal);
        cover.getStyleClass().add("cover");
        return cover;
    }

    private boolean isEnlarged() {
        return enlarged.get().filter(panel::equals).isPresent();
    }

    private void toggleSize() {
        enlarged.set(isEnlarged() ? Optional.empty() : Optional.of(panel));
    }

    private void toggleCover() {
        panel.covered().set(!panel.covered().get());
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(panel.copies().drawing().get().map(this::painted).orElseGet(this::photographed));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Image painted(Drawing drawing) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngPainter.write(drawing, theme.palette().get().surface(), DENSITY, png);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return new Image(new ByteArrayInputStream(png.toByteArray()));
    }

    private Image photographed() {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(DENSITY, DENSITY));
        FigureCanvas.settle(panel);
        return panel.snapshot(sharp, null);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private MenuItem item(ObservableValue<String> name, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(name);
        item.setAccelerator(key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
