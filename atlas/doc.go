// Package atlas knows what a map of the evidence looks like.
//
// Compose turns countries, statements and settings into a Picture, a value
// that nobody edits afterwards; Paint drives a Pen over it. Paint is the only
// code that knows the looks, so the screen and every export show the same map.
//
// The law of the product lives in Marks: what a country looks like is a pure
// function of the statements that pass the filter.
//
// Lengths are pixels of the page, x to the right and y down, unless a name
// says dp; geographic points are longitude, latitude in degrees.
package atlas
