// The handover: what a role holds now, for whoever takes it over. The coordinator opens it for any role, a holder for their own.
import { z } from 'zod';
import {
  type Capability,
  type Ctx,
  type Outcome,
  type Who,
  GONE,
  PRIVATE,
  file,
  verb,
} from '../capability.ts';
import { type Role, roleIdSchema } from '../domain/people.ts';
import { findRoles } from '../domain/role-lines.ts';
import { choiceCard, textCard } from '../drawing.ts';
import { checkText } from '../reading/free-text.ts';
import { allOf } from '../reading/read.ts';
import { anyone, holdsOneOf, rolesOf } from '../reading/who.ts';
import { handoverCard } from './handover/card.ts';
import { heldBy, mayRead } from './handover/held.ts';
import { handoverPaper } from './handover/paper.ts';

const keySchema = z.object({ role: roleIdSchema });

/** Holder or deputy of the role that is opened, or the coordinator. */
const ownRole: Who = {
  name: 'ownRole',
  may: (ctx, input) => holdsOneOf(ctx, [(input as z.output<typeof keySchema>).role]),
};

export const handover: Capability = {
  name: 'handover',
  commands: [
    {
      verb: 'handover.mine',
      phrases: {
        nb: ['overlevering', 'min rolle', 'mine roller'],
        nn: ['overlevering', 'mi rolle', 'mine roller'],
        en: ['handover', 'my role', 'my roles'],
      },
      about: {
        nb: 'Alt som ligger til rollen din, også som dokument til den som tar over',
        nn: 'Alt som ligg til rolla di, også som dokument til den som tek over',
        en: 'All that lies with your role, also as a document for whoever takes over',
      },
    },
  ],
  verbs: {
    'handover.mine': verb({
      input: z.object({ text: z.string().max(200).default('') }),
      who: anyone,
      where: PRIVATE,
      run: (ctx, { text }) => named(ctx, text.trim()),
    }),
    'handover.show': verb({
      input: keySchema,
      who: ownRole,
      where: PRIVATE,
      run: (ctx, { role }) => show(ctx, role),
    }),
  },
  views: {},
  files: {
    'handover.paper': file({
      input: keySchema,
      async write(ctx, { role }) {
        const held = await heldBy(ctx, role);
        return held && (await mayRead(ctx, ctx.person, role)) ? handoverPaper(ctx, held) : undefined;
      },
    }),
  },
};

async function show(ctx: Ctx, role: string): Promise<Outcome> {
  const held = await heldBy(ctx, role);
  return held && ctx.actor.kind === 'person'
    ? { show: await handoverCard(ctx, held, ctx.actor.person) }
    : GONE;
}

/** The roles a person holds are few; of a name that is several, as many are offered. */
const OFFERED = 12;

/** «overlevering», «overlevering rektor»: one's own role, or the one that is named. */
async function named(ctx: Ctx, text: string): Promise<Outcome> {
  const { handover: words } = ctx.texts;
  if (ctx.actor.kind !== 'person') return GONE;
  const { refuse } = checkText(ctx, text);
  if (refuse) return { refuse };
  if (text === '') return among(ctx, await rolesOf(ctx, ctx.actor.person), words.noRole);
  const found = findRoles(await allOf(ctx.read, 'role'), text);
  const [first] = found;
  if (first && found.length === 1 && !(await holdsOneOf(ctx, [first.id])))
    return { refuse: { reason: 'notAllowed', data: { who: ctx.texts.who.ownRole } } };
  return among(ctx, found, words.notFound({ text }));
}

async function among(ctx: Ctx, roles: readonly Role[], none: string): Promise<Outcome> {
  const [first, ...others] = roles;
  if (!first) return { show: textCard(none) };
  if (others.length === 0) return show(ctx, first.id);
  const choices = roles
    .slice(0, OFFERED)
    .map(({ id, name }) => ({ label: name, verb: 'handover.mine', text: id }));
  return { show: choiceCard(ctx.texts.handover.which, choices) };
}
