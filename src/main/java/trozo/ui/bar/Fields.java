package trozo.ui.bar;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import trozo.ui.theme.Theme;

/// The fields of the bar in a row, each as wide as it needs; the gaps between them give way when the window is narrow.
final class Fields extends Pane {
    private static final double WIDEST_GAP = 22;
    private static final double NARROWEST_GAP = 5;

    private final Theme theme;

    Fields(Theme theme, Region... fields) {
        this.theme = theme;
        getChildren().setAll(fields);
        theme.scale().subscribe(scale -> requestLayout());
    }

    private double fieldsAlone() {
        return getManagedChildren().stream().mapToDouble(this::widthOf).sum();
    }

    private double widthOf(Node field) {
        return snapSizeX(Math.max(field.minWidth(-1), field.prefWidth(-1)));
    }

    private int gaps() {
        return Math.max(1, getManagedChildren().size() - 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return fieldsAlone() + gaps() * theme.of(NARROWEST_GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return fieldsAlone() + gaps() * theme.of(WIDEST_GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(field -> field.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double gap = Math.clamp((getWidth() - fieldsAlone()) / gaps(), theme.of(NARROWEST_GAP), theme.of(WIDEST_GAP));
        double x = 0;
        for (Node field : getManagedChildren()) {
            double width = widthOf(field);
            field.resizeRelocate(snapPositionX(x), 0, width, getHeight());
            x += width + gap;
        }
    }
}
