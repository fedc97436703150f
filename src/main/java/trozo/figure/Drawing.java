package trozo.figure;

import java.util.List;

/// A picture: its size in units and its marks, painted in order. Two drawings are equal when they paint alike.
public record Drawing(double width, double height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
