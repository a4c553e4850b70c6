package app.visavis.booking;

import java.time.LocalDateTime;

/**
 * One of a weekly series.
 *
 * @param place counted from 0
 * @param wall what the host's clock should show at its start
 */
record Occurrence(int place, LocalDateTime wall, Slot slot) {}
