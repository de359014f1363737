// Closing a concern: how it ended, whether it is archived, its document, opening it again and keeping it longer; and the clock's part,
// which asks, warns and erases. About what a concern says it knows only what the document needs.
import { z } from 'zod';
import { type Capability, file, verb, view } from '../capability.ts';
import { daySchema } from '../domain/calendar.ts';
import { ENDINGS } from '../domain/concern.ts';
import { closers, exporters, oneSchema, reopeners } from './closing/access.ts';
import { linkFor } from './closing/export.ts';
import { ask, close, reopen, show } from './closing/close.ts';
import { due } from './closing/due.ts';
import { keep, setFiled } from './closing/file.ts';
import { archivePaper } from './closing/paper.ts';
import { drawSoon, drawUnfiled } from './closing/reminder.ts';
import { operator, reseal, textSchema } from './closing/reseal.ts';

const daySaidSchema = oneSchema.extend({ day: daySchema });

export const closing: Capability = {
  name: 'closing',
  commands: [],
  verbs: {
    'closing.ask': verb({ ...closers, input: oneSchema, run: ask }),
    'closing.close': verb({ ...closers, input: oneSchema.extend({ ending: z.enum(ENDINGS) }), run: close }),
    'closing.show': verb({
      ...closers,
      input: oneSchema.extend({ again: z.literal('yes').optional() }),
      run: show,
    }),
    'closing.file': verb({
      ...closers,
      input: oneSchema.extend({
        kind: z.enum(['archived', 'notArchival', 'later']),
        reference: z.string().trim().max(40).default(''),
      }),
      run: setFiled,
    }),
    'closing.keep': verb({ ...closers, input: daySaidSchema, run: keep }),
    'closing.reopen': verb({ ...reopeners, input: oneSchema, run: reopen }),
    'closing.reseal': verb({ input: textSchema, who: operator, where: ['operator'], run: reseal }),
    'closing.export': verb({ ...exporters, input: oneSchema, run: linkFor }),
  },
  views: {
    'closing.unfiled': view({ input: oneSchema, draw: drawUnfiled }),
    'closing.soon': view({ input: daySaidSchema, draw: drawSoon }),
  },
  files: {
    'closing.paper': file({ input: oneSchema, write: archivePaper }),
  },
  due,
};
