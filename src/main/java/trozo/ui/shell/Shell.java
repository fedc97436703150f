package trozo.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import trozo.insight.Insight;
import trozo.session.CurveShelf;
import trozo.ui.bar.Bar;
import trozo.ui.editor.ActivationPanel;
import trozo.ui.instruments.CurveCards;
import trozo.ui.instruments.LayersPanel;
import trozo.ui.instruments.LossPanel;
import trozo.ui.microscope.Microscope;
import trozo.ui.motion.PassOverlay;
import trozo.ui.motion.SlowMotion;
import trozo.ui.network.NetworkPanel;
import trozo.ui.parts.Icons;
import trozo.ui.race.RaceRoom;
import trozo.ui.race.RaceView;
import trozo.ui.studio.Playable;
import trozo.ui.studio.Studio;
import trozo.ui.theme.Theme;
import trozo.ui.words.Words;
import trozo.ui.world.WorldPanel;

/// Everything inside the window: the bar over the panels.
public final class Shell extends VBox {
    private final BooleanProperty presentation = new SimpleBooleanProperty(this, "presentation");
    private final Theme theme;
    private final Columns columns;
    private final Notices notices;
    private final Documents documents;
    private final Microscope microscope;
    private final RaceRoom race;
    private final ActivationPanel activation;
    private final LayersPanel layers;
    private final ObservableValue<String> title;

    public Shell(Studio studio, Words words, Theme theme) {
        this.theme = theme;
        layers = new LayersPanel(studio, words, theme);
        activation = new ActivationPanel(studio, words, theme);
        NetworkPanel network = new NetworkPanel(studio, words, theme);
        network.lay(new PassOverlay(new SlowMotion(studio), theme).node());
        WorldPanel world = new WorldPanel(studio, words, theme);
        CurveCards cards = new CurveCards(studio, words, theme);
        columns = new Columns(
                theme,
                words,
                List.of(
                        new Place(activation, activation.panel()),
                        Place.of(network.node()),
                        Place.of(world.node()),
                        Place.of(new LossPanel(studio, words, theme).node()),
                        Place.of(cards.node()),
                        Place.of(layers.node())));
        PanelMenu.onAll(columns, words, theme);
        notices = new Notices(columns, studio, words, theme);
        new GuardNotice(studio, words, notices);
        microscope = new Microscope(studio, words, theme);
        StackPane desk = new StackPane(notices.node(), microscope);
        StackPane.setAlignment(microscope, Pos.BOTTOM_CENTER);
        VBox.setVgrow(desk, Priority.ALWAYS);
        race = new RaceRoom(studio);
        RaceView raceView = new RaceView(race, studio, words, theme);
        race.open().subscribe(open -> columns.instead().set(open ? Optional.of(raceView) : Optional.empty()));
        documents = new Documents(studio, words, theme, notices, this);
        world.onFile(documents::learn);
        title = documents
                .file()
                .map(file ->
                        file.map(path -> path.getFileName() + " \u2013 Trozo").orElse("Trozo"));
        MenuButton menu = new MainMenu(words, theme, documents, presentation, microscope.open(), race.open()).button();
        // The document's own run rests while the race is open.
        Playable own = Playable.of(studio);
        ObservableValue<Playable> played = race.open().map(open -> open ? race : own);
        Bar bar =
                new Bar(studio, played, words, theme, documents::chooseCsv, raceButton(words), lookCloser(words), menu);
        bar.lookup("#step").disableProperty().bind(race.open());
        getChildren().setAll(bar, desk);
        new Keys(studio, documents, presentation, microscope.open(), cards.theory(), race, played, columns)
                .listenOn(this);
        presentation.subscribe(changed -> rescale());
        layoutBoundsProperty().subscribe(changed -> rescale());
        setFocusTraversable(true);
    }

    private Button raceButton(Words words) {
        Button button = Icons.named("open-race", Icons.line(Feather.FLAG), words.bind("race.open"));
        button.setOnAction(event -> race.open().set(!race.open().get()));
        return button;
    }

    /// The race beside the activation.
    public RaceRoom race() {
        return race;
    }

    private Button lookCloser(Words words) {
        Button button = Icons.named("open-microscope", Icons.line(Feather.SEARCH), words.bind("microscope.open"));
        button.setOnAction(event -> microscope.open().set(!microscope.open().get()));
        return button;
    }

    /// Whether everything is larger, for a projector.
    public BooleanProperty presentation() {
        return presentation;
    }

    /// How the room is shared out among the panels.
    ObjectProperty<Proportions> proportions() {
        return columns.proportions();
    }

    /// What the window's frame says: the file that is worked on.
    public ObservableValue<String> title() {
        return title;
    }

    /// The line that says what is wrong; empty while nothing is.
    public String notice() {
        return notices.shown();
    }

    /// Says something in one line above the panels.
    void tell(Supplier<String> what) {
        notices.tell(what);
    }

    /// Shows what was known of the run before this window was opened on it.
    void recall(Insight insight) {
        layers.recall(insight);
    }

    /// Keeps the user's curves in a file from now on; one that cannot be read is told of and left as it is.
    void keepCurvesIn(Path file) {
        documents.attempt(file, "notice.open", () -> activation.ownCurves().keepOn(new CurveShelf(file)));
    }

    Documents documents() {
        return documents;
    }

    /// As large as the presentation scale allows, and no larger than the window has room for.
    private void rescale() {
        double room =
                Math.min(getWidth() / WindowPreferences.LEAST_WIDTH, getHeight() / WindowPreferences.LEAST_HEIGHT);
        theme.scale().set(presentation.get() ? Math.clamp(room, 1, Theme.PRESENTATION) : 1);
    }
}
