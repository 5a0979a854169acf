package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.meeting.Choices;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a version of a case says under the headings of its kind, read and written. */
@Component
public class Sections {

    /** One section as it is typed; without words it says nothing. */
    public record Typed(Heading heading, @Field(max = 20_000) @Nullable Note words) {}

    /** What is wrong with sections as they were typed: a heading that stands twice. */
    static Optional<Refusal> wrong(List<Typed> typed) {
        return typed.stream().map(Typed::heading).distinct().count() == typed.size()
                ? Optional.empty()
                : Optional.of(Refusal.at("sections", RefusalCode.ALREADY_EXISTS));
    }

    /** Those that say something, by heading. */
    static Map<Heading, String> said(List<Typed> typed) {
        Map<Heading, String> said = new EnumMap<>(Heading.class);
        typed.stream().filter(one -> one.words() != null)
                .forEach(one -> said.put(one.heading(), Wordings.text(one.words())));
        return said;
    }

    /** What a version says, by heading and in the order of the headings. */
    public Map<Heading, String> of(JdbcClient sql, UUID file, int version) {
        Map<Heading, String> said = new EnumMap<>(Heading.class);
        sql.sql("select heading, words from case_section where case_id = ? and version = ?")
                .params(file, version)
                .query(row -> {
                    said.put(Choices.of(Heading.class, row.getString("heading")),
                            row.getString("words"));
                });
        return said;
    }

    /** The headings that a case needs, and that its latest version says nothing under. */
    public List<Heading> missing(JdbcClient sql, CaseFile file) {
        return Heading.missing(file.template(), of(sql, file.id(), file.version().number()));
    }

    /** Keeps what a version says. */
    void add(JdbcClient sql, Context context, UUID file, int version, Map<Heading, String> said) {
        said.forEach((heading, words) -> sql.sql("""
                insert into case_section (case_id, authority_id, unit_id, version, heading, words)
                values (?, ?, ?, ?, ?, ?)""")
                .params(file, context.authority(), context.unit(), version, Wordings.id(heading),
                        words)
                .update());
    }
}
