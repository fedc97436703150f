/// The network, unit by unit.
package trozo.ui.network;
