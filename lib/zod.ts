import * as z from 'zod/mini';

// The extension's content policy forbids eval, and zod probes for it on first use unless told not to:
// the one import of zod, so that this line always runs first.
z.config({ jitless: true });

export { z };
