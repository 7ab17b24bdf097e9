package export

import "context"

type watcherKey struct{}

// Watch returns a context with which a format tells how far it is, as a part of all its work from 0 to 1. It may tell
// that from any goroutine.
func Watch(ctx context.Context, done func(part float64)) context.Context {
	return context.WithValue(ctx, watcherKey{}, done)
}

// Tell says to who watches that a part of the work is done. When nobody does it costs nothing.
func Tell(ctx context.Context, part float64) {
	if done, ok := ctx.Value(watcherKey{}).(func(float64)); ok {
		done(part)
	}
}

// Part returns a context for a piece of the work that begins at one part of it and ends at another.
func Part(ctx context.Context, from, to float64) context.Context {
	return Watch(ctx, func(part float64) { Tell(ctx, from+part*(to-from)) })
}
