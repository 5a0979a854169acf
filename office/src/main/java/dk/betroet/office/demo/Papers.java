package dk.betroet.office.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Receipts and signed papers of the demo, drawn as small pictures that say what they are. */
final class Papers {

    private static final int WIDTH = 360;
    private static final int LINE = 26;

    private Papers() {}

    /** A picture of a paper with these lines, as PNG. */
    static byte[] draw(String... lines) {
        BufferedImage image = new BufferedImage(
                WIDTH, LINE * (lines.length + 3), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        int y = LINE * 2;
        for (String line : lines) {
            pen.drawString(line, 20, y);
            y += LINE;
        }
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
