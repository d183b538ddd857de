import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ matchId: Id });

/** The volunteer wants to say yes first. */
export const matchAsked = defineMessage('match.asked', payload, { waits: true });
/** Both sides may know each other from now on. */
export const matchIntroduced = defineMessage('match.introduced', payload, { waits: true });
/** The volunteer is willing: their employer is asked. */
export const matchAwaitsEmployer = defineMessage('match.awaits-employer', payload, { waits: true });
export const matchDeclined = defineMessage('match.declined', payload);
/** Called off by an animator or the firm, or because its need was closed. */
export const matchCancelled = defineMessage('match.cancelled', payload, { waits: true });
/** Nobody answered in the time the territory gives. */
export const matchExpired = defineMessage('match.expired', payload);
