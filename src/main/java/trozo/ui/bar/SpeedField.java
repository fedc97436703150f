package trozo.ui.bar;

import java.util.Arrays;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import trozo.data.DataSpec;
import trozo.train.Frame;
import trozo.ui.studio.Speed;
import trozo.ui.studio.Studio;
import trozo.ui.words.Words;

/// How fast to train: from a step a second to as fast as it goes, and how fast it really goes, or last went.
final class SpeedField {
    /// Below 0 lies slow motion, point by point: a stop each for 1, 2, 5 and 10 a second.
    private static final double[] POINTS = {1, 2, 5, 10};

    private static final double SLOWEST = -1;
    /// The slider's last stop stands for no limit; before it lie the powers of ten.
    private static final double FASTEST_LIMIT = 5;
    private static final double NO_LIMIT = FASTEST_LIMIT + 0.5;

    private final Studio studio;
    private final Words words;
    private long lastMeasured;

    private SpeedField(Studio studio, Words words) {
        this.studio = studio;
        this.words = words;
    }

    static Field of(Studio studio, Words words) {
        SpeedField field = new SpeedField(studio, words);
        StringBinding reading = words.bind(field::reading, studio.speed(), studio.frame());
        Field made = Field.opening("speed", words.bind("bar.speed"), reading, new Field.Sheet(field.form()));
        // The read-out changes several times a second; what stands right of it should not move with it.
        made.getStyleClass().add("speed-field");
        return made;
    }

    private Form form() {
        Slider slider = new Slider(SLOWEST, NO_LIMIT, NO_LIMIT);
        slider.setId("speed-slider");
        slider.accessibleTextProperty().bind(words.bind("bar.speed"));
        slider.setBlockIncrement(0.25);
        slider.valueProperty().subscribe(position -> studio.speed().set(speed(position.doubleValue())));
        studio.speed().subscribe(speed -> {
            if (!speed.equals(speed(slider.getValue()))) {
                slider.setValue(position(speed));
            }
        });
        Label slow = new Label();
        slow.textProperty().bind(words.bind("speed.slowest"));
        Label fast = new Label();
        fast.textProperty().bind(words.bind("speed.fastest"));
        Region between = new Region();
        HBox.setHgrow(between, javafx.scene.layout.Priority.ALWAYS);
        HBox ends = new HBox(slow, between, fast);
        slow.getStyleClass().addAll("muted", "small");
        fast.getStyleClass().addAll("muted", "small");
        return new Form(words.bind("bar.speed")).wide(slider).wide(ends);
    }

    private static Speed speed(double position) {
        if (position > FASTEST_LIMIT) {
            return Speed.MAXIMUM;
        }
        if (position < -0.5 / POINTS.length) {
            int stop = (int) Math.round((position - SLOWEST) * POINTS.length);
            return Speed.ofPoints(POINTS[Math.min(stop, POINTS.length - 1)]);
        }
        // One, two, five: a limit that can be said.
        double power = Math.pow(10, Math.floor(position));
        double share = Math.pow(10, position) / power;
        double round = share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10;
        return new Speed(round * power);
    }

    private static double position(Speed speed) {
        if (speed.isSlowMotion()) {
            int stop = Math.max(0, Arrays.binarySearch(POINTS, speed.pointsPerSecond()));
            return SLOWEST + (double) stop / POINTS.length;
        }
        return speed.isMaximum() ? NO_LIMIT : Math.log10(speed.stepsPerSecond());
    }

    private String reading() {
        Speed speed = studio.speed().get();
        if (speed.isSlowMotion()) {
            return words.count("speed.points", Math.round(speed.pointsPerSecond()));
        }
        Frame frame = studio.frame().get();
        String limit = speed.isMaximum()
                ? words.text("speed.maximum")
                : words.count("speed.steps", Math.round(speed.stepsPerSecond()));
        if (frame != null && frame.stepsPerSecond() > 0) {
            lastMeasured = epochsPerSecond(frame);
        }
        return speed.isMaximum() && lastMeasured > 0
                ? words.text("speed.measured", limit, words.whole(lastMeasured))
                : limit;
    }

    /// In two significant digits: more would only flicker.
    private static long epochsPerSecond(Frame frame) {
        DataSpec data = frame.recipe().data();
        int samples = (int) Math.max(1, Math.round(data.n() * (1 - data.testShare())));
        double epochs = frame.epochsPerSecond(samples);
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, epochs))) - 1));
        return (long) (Math.round(epochs / unit) * unit);
    }
}
