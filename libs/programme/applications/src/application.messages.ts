import { Id } from '@alize/contracts';
import { defineMessage } from '@alize/platform';
import { z } from 'zod';

const payload = z.object({ applicationId: Id });

/** The firm has sent its dossier: an animator looks whether it is whole. */
export const applicationSubmitted = defineMessage('application.submitted', payload);
/** It goes back to the firm, with what is missing. */
export const applicationReturned = defineMessage('application.returned', payload);
