// A worry on its way to help, as whoever has it meets it: is anyone in danger, a few questions, sent; then how it stands. Most of it is
// chosen from lists; a text is possible about groups, milieus, places and trends where the municipality has assessed it.
import { z } from 'zod';
import { type Capability, verb } from '../capability.ts';
import { mayDo, placesTo } from '../reading/concerns.ts';
import { rowSchema } from '../typed.ts';
import {
  answer,
  answerSchema,
  begin,
  discard,
  makeCoarser,
  restart,
  showStep,
  stepSchema,
} from './concern/answer.ts';
import { keySchema, own } from './concern/key.ts';
import { askWithdraw, list, show, showText, withdraw } from './concern/mine.ts';
import { answerTalk, eventSchema, question, reply, replySchema } from './concern/reply.ts';
import { send } from './concern/send.ts';
import { textSchema, writeText } from './concern/text.ts';
import { views } from './concern/told.ts';

const nothing = z.object({});
const writing = { who: mayDo('draft', 'write', 'anyone'), where: placesTo('draft', 'write') };
const reading = { who: mayDo('draft', 'read', 'anyone'), where: placesTo('draft', 'read') };
const erasing = { who: mayDo('draft', 'erase', 'anyone'), where: writing.where };
const sending = { who: mayDo('concern', 'write', 'anyone'), where: placesTo('concern', 'write') };
const seeing = { who: own('concern', 'read'), where: writing.where };
const answering = { who: own('concern', 'answer'), where: placesTo('concern', 'answer') };
const withdrawing = { who: own('concern', 'withdraw'), where: placesTo('concern', 'withdraw') };

export const concern: Capability = {
  name: 'concern',
  commands: [
    {
      verb: 'concern.begin',
      alone: true,
      menu: 2,
      phrases: {
        nb: ['bekymring', 'jeg er bekymret', 'meld bekymring', 'meld en bekymring', 'uro'],
        nn: ['uro', 'bekymring', 'eg er bekymra', 'eg er uroleg', 'meld uro', 'meld ei uro'],
        en: ['concern', 'i am worried', 'i’m worried', 'raise a concern'],
      },
      about: {
        nb: 'Er du bekymret for ungdom? To minutter, uten navn',
        nn: 'Er du uroleg for ungdom? To minutt, utan namn',
        en: 'Worried about young people? Two minutes, no names',
      },
    },
    {
      verb: 'concern.mine',
      alone: true,
      phrases: {
        nb: ['mine henvendelser', 'mine bekymringer'],
        nn: ['mine henvendingar'],
        en: ['my concerns'],
      },
      about: {
        nb: 'Bekymringene du har meldt, og hva som skjer med dem',
        nn: 'Det du har meldt uro om, og kva som skjer med det',
        en: 'The concerns you have reported, and what becomes of them',
      },
    },
  ],
  verbs: {
    'concern.begin': verb({ input: nothing, ...writing, run: begin }),
    'concern.step': verb({ input: stepSchema, ...reading, run: showStep }),
    'concern.resume': verb({ input: nothing, ...reading, run: (ctx) => showStep(ctx, {}) }),
    'concern.restart': verb({ input: nothing, ...erasing, run: restart }),
    'concern.discard': verb({ input: nothing, ...erasing, run: discard }),
    'concern.answer': verb({ input: answerSchema, ...writing, run: answer }),
    'concern.coarser': verb({ input: nothing, ...writing, run: makeCoarser }),
    'concern.text': verb({ input: textSchema, ...writing, sealed: true, run: writeText }),
    'concern.send': verb({ input: nothing, ...sending, run: send }),
    'concern.mine': verb({ input: z.object({ from: rowSchema }), ...sending, span: 'each', run: list }),
    'concern.show': verb({ input: keySchema, ...seeing, run: show }),
    'concern.written': verb({
      input: keySchema,
      who: own('text', 'read'),
      where: placesTo('text', 'read'),
      run: showText,
    }),
    'concern.question': verb({
      input: eventSchema,
      who: own('text', 'read'),
      where: placesTo('text', 'read'),
      run: question,
    }),
    'concern.reply': verb({ input: replySchema, ...answering, run: reply }),
    'concern.talkYes': verb({ input: keySchema, ...answering, run: answerTalk(true) }),
    'concern.talkNo': verb({ input: keySchema, ...answering, run: answerTalk(false) }),
    'concern.askWithdraw': verb({ input: keySchema, ...withdrawing, run: askWithdraw }),
    'concern.withdraw': verb({ input: keySchema, ...withdrawing, run: withdraw }),
  },
  views,
};
