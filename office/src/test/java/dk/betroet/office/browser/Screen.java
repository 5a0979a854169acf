package dk.betroet.office.browser;

/** The three screens that every page must fit: a phone, a tablet, a computer. */
public enum Screen {
    PHONE(360, 740),
    TABLET(768, 1024),
    COMPUTER(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
