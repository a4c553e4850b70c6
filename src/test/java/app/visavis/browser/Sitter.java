package app.visavis.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Somebody drawn who sits in front of a wall of black and white squares: every blur shows in it.
 */
final class Sitter {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int SQUARE = 20;
  private static final Color SKIN = new Color(0xE0AC8B);

  private Sitter() {}

  /**
   * A film for Chromium's {@code --use-file-for-fake-video-capture}, which plays it over and over.
   */
  static Path film() {
    try {
      var file = Files.createTempFile("sitter", ".y4m");
      file.toFile().deleteOnExit();
      var film = new ByteArrayOutputStream();
      film.writeBytes(
          "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT).getBytes(US_ASCII));
      for (var frame = 0; frame < 2; frame++) {
        film.writeBytes("FRAME\n".getBytes(US_ASCII));
        film.writeBytes(planes(picture()));
      }
      return Files.write(file, film.toByteArray());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static BufferedImage picture() {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    wall(pen);
    person(pen);
    pen.dispose();
    return picture;
  }

  private static void wall(Graphics2D pen) {
    for (var y = 0; y < HEIGHT; y += SQUARE) {
      for (var x = 0; x < WIDTH; x += SQUARE) {
        pen.setColor((x + y) / SQUARE % 2 == 0 ? Color.BLACK : Color.WHITE);
        pen.fillRect(x, y, SQUARE, SQUARE);
      }
    }
  }

  private static void person(Graphics2D pen) {
    pen.setPaint(new GradientPaint(200, 240, new Color(0x39567A), 440, 360, new Color(0x223A56)));
    pen.fillRoundRect(185, 245, 270, 180, 130, 130);
    pen.setColor(new Color(0x4A3326));
    pen.fill(new Ellipse2D.Double(253, 62, 134, 150));
    pen.setPaint(new GradientPaint(270, 90, SKIN.brighter(), 370, 250, SKIN.darker()));
    pen.fillRect(292, 205, 56, 60);
    pen.fill(new Ellipse2D.Double(264, 84, 112, 148));
    pen.setColor(new Color(0x2B2B2B));
    pen.fill(new Ellipse2D.Double(290, 145, 15, 9));
    pen.fill(new Ellipse2D.Double(335, 145, 15, 9));
    pen.setColor(new Color(0xA85A50));
    pen.fillArc(298, 180, 44, 24, 180, 180);
  }

  /** Full-range BT.601, as the JPEG standard has it. */
  private static byte[] planes(BufferedImage picture) {
    var planes = new byte[WIDTH * HEIGHT * 3 / 2];
    for (var y = 0; y < HEIGHT; y++) {
      for (var x = 0; x < WIDTH; x++) {
        var colour = new Color(picture.getRGB(x, y));
        planes[y * WIDTH + x] = level(0, 0.299, 0.587, 0.114, colour);
        if (x % 2 == 0 && y % 2 == 0) {
          var at = WIDTH * HEIGHT + y / 2 * (WIDTH / 2) + x / 2;
          planes[at] = level(128, -0.169, -0.331, 0.5, colour);
          planes[at + WIDTH * HEIGHT / 4] = level(128, 0.5, -0.419, -0.081, colour);
        }
      }
    }
    return planes;
  }

  private static byte level(int zero, double red, double green, double blue, Color colour) {
    var sum = zero + red * colour.getRed() + green * colour.getGreen() + blue * colour.getBlue();
    return (byte) Math.clamp(Math.round(sum), 0, 255);
  }
}
