// The minutes of a meeting, from the word «referat» to the archive: written on cards, approved by the chair or by time, sent once
// and locked; and the log of what was decided. The tasks that follow from them are task.ts.
import { z } from 'zod';
import { type Capability, GONE, PRIVATE, PRIVATE_OR_LINK, verb } from '../capability.ts';
import { anyone, clock } from '../reading/who.ts';
import { rowSchema } from '../typed.ts';
import { begunOf, chair, findMinutes, keySchema, reader, secretary } from './minutes/access.ts';
import { begin, write } from './minutes/begin.ts';
import { due } from './minutes/due.ts';
import { log, logSchema } from './minutes/log.ts';
import {
  add,
  addSchema,
  approve,
  approveSchema,
  filedSchema,
  lost,
  lostSchema,
  reopen,
  returnSchema,
  sendBack,
  setFiled,
  submit,
} from './minutes/send.ts';
import { showCard } from './minutes/show.ts';
import { files, letters, views } from './minutes/views.ts';
import {
  attendedSchema,
  attendingSchema,
  entryKey,
  keepNone,
  newItem,
  openAttendance,
  openItem,
  saveAttendance,
  saveItem,
  saveSchema,
} from './minutes/write.ts';

export const minutes: Capability = {
  name: 'minutes',
  commands: [
    {
      verb: 'minutes.write',
      for: 'member',
      phrases: {
        nb: ['referat', 'skriv referat'],
        nn: ['referat', 'skriv referat'],
        en: ['minutes', 'write minutes'],
      },
      about: {
        nb: 'Skriv eller les referatet fra et møte: «referat koordineringsgruppe»',
        nn: 'Skriv eller les referatet frå eit møte: «referat koordineringsgruppe»',
        en: 'Write or read the minutes of a meeting: “minutes koordineringsgruppe”',
      },
    },
    {
      verb: 'minutes.log',
      for: 'member',
      phrases: { nb: ['logg'], nn: ['logg'], en: ['log'] },
      about: {
        nb: 'Hva et møte har vedtatt, og hva som ikke er gjort: «logg koordineringsgruppe»',
        nn: 'Kva eit møte har vedteke, og kva som ikkje er gjort: «logg koordineringsgruppe»',
        en: 'What a meeting has decided, and what is not done: “log koordineringsgruppe”',
      },
    },
  ],
  verbs: {
    'minutes.write': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: anyone,
      where: PRIVATE,
      run: async (ctx, { text }) => write(ctx, text.trim()),
    }),
    'minutes.log': verb({ input: logSchema, who: anyone, where: PRIVATE, run: log }),
    'minutes.begin': verb({
      input: keySchema.extend({ from: rowSchema }),
      who: secretary,
      where: PRIVATE_OR_LINK,
      run: begin,
    }),
    'minutes.item': verb({ input: entryKey, who: secretary, where: PRIVATE_OR_LINK, run: openItem }),
    'minutes.new': verb({ input: keySchema, who: secretary, where: PRIVATE_OR_LINK, run: newItem }),
    'minutes.save': verb({ input: saveSchema, who: secretary, where: PRIVATE_OR_LINK, run: saveItem }),
    'minutes.attending': verb({
      input: attendingSchema,
      who: secretary,
      where: PRIVATE_OR_LINK,
      run: openAttendance,
    }),
    'minutes.attended': verb({
      input: attendedSchema,
      who: secretary,
      where: PRIVATE_OR_LINK,
      run: saveAttendance,
    }),
    'minutes.none': verb({ input: keySchema, who: secretary, where: PRIVATE_OR_LINK, run: keepNone }),
    'minutes.submit': verb({ input: keySchema, who: secretary, where: PRIVATE_OR_LINK, run: submit }),
    'minutes.reopen': verb({ input: keySchema, who: secretary, where: PRIVATE_OR_LINK, run: reopen }),
    'minutes.approve': verb({ input: approveSchema, who: chair, where: PRIVATE_OR_LINK, run: approve }),
    'minutes.return': verb({ input: returnSchema, who: chair, where: PRIVATE_OR_LINK, run: sendBack }),
    'minutes.add': verb({ input: addSchema, who: secretary, where: PRIVATE_OR_LINK, run: add }),
    'minutes.filed': verb({ input: filedSchema, who: secretary, where: PRIVATE_OR_LINK, run: setFiled }),
    'minutes.open': verb({
      input: keySchema.extend({ from: rowSchema }),
      who: reader,
      where: PRIVATE_OR_LINK,
      run: async (ctx, { meeting, from: at }) => {
        const found = begunOf(await findMinutes(ctx, meeting));
        if (!found || ctx.actor.kind !== 'person') return GONE;
        return { show: await showCard(ctx, found, ctx.actor.person, { from: at }) };
      },
    }),
    'minutes.lost': verb({ input: lostSchema, who: clock, where: ['clock'], run: lost }),
  },
  views,
  letters,
  files,
  due,
};
