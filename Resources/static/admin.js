// The admin works without this; it only helps. Each feature's part is a module of its own.
