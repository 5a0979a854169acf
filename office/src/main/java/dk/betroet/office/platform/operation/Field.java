package dk.betroet.office.platform.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a command may hold, beyond its type. A component that may be left out is
 * marked {@code @Nullable}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Longest text in characters, most elements of a list, or largest number. */
    long max() default 200;

    /** Smallest number, or fewest elements of a list. */
    long min() default 0;

    /** For references: which of the things may be chosen, as the kind of reference defines it. */
    String from() default "";

    /** For amounts: whether nothing at all is an answer, such as a count of an empty box. */
    boolean zero() default false;

    /** For dates: whether a day to come is an answer. */
    boolean future() default false;
}
