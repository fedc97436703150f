/// The bar on top of the window: how training goes, and everything a recipe says beside its curves.
///
/// Terms: a **field** is a caption over a value. Values change in place (a number) or in a small sheet below the field;
/// sheets are never modal, training goes on behind them.
package trozo.ui.bar;
