// The minutes of a meeting, from the word «referat» to the archive: written on cards, approved by the chair or by time, sent once
// and locked; and the log of what was decided. The tasks that follow from them are task.ts.
import { z } from 'zod';
import { type Capability, verb } from '../capability.ts';
import { anyone, clock } from '../reading/who.ts';
import { chair, findMinutes, keySchema, reader, secretary } from './minutes-access.ts';
import { begin, begunOf, write } from './minutes-begin.ts';
import { due } from './minutes-due.ts';
import { log, logSchema } from './minutes-log.ts';
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
} from './minutes-send.ts';
import { showCard } from './minutes-show.ts';
import { files, letters, views } from './minutes-views.ts';
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
} from './minutes-write.ts';

const PRIVATE = ['private', 'tab'] as const;
/** Those who are not in Teams do the same from the page of a letter. */
const ANYWHERE = ['private', 'tab', 'link'] as const;

const from = z.coerce.number().int().min(0).default(0);

export const minutes: Capability = {
  name: 'minutes',
  commands: [
    {
      verb: 'minutes.write',
      phrases: {
        nb: ['referat', 'skriv referat'],
        nn: ['referat', 'skriv referat'],
        en: ['minutes', 'write minutes'],
      },
      about: {
        nb: 'Skriv referat fra et møte: referat koordineringsgruppe',
        nn: 'Skriv referat frå eit møte: referat koordineringsgruppe',
        en: 'Write the minutes of a meeting: minutes koordineringsgruppe',
      },
    },
    {
      verb: 'minutes.log',
      phrases: { nb: ['logg'], nn: ['logg'], en: ['log'] },
      about: {
        nb: 'Det møtet har vedtatt, og oppgaver som ikke er gjort: logg koordineringsgruppe',
        nn: 'Det møtet har vedteke, og oppgåver som ikkje er gjorde: logg koordineringsgruppe',
        en: 'What a forum has decided, and tasks not done: log koordineringsgruppe',
      },
    },
  ],
  verbs: {
    'minutes.write': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: anyone,
      where: [...PRIVATE],
      run: async (ctx, { text }) => write(ctx, text.trim()),
    }),
    'minutes.log': verb({ input: logSchema, who: anyone, where: [...PRIVATE], run: log }),
    'minutes.begin': verb({
      input: keySchema.extend({ from }),
      who: secretary,
      where: [...ANYWHERE],
      run: begin,
    }),
    'minutes.item': verb({ input: entryKey, who: secretary, where: [...ANYWHERE], run: openItem }),
    'minutes.new': verb({ input: keySchema, who: secretary, where: [...ANYWHERE], run: newItem }),
    'minutes.save': verb({ input: saveSchema, who: secretary, where: [...ANYWHERE], run: saveItem }),
    'minutes.attending': verb({
      input: attendingSchema,
      who: secretary,
      where: [...ANYWHERE],
      run: openAttendance,
    }),
    'minutes.attended': verb({
      input: attendedSchema,
      who: secretary,
      where: [...ANYWHERE],
      run: saveAttendance,
    }),
    'minutes.none': verb({ input: keySchema, who: secretary, where: [...ANYWHERE], run: keepNone }),
    'minutes.submit': verb({ input: keySchema, who: secretary, where: [...ANYWHERE], run: submit }),
    'minutes.reopen': verb({ input: keySchema, who: secretary, where: [...ANYWHERE], run: reopen }),
    'minutes.approve': verb({ input: approveSchema, who: chair, where: [...ANYWHERE], run: approve }),
    'minutes.return': verb({ input: returnSchema, who: chair, where: [...ANYWHERE], run: sendBack }),
    'minutes.add': verb({ input: addSchema, who: secretary, where: [...ANYWHERE], run: add }),
    'minutes.filed': verb({ input: filedSchema, who: secretary, where: [...ANYWHERE], run: setFiled }),
    'minutes.open': verb({
      input: keySchema.extend({ from }),
      who: reader,
      where: [...ANYWHERE],
      run: async (ctx, { meeting, from: at }) => {
        const found = begunOf(await findMinutes(ctx, meeting));
        if (!found || ctx.actor.kind !== 'person') return { refuse: { reason: 'noLonger', data: {} } };
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
