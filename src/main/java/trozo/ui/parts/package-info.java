/// Small controls that several panels of the window share: the panel itself, number fields that say what they expect,
/// steppers, icons.
package trozo.ui.parts;
