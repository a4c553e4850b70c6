package app.visavis.chat.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are zip archives inside (ECMA-376 and OpenDocument 1.3 part 2). Only the list of
 * their parts is read; nothing is unpacked but the few letters of an OpenDocument's type.
 */
final class OfficeFile {
  private static final int MOST_PARTS = 10_000;
  private static final int LONGEST_TYPE = 100;
  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of(
          "word/document.xml", FileKind.DOCX,
          "xl/workbook.xml", FileKind.XLSX,
          "ppt/presentation.xml", FileKind.PPTX);
  private static final Map<String, FileKind> TYPES =
      Map.of(
          FileKind.ODT.mediaType(), FileKind.ODT,
          FileKind.ODS.mediaType(), FileKind.ODS,
          FileKind.ODP.mediaType(), FileKind.ODP);

  private OfficeFile() {}

  static Optional<FileKind> kindOf(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.size() > MOST_PARTS || hasMacros(zip) ? Optional.empty() : kindOf(zip);
    } catch (ZipException | IllegalArgumentException noZip) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> kindOf(ZipFile zip) throws IOException {
    if (zip.getEntry("[Content_Types].xml") != null) {
      return MAIN_PARTS.entrySet().stream()
          .filter(part -> zip.getEntry(part.getKey()) != null)
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return Optional.ofNullable(TYPES.get(declaredType(zip, zip.getEntry("mimetype"))));
  }

  private static String declaredType(ZipFile zip, @Nullable ZipEntry entry) throws IOException {
    if (entry == null) {
      return "";
    }
    try (var content = zip.getInputStream(entry)) {
      return new String(content.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
    }
  }

  private static boolean hasMacros(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .anyMatch(name ->
            name.endsWith("vbaProject.bin")
                || name.startsWith("Basic/")
                || name.startsWith("Scripts/"));
  }
}
