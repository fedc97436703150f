/// The window itself: what stands where, the menu and the keys, what is remembered, and pictures of it.
package trozo.ui.shell;
