package dk.betroet.office.platform.access;

import dk.betroet.office.platform.web.view.LinkView;
import java.util.Optional;

/** Something that is read without logging in, as a job offers it to whoever stands at the door. */
public interface WithoutLogIn {

    /** The way to it; nothing while there is nothing to read. */
    Optional<LinkView> way();
}
