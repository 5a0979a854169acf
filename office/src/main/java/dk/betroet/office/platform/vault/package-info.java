/**
 * Keeps what must be readable today and forgettable tomorrow: names, CPR numbers, free text and
 * images.
 *
 * <p>Each person (and each unit, for papers that concern several people) has a data key of their
 * own. The data key is stored wrapped by the master key, which is never in the database. To forget
 * a person is to delete one wrapped key: everything sealed under it, in every table and every copy,
 * becomes unreadable at once, while the hash chain of the books stays whole because it holds only
 * commitments to the sealed values.
 *
 * <p>It is not an access control: who may read is decided before anyone comes here.
 */
@NullMarked
package dk.betroet.office.platform.vault;

import org.jspecify.annotations.NullMarked;
