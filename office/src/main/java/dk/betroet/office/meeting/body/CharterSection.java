package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;

/** A section of a charter as it is read: its heading, and what it says. */
public record CharterSection(Text heading, String words) {

    /** The sections of a version, in their order; those that say nothing are left out. */
    public static List<CharterSection> of(List<Bodies.Charter> charters, int version) {
        return charters.stream().filter(one -> one.version() == version)
                .flatMap(one -> Bodies.SECTIONS.stream().filter(one.sections()::containsKey)
                        .map(name -> new CharterSection(Text.of("meeting.adopt-charter." + name),
                                String.valueOf(one.sections().get(name)))))
                .toList();
    }
}
