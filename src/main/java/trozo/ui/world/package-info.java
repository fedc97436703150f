/// Input space and what the network makes of it.
package trozo.ui.world;
