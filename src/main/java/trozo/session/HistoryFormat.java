package trozo.session;

import java.io.IOException;
import trozo.train.LossHistory;
import trozo.train.RunState.Bucket;

/// The losses of a run in JSON. While an entry stands for one step, its least, mean and largest loss are one number.
final class HistoryFormat {
    private static final long WIDEST = 1L << 40;

    private HistoryFormat() {}

    static LossHistory read(Cursor cursor) {
        Fields fields = cursor.fields();
        Cursor widthCursor = fields.required("width");
        long width = widthCursor.whole(1, WIDEST);
        if (Long.bitCount(width) != 1) {
            throw widthCursor.bad("a power of two was expected, not " + width);
        }
        double[] mean = fields.required("mean").anyNumbers(0, LossHistory.MOST - 1);
        double[] test = fields.required("test").anyNumbers(mean.length, mean.length);
        double[] min = width == 1 ? mean : fields.required("min").anyNumbers(mean.length, mean.length);
        double[] max = width == 1 ? mean : fields.required("max").anyNumbers(mean.length, mean.length);
        fields.end();
        return new LossHistory(mean.length, width, min, mean, max, test);
    }

    static void write(JsonWriter out, LossHistory history) throws IOException {
        out.object(object -> {
            object.key("width").whole(history.width());
            object.key("mean").numbers(history.valid(history.mean()));
            object.key("test").numbers(history.valid(history.test()));
            if (history.width() > 1) {
                object.key("min").numbers(history.valid(history.min()));
                object.key("max").numbers(history.valid(history.max()));
            }
        });
    }

    static Bucket readBucket(Cursor cursor) {
        Fields fields = cursor.fields();
        long steps = fields.required("steps").whole(0, WIDEST);
        Bucket bucket = new Bucket(
                steps,
                fields.required("min").anyNumber(),
                fields.required("sum").anyNumber(),
                fields.required("max").anyNumber());
        fields.end();
        return bucket;
    }

    static void writeBucket(JsonWriter out, Bucket bucket) throws IOException {
        out.object(object -> {
            object.key("steps").whole(bucket.steps());
            object.key("min").number(bucket.min());
            object.key("sum").number(bucket.sum());
            object.key("max").number(bucket.max());
        });
    }
}
