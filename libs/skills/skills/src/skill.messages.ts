import { defineMessage } from '@alize/platform';
import { z } from 'zod';

/** Labels or links are others than before: what was learned from them is to be learned again. */
export const skillsChanged = defineMessage('skills.changed', z.object({}));
