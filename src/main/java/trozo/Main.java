package trozo;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(System.getProperty("java.version") + " "
                + ModuleLayer.boot().findModule("javafx.controls").isPresent());
    }
}
