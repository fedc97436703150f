package trozo.ui.shell;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import trozo.figure.Palette;
import trozo.ui.parts.Icons;
import trozo.ui.theme.Theme;
import trozo.ui.words.Language;
import trozo.ui.words.Words;

/// What stands behind the three dots: files, pictures, language, looks, help.
final class MainMenu {
    private final Words words;
    private final MenuButton button = new MenuButton(null, Icons.shape("more"));

    MainMenu(
            Words words,
            Theme theme,
            Documents documents,
            BooleanProperty presentation,
            BooleanProperty microscope,
            BooleanProperty race) {
        this.words = words;
        button.setId("menu");
        button.getStyleClass().add("icon-button");
        // At the window's right edge; to the right of it there may be no room.
        button.setPopupSide(Side.LEFT);
        button.accessibleTextProperty().bind(words.bind("bar.menu"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.bind("bar.menu"));
        button.setTooltip(tooltip);

        CheckMenuItem larger = named(new CheckMenuItem(), "menu.presentation");
        larger.selectedProperty().bindBidirectional(presentation);
        larger.setAccelerator(Keys.PRESENT);
        CheckMenuItem closer = named(new CheckMenuItem(), "microscope.open");
        closer.selectedProperty().bindBidirectional(microscope);
        CheckMenuItem racing = named(new CheckMenuItem(), "race.open");
        racing.selectedProperty().bindBidirectional(race);
        button.getItems()
                .setAll(
                        item("menu.new", Keys.NEW, documents::begin),
                        item("menu.open", Keys.OPEN, documents::chooseOpen),
                        item("menu.save", Keys.SAVE, documents::save),
                        item("menu.save-as", Keys.SAVE_AS, documents::chooseSave),
                        new SeparatorMenuItem(),
                        item("menu.copy-recipe", Keys.COPY_RECIPE, documents::copyRecipe),
                        item("menu.paste-recipe", Keys.PASTE_RECIPE, documents::pasteRecipe),
                        item("menu.paste-data", Keys.PASTE_DATA, documents::pasteData),
                        new SeparatorMenuItem(),
                        item("menu.picture", null, documents::choosePicture),
                        item("menu.history", null, documents::chooseHistory),
                        new SeparatorMenuItem(),
                        closer,
                        racing,
                        languages(),
                        looks(theme),
                        larger,
                        new SeparatorMenuItem(),
                        item("menu.keys", null, () -> Sheets.keys(words).show(button)),
                        item("menu.about", null, () -> Sheets.about(words).show(button)));
    }

    MenuButton button() {
        return button;
    }

    private <T extends MenuItem> T named(T item, String key) {
        item.setId(key.replace('.', '-'));
        item.textProperty().bind(words.bind(key));
        return item;
    }

    private MenuItem item(String key, KeyCombination accelerator, Runnable action) {
        MenuItem item = named(new MenuItem(), key);
        item.setAccelerator(accelerator);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Menu languages() {
        Menu menu = named(new Menu(), "menu.language");
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = named(new RadioMenuItem(), "menu.language." + language.code());
            item.setToggleGroup(group);
            item.setOnAction(event -> words.language().set(language));
            words.language().subscribe(now -> item.setSelected(now == language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu looks(Theme theme) {
        Menu menu = named(new Menu(), "menu.theme");
        ToggleGroup group = new ToggleGroup();
        List<Palette> palettes = Arrays.asList(Palette.LIGHT, Palette.DARK);
        for (Palette palette : palettes) {
            RadioMenuItem item = named(new RadioMenuItem(), "menu.theme." + palette.name());
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.palette().set(palette));
            theme.palette().subscribe(now -> item.setSelected(now.equals(palette)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
