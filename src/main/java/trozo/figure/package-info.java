/// What to draw, as values: marks, colours, text, scales and axes, and every plot as a pure function that gives a
/// [Drawing]. Nothing here knows a toolkit; the window, PNG and SVG paint the same marks.
///
/// Terms: a **mark** is one thing to draw, its colour resolved and its place in **units** (pixels at a scale of 1, y
/// down). A **look** is what every plot is drawn with: palette, language and presentation scale. A **scale** carries
/// numbers of an axis to units and back.
package trozo.figure;
