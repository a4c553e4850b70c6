package app.visavis.chat.file;

import java.util.List;

/** What may be handed over. The content decides which it is, not what the sender says. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  TEXT("text/plain;charset=UTF-8", "txt", "csv", "md"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp");

  private final String mediaType;
  private final List<String> endings;

  FileKind(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The first is the usual one. */
  List<String> endings() {
    return endings;
  }
}
