package org.goodfaith.core.standing;

import org.goodfaith.core.record.Representation;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Who acts for a subject, by which right.
///
/// @param granted when, and by which entry
/// @param right as what, how far, until when and on which document
/// @param source whose door it came through
/// @param reference under which it stands there
/// @param ended when it was ended before its last day, and by which entry; null where it was not
/// @param counts whether somebody acts by it on the day asked about
public record Representative(
    Mark granted,
    Representation right,
    String source,
    String reference,
    @Nullable Mark ended,
    boolean counts) {}
