/**
 * Breaches of the house rules, planted so that each rule shows that it bites. Outside of the
 * application's own package: no test of the application loads them.
 */
package planted;
