/// Files: all JSON and CSV that Trozo writes, and the JSON it reads back.
///
/// Terms: a **session file** (`.trozo`) is a recipe in JSON, and once begun the run with it. A **place** is a line and
/// a column of a file, a **path** says where in its JSON that is (`$.activations[0].x[1]`). A file is the user's: every
/// fault of it is a [trozo.data.BadInput] with place, path and what was expected.
///
/// Files are read as strictly as they are written: unknown keys, duplicate keys and numbers that are not finite are
/// faults, and so is everything larger than what the application itself would write.
package trozo.session;
