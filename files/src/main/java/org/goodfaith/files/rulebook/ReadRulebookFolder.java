package org.goodfaith.files.rulebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.rulebook.RulebookText.ArticleText;

/// Reads a rulebook: a folder of Markdown files, or the same files kept by digest.
public final class ReadRulebookFolder {
  private static final int FILES_MAX = 200;
  private static final int FILE_MAX_BYTES = 1 << 20;

  private final FolderFaults faults = new FolderFaults();

  private ReadRulebookFolder() {}

  /// @return the folder's texts and what could not be read of it
  public static RulebookReading read(Path folder) {
    ReadRulebookFolder step = new ReadRulebookFolder();
    return step.texts(step.files(folder));
  }

  /// @param files content by name, as `RulebookReading.files` gave them
  /// @return the texts and what could not be read of them
  public static RulebookReading read(Map<String, byte[]> files) {
    return new ReadRulebookFolder().texts(new TreeMap<>(files));
  }

  private SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String name = folder.toString();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path path : entries.sorted().toList()) {
        file(path, files);
      }
    } catch (IOException e) {
      faults.add(
          "rulebook.file",
          new Place(name, 0, 0),
          "the folder cannot be read",
          "a readable folder of Markdown files",
          "Name the folder that holds the rulebook.");
      return files;
    }
    if (files.isEmpty()) {
      faults.add(
          "rulebook.file",
          new Place(name, 0, 0),
          "the folder holds no Markdown file",
          "files ending in `.md`",
          "Name the folder that holds the rulebook.");
    }
    return files;
  }

  private void file(Path path, SortedMap<String, byte[]> files) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (name.startsWith(".")) {
      return;
    }
    Place place = new Place(name, 0, 0);
    if (!Files.isRegularFile(path) || !name.endsWith(".md")) {
      faults.add(
          "rulebook.file",
          place,
          "this is no part of a rulebook",
          "files ending in `.md`, no folders",
          "Move it elsewhere.");
    } else if (Files.size(path) > FILE_MAX_BYTES) {
      faults.add(
          "rulebook.file",
          place,
          "the file has " + Files.size(path) + " bytes",
          "at most " + FILE_MAX_BYTES + " bytes",
          "Split the chapter.");
    } else if (files.size() == FILES_MAX) {
      faults.add(
          "rulebook.file",
          place,
          "the folder has more files than can be read",
          "at most " + FILES_MAX + " files",
          "Join chapters.");
    } else {
      files.put(name, Files.readAllBytes(path));
    }
  }

  private RulebookReading texts(SortedMap<String, byte[]> files) {
    List<ArticleText> articles = new ArrayList<>();
    String title = "";
    MessageDigest digest = Hash.sha256();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(file.getValue());
      digest.update((byte) 0);
      Optional<String> content = utf8(file.getKey(), file.getValue());
      if (content.isPresent()) {
        ReadChapter chapter = new ReadChapter(file.getKey(), content.get(), faults);
        articles.addAll(chapter.articles());
        title = title.isEmpty() ? chapter.title() : title;
      }
    }
    RulebookText text =
        new RulebookText(title, Hash.ofBytes(digest.digest()), articles, faults.lines());
    return new RulebookReading(text, files, faults.all());
  }

  private Optional<String> utf8(String name, byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isUnderflow()) {
      return Optional.of(text.flip().toString());
    }
    String before = text.flip().toString();
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    faults.add(
        "rulebook.file",
        new Place(name, line, column),
        "the file is not UTF-8",
        "UTF-8 text",
        "Save the file as UTF-8.");
    return Optional.empty();
  }
}
