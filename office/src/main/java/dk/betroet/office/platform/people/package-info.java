/**
 * The people of the house: who they are, what they are in which unit, and how they relate.
 *
 * <p>One person is one row, whether employee, resident, guardian or all of these in turn. Names,
 * contact and CPR numbers are sealed under the person's own key and read as erased after erasure;
 * roles and relations stay, because the books refer to them. This package decides nothing: rules
 * about who may be what are the rule book's, and who may read is decided in the access package.
 */
@NullMarked
package dk.betroet.office.platform.people;

import org.jspecify.annotations.NullMarked;
