/// The command line: everything a recipe can do without a window. Commands answer on the given writers, in English, and
/// with an exit status: 0 for done, 1 for a run that diverged, 2 for bad input.
package trozo.cli;
