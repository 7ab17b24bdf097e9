// Package e2e drives the real window as a person would, by keyboard, under a display of its own. Its tests have the
// build tag e2e and want the program's path in SAMENSPEL_BINARY: make test sees to both.
package e2e
