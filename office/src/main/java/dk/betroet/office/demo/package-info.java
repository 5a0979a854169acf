/**
 * The demo: a fictional care home and its year, made through the real operations. The only package
 * that may know every job, since it plays the people who use them. Never runs in {@code serve}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule
package dk.betroet.office.demo;
