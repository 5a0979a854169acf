package dk.betroet.office.meeting.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about that is about no case.
 *
 * @param words what the members are told beforehand; empty for nothing
 * @param earlier the meeting whose minutes it approves; null for other kinds, and until the agenda
 *     is sent: then it is the last meeting before this one
 */
public record Matter(MatterKind kind, String heading, String words, @Nullable UUID earlier) {}
