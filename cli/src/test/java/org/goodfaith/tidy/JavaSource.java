package org.goodfaith.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One Java file: its text, and what is code in it.
///
/// @param file where it is
/// @param text all of it
/// @param code the text with comments, strings and characters blanked, lines kept
record JavaSource(Path file, String text, String code) {
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\""
              + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
          Pattern.DOTALL);

  static JavaSource read(Path file) {
    String text = Repository.read(file);
    return new JavaSource(file, text, blanked(text));
  }

  private static String blanked(String text) {
    Matcher found = NOT_CODE.matcher(text);
    var code = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(code, found.group().replaceAll("[^\\n]", " "));
    }
    return found.appendTail(code).toString();
  }

  /// The path below the repository, as messages name it.
  String name() {
    return Repository.ROOT.relativize(file).toString();
  }

  String simpleName() {
    return file.getFileName().toString().replace(".java", "");
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /// Each match of a pattern in the code, as `file:line: what was found`.
  List<String> inCode(Pattern pattern) {
    return matches(pattern, code);
  }

  /// Each match of a pattern anywhere in the file, comments and strings too.
  List<String> inText(Pattern pattern) {
    return matches(pattern, text);
  }

  private List<String> matches(Pattern pattern, String where) {
    var found = new ArrayList<String>();
    Matcher matcher = pattern.matcher(where);
    while (matcher.find()) {
      found.add(at(matcher.start()) + ": " + matcher.group().strip());
    }
    return found;
  }

  /// File and line of a position in the text.
  String at(long position) {
    long line = text.chars().limit(position).filter(c -> c == '\n').count() + 1;
    return name() + ":" + line;
  }
}
