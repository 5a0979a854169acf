/** Pages about residents, their agreements and mandates. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.web;
