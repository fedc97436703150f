package trozo.ui.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import trozo.figure.Palette;
import trozo.train.Run;
import trozo.ui.studio.Studio;
import trozo.ui.words.Language;

/// Takes a picture of the real window in every state of [GalleryStates], in both themes and languages, at three sizes
/// and at presentation scale, to be looked at: `target/gallery`. A sheet is a window of its own and gets a picture of
/// its own.
///
/// `mvn -Pgallery` runs it; `-Dgallery="fit theory"` takes the states whose names contain one of the words.
public final class WindowGallery {
    /// @param suffix what it adds to a picture's name
    private record Looks(
            String suffix, Palette palette, Language language, double width, double height, boolean large) {}

    private static final List<Looks> ALL = List.of(
            new Looks("1280-light-en", Palette.LIGHT, Language.ENGLISH, 1280, 720, false),
            new Looks("1280-light-es", Palette.LIGHT, Language.SPANISH, 1280, 720, false),
            new Looks("1280-dark-en", Palette.DARK, Language.ENGLISH, 1280, 720, false),
            new Looks("1280-dark-es", Palette.DARK, Language.SPANISH, 1280, 720, false),
            new Looks("1440-light-en", Palette.LIGHT, Language.ENGLISH, 1440, 900, false),
            new Looks("1440-light-es", Palette.LIGHT, Language.SPANISH, 1440, 900, false),
            new Looks("1440-dark-en", Palette.DARK, Language.ENGLISH, 1440, 900, false),
            new Looks("1440-dark-es", Palette.DARK, Language.SPANISH, 1440, 900, false),
            new Looks("1920-light-en", Palette.LIGHT, Language.ENGLISH, 1920, 1080, false),
            new Looks("1920-light-es", Palette.LIGHT, Language.SPANISH, 1920, 1080, false),
            new Looks("1920-dark-en", Palette.DARK, Language.ENGLISH, 1920, 1080, false),
            new Looks("1920-dark-es", Palette.DARK, Language.SPANISH, 1920, 1080, false),
            new Looks("large-light-es", Palette.LIGHT, Language.SPANISH, 1920, 1080, true));
    /// Insight is computed on a thread of its own, figures are laid out and painted on pulses.
    private static final int PULSES = 4;

    private final Path folder;
    private final PrintStream out;

    private WindowGallery(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] words) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            WindowGallery gallery = new WindowGallery(folder, System.out);
            for (GalleryStates.State state : GalleryStates.all()) {
                if (words.length == 0 || List.of(words).stream().anyMatch(state.name()::contains)) {
                    gallery.take(state);
                }
            }
        } finally {
            Platform.exit();
        }
    }

    private void take(GalleryStates.State state) throws IOException {
        Run run = new Run(state.recipe());
        Rehearsal rehearsal = new Rehearsal(run, state.steps());
        rehearsal.trainTo(state.steps());
        if (state.sheet()) {
            // What was open is dressed only when it opens again, so each picture has a window of its own.
            for (Looks looks : ALL) {
                if (looks.width() == WindowPreferences.LEAST_WIDTH) {
                    try (Scenery scenery = new Scenery(rehearsal, looks)) {
                        scenery.play(state);
                        writeSheets(state.name(), looks);
                    }
                }
            }
        } else {
            try (Scenery scenery = new Scenery(rehearsal, ALL.getFirst())) {
                scenery.play(state);
                for (Looks looks : ALL) {
                    dress(scenery.window, looks);
                    pulses(PULSES);
                    write(
                            state.name() + "-" + looks.suffix(),
                            onWindowThread(() -> Snapshot.of(scenery.window.shell())));
                }
            }
        }
        out.println(state.name());
    }

    /// A window on a run.
    private final class Scenery implements AutoCloseable {
        private final Stage stage = onWindowThread(Stage::new);
        private final Studio studio;
        private final Window window;

        Scenery(Rehearsal rehearsal, Looks looks) {
            WindowPreferences preferences = new WindowPreferences(
                    looks.language(),
                    looks.palette().dark(),
                    false,
                    WindowPreferences.LEAST_WIDTH,
                    WindowPreferences.LEAST_HEIGHT,
                    false);
            studio = onWindowThread(() -> new Studio(rehearsal.run().state()));
            window = onWindowThread(() -> new Window(stage, studio, preferences));
            onWindowThread(() -> {
                rehearsal.insights().forEach(window.shell()::recall);
                return window.show();
            });
        }

        void play(GalleryStates.State state) {
            Stagehand hand = new Stagehand(window, studio, stage, WindowGallery.this::pulses);
            hand.settle();
            state.act().play(hand);
            hand.settle();
            pulses(PULSES);
        }

        @Override
        public void close() {
            onWindowThread(() -> {
                studio.close();
                stage.close();
                return stage;
            });
        }
    }

    private static void dress(Window window, Looks looks) {
        onWindowThread(() -> {
            window.theme().palette().set(looks.palette());
            window.words().language().set(looks.language());
            window.shell().presentation().set(looks.large());
            window.shell().resize(looks.width(), looks.height());
            return looks;
        });
    }

    private void writeSheets(String name, Looks looks) throws IOException {
        List<WritableImage> sheets = onWindowThread(() -> javafx.stage.Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(sheet -> Snapshot.of(sheet.getScene().getRoot()))
                .toList());
        for (int i = 0; i < sheets.size(); i++) {
            String number = i == 0 ? "" : "-" + (i + 1);
            write(name + "-sheet" + number + "-" + looks.suffix(), sheets.get(i));
        }
    }

    private void write(String name, WritableImage picture) throws IOException {
        Files.write(folder.resolve(name + ".png"), Snapshot.png(picture));
    }

    private void pulses(int count) {
        CountDownLatch done = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                done.countDown();
            }
        };
        Platform.runLater(timer::start);
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.runLater(timer::stop);
    }

    /// Does `work` on the toolkit's thread and waits for it.
    static <T> T onWindowThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
