import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ missionId: Id });

/** Some working days later nobody has said whether they are in touch. */
export const missionContactDue = defineMessage('mission.contact-due', payload);
/** One of the two says that they are not in touch. */
export const missionWithoutContact = defineMessage('mission.without-contact', payload, { waits: true });
export const missionDone = defineMessage('mission.done', payload, { waits: true });
/** Stopped by one of the two or by an animator; not told of a match that was called off, which tells of itself. */
export const missionDropped = defineMessage('mission.dropped', payload, { waits: true });
