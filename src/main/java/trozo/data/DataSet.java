package trozo.data;

/// A data set, drawn and split.
///
/// @param task what its targets are
/// @param classes how many classes; 2 for [Task#BINARY], 0 for [Task#REGRESSION]
/// @param train what is learnt from
/// @param test what is only measured; may have no sample
public record DataSet(Task task, int classes, Samples train, Samples test) {
    public int features() {
        return train.features();
    }

    /// Numbers the network has to give for a sample: a value, a logit, or a logit per class.
    public int outputs() {
        return task == Task.CLASSES ? classes : 1;
    }
}
