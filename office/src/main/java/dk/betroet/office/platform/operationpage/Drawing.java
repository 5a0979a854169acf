package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.web.view.SignatureParts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Turns the strokes of a signature into the picture that is kept as evidence. */
final class Drawing {

    private static final Pattern POINT = Pattern.compile("([ML])([0-9]{1,4}) ([0-9]{1,3})");
    private static final float PEN = 5f;

    private Drawing() {}

    /**
     * The picture as PNG, black on white.
     *
     * @param strokes as {@link SignatureParts#isStrokes} accepts them
     */
    static byte[] png(String strokes) {
        BufferedImage image = new BufferedImage(SignatureParts.WIDTH, SignatureParts.HEIGHT,
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = image.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, image.getWidth(), image.getHeight());
            brush.setColor(Color.BLACK);
            brush.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setStroke(new BasicStroke(
                    PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            brush.draw(path(strokes));
        } finally {
            brush.dispose();
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory could not be written", e);
        }
    }

    private static Path2D path(String strokes) {
        Path2D path = new Path2D.Float();
        Matcher points = POINT.matcher(strokes);
        while (points.find()) {
            float x = Float.parseFloat(points.group(2));
            float y = Float.parseFloat(points.group(3));
            if (points.group(1).equals("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
