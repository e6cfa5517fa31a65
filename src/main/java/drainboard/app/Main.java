package drainboard.app;

/// Starts the program.
public final class Main {
    private Main() {}

    /// Entry of the launcher.
    public static void main(String[] args) {
        System.out.println("usage: drainboard");
    }
}
