package org.goodfaith.files;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;

/// Makes items of the framed rows of one format.
sealed interface LineRows permits CsvRows, JsonRows {
  /// @return whether the first row is a header
  boolean hasHeader();

  /// Takes the row found last as header.
  ///
  /// @return why the file cannot be read, or empty
  Optional<IntakeFault> header(RowFrames frames);

  /// @return columns present and dropped at the door
  List<String> dropped();

  /// @return how many fields a row has, 0 where that is not fixed
  int fields();

  /// Takes the row found last. Rows taken one after the other stand side by side in the buffer.
  void add(RowFrames frames, long dataLine);

  /// Makes items of the rows taken since.
  void flush(RowFrames frames, Consumer<SourceItem> out);

  /// @return the groups of all rows, where rows are grouped
  Iterator<SourceItem> groups();
}
