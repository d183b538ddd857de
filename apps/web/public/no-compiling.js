// The page's policy lets nobody compile code from text. Said to zod before any schema is made, since each asks when it is.
globalThis.__zod_globalConfig = { jitless: true };
