/// The window. The only room that knows a toolkit.
///
/// One folder per thing on screen, and beneath them `studio`, the view model they share, `theme` and `words`, how they
/// look and what they say, and `canvas`, which paints the figures they show. A panel asks the studio for another state
/// and shows whatever the studio then has; panels do not know each other.
package trozo.ui;
