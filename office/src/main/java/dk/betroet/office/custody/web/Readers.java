package dk.betroet.office.custody.web;

import dk.betroet.office.platform.desk.Visit;

/** Why somebody reads, as the read log keeps it. */
final class Readers {

    private Readers() {}

    /** As what they are here: {@code role.leader}. */
    static String why(Visit visit) {
        return visit.foremost().map(role -> "role." + role.id()).orElse("role.none");
    }
}
