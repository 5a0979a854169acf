/** Why someone may act for another: what a mandate covers, mechanically; rules judge its kind. */
package dk.betroet.kernel.mandate;
