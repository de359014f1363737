// The status paper: what a politiråd is told of the action plan, as a card and as a document, for the coordinator and whoever writes
// for the politiråd.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  GONE,
  PRIVATE,
  file,
  picture,
  verb,
} from '../capability.ts';
import { textCard } from '../drawing.ts';
import { meetingIdSchema } from '../domain/meeting.ts';
import { filedId } from '../domain/minutes.ts';
import { afterwards } from '../reading/read.ts';
import { statusCard } from './status/card.ts';
import { findStatus, mayRead, reader } from './status/found.ts';
import { statusDocument } from './status/paper.ts';
import { sayingOf, statusChart } from './status/words.ts';

const oneSchema = z.object({ meeting: meetingIdSchema });
const anySchema = oneSchema.partial();

export const status: Capability = {
  name: 'status',
  commands: [
    {
      verb: 'status.paper',
      alone: true,
      for: 'coordinator',
      phrases: {
        nb: ['statusdokument', 'statusdokumentet'],
        nn: ['statusdokument', 'statusdokumentet'],
        en: ['status paper'],
      },
      about: {
        nb: 'Status for tiltakene til politirådet, som kort og dokument',
        nn: 'Status for tiltaka til politirådet, som kort og dokument',
        en: 'The status of the measures for the police council, as a card and a document',
      },
    },
  ],
  verbs: {
    'status.paper': verb({ input: anySchema, who: reader, where: PRIVATE, span: 'each', run: show }),
    'status.filed': verb({
      input: oneSchema.extend({ filed: z.boolean().default(true) }),
      who: reader,
      where: PRIVATE,
      run: setFiled,
    }),
  },
  views: {},
  files: {
    'status.paper': file({
      input: oneSchema,
      async write(ctx, { meeting }) {
        const found = await findStatus(ctx, meeting);
        return found && (await mayRead(ctx, found, ctx.person)) ? statusDocument(ctx, found) : undefined;
      },
    }),
  },
  pictures: {
    'status.picture': picture({
      input: oneSchema,
      async write(ctx, { meeting }) {
        const found = await findStatus(ctx, meeting);
        if (!found || !(await mayRead(ctx, found, ctx.person))) return undefined;
        return statusChart(ctx.texts, found.paper, sayingOf(ctx));
      },
    }),
  },
};

async function show(ctx: Ctx, { meeting }: z.output<typeof anySchema>): Promise<Outcome> {
  if (ctx.actor.kind !== 'person') return GONE;
  const found = await findStatus(ctx, meeting);
  if (found) return { show: await statusCard(ctx, found, ctx.actor.person) };
  return meeting === undefined ? { show: textCard(ctx.texts.status.noCouncil) } : GONE;
}

/** Whether the document has been put in the municipality's archive. */
async function setFiled(
  ctx: Ctx,
  input: { readonly meeting: string; readonly filed: boolean },
): Promise<Outcome> {
  if (ctx.actor.kind !== 'person') return GONE;
  const by = ctx.actor.person;
  const id = filedId(input.meeting, 'status');
  const [found, there] = await Promise.all([findStatus(ctx, input.meeting), ctx.read.get('filed', id)]);
  if (!found) return GONE;
  const value = { meeting: input.meeting, document: 'status' as const, by, at: ctx.now };
  const changes =
    input.filed === (there !== undefined)
      ? []
      : [{ kind: 'filed' as const, id, ...(input.filed ? { value } : {}) }];
  return { changes, show: await statusCard(afterwards(ctx, changes), found, by) };
}
