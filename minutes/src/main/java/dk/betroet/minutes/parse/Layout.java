package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which lines of a paper are headings of blocks, and which of them are lesser ones. */
final class Layout {

    private final Paper paper;
    private final List<Optional<Heads.Head>> heads;
    private final Set<Role> capitals = EnumSet.noneOf(Role.class);
    private final boolean isCapital;

    Layout(Paper paper) {
        this.paper = paper;
        heads = new ArrayList<>(paper.count);
        for (int i = 0; i < paper.count; i++) {
            heads.add(paper.isText(i) ? read(i) : Optional.empty());
            int line = i;
            heads.get(i).filter(_ -> isCapitals(line)).ifPresent(head ->
                    capitals.add(head.role()));
        }
        isCapital = capitals.size() >= 2;
    }

    private Optional<Heads.Head> read(int i) {
        String text = paper.text(i);
        if (paper.lines.get(i).hint() instanceof Hint.BlockHead(boolean decision)) {
            Role role = decision ? Role.DECISION : Heads.role(text).orElse(Role.PRESENTATION);
            return Optional.of(new Heads.Head(role, text, text.length()));
        }
        return paper.isRow(i) ? Optional.empty() : Heads.of(text);
    }

    private boolean isCapitals(int i) {
        String text = paper.text(i);
        return text.length() >= 4 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The heading of a block of a matter; attendance belongs to the meeting. */
    Optional<Heads.Head> head(int i) {
        return heads.get(i).filter(head -> head.role() != Role.ATTENDANCE);
    }

    /** Whether a heading stands inside the block before, for it is set less strongly. */
    boolean isWithin(int i) {
        Role role = heads.get(i).map(Heads.Head::role).orElse(Role.TEXT);
        return isCapital && !isCapitals(i)
                && (capitals.contains(role) || !Heads.isCore(role) && role != Role.ATTACHMENTS);
    }

    /** A heading that stands by itself and makes a matter known. */
    boolean isCore(int i) {
        return head(i).filter(head -> Heads.isCore(head.role())).isPresent() && !isWithin(i);
    }

    /** Whether any heading of a role stands in the paper. */
    boolean has(Role role) {
        for (int i = 0; i < paper.count; i++) {
            if (head(i).filter(head -> head.role() == role).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
