// The plan as it was understood, row by row: what is new, what would change, who was taken for whom, and what was left out and why.
// Part of import.ts.
import type { Ctx, Drawing } from '../../capability.ts';
import { shortened } from '../../domain/paging.ts';
import type { Note } from '../../domain/plan-in/understood.ts';
import type { ForumRow, MeasureRow, OwnerProposal, Proposal } from '../../domain/plan-in/proposal-shape.ts';
import type { Seen } from './draft.ts';

const AT_A_TIME = 6;
/** Changes of one row, and lines of what was left out; the rest is counted. */
const CHANGES = 6;
const LEFT = 12;
const SHOWN = 90;

export type Row = { readonly title: string; readonly lines: readonly string[] };

/** Every row of the document, and what was left, in words. */
export const linesOf = (ctx: Pick<Ctx, 'texts'>, { proposal, here }: Seen): readonly Row[] => {
  const draw = rowsIn(ctx, proposal, here);
  return [
    ...proposal.measures.map((row) => draw.measure(row)),
    ...proposal.forums.map((row) => draw.forum(row)),
    ...draw.left(),
  ];
};

export function rowsCard(ctx: Ctx, seen: Seen, from: number): Drawing {
  const { import: words } = ctx.texts;
  const all = linesOf(ctx, seen);
  const first = from < all.length ? from : 0;
  const page = all.slice(first, first + AT_A_TIME);
  return {
    card: 'import.rows',
    summary: words.title({ name: seen.draft.name }),
    data: {
      area: ctx.area.id,
      showing: words.showing({ from: first + 1, to: first + page.length, of: all.length }),
      rows: page,
      hasNext: first + AT_A_TIME < all.length,
      nextFrom: first + AT_A_TIME,
      hasBack: first > 0,
      backFrom: Math.max(0, first - AT_A_TIME),
    },
  };
}

const cut = (text: string): string => shortened(text, SHOWN);

type Rowing = Pick<Ctx, 'texts'>;

function rowsIn(ctx: Rowing, proposal: Proposal, here: Seen['here']) {
  const { import: words } = ctx.texts;
  const takenAs = namesIn(ctx, proposal, here);
  return {
    measure({ understood: { title, goalArea, owners }, state, notes }: MeasureRow): Row {
      return {
        title: cut(title),
        lines: [
          stateLine(ctx, state),
          ...(goalArea === undefined ? [] : [words.inArea({ area: cut(goalArea) })]),
          ...(owners.length > 0 ? [words.owners({ owners: owners.map(takenAs).join(', ') })] : []),
          ...noteLines(ctx, notes),
        ],
      };
    },
    forum({ understood: { name, frequency }, state, notes }: ForumRow): Row {
      return {
        title: cut(name),
        lines: [stateLine(ctx, state), words.often({ words: cut(frequency) }), ...noteLines(ctx, notes)],
      };
    },
    left: () => leftRows(ctx, proposal),
  };
}

/** Whom the words of an owner are taken for. */
function namesIn({ texts }: Rowing, proposal: Proposal, here: Seen['here']): (said: string) => string {
  const { import: words } = texts;
  const owners = new Map(proposal.owners.map((one) => [one.words, one]));
  const roleNames = new Map(here.roles.map(({ id, name }) => [id, name]));
  const forumNames = new Map<string, string>(here.forums.map(({ id, name }) => [id, name]));
  return (said) => {
    const as: OwnerProposal['as'] = owners.get(said)?.as ?? { kind: 'text' };
    switch (as.kind) {
      case 'role':
        return words.asRole({ words: said, role: roleNames.get(as.role) ?? as.role });
      case 'forum':
        return words.asRole({ words: said, role: forumNames.get(as.forum) ?? said });
      case 'newRole':
        return words.asNewRole({ name: as.name });
      case 'ask':
        return words.asAsk({ words: said });
      case 'text':
      case 'person':
        return words.asText({ words: said });
    }
  };
}

// --- lines -----------------------------------------------------------------------------------------------------------

const fieldsOf = ({ texts: { import: words } }: Rowing): Readonly<Record<string, string>> => ({
  ...words.field,
  ...words.forumField,
});

function noteLines(ctx: Rowing, all: readonly Note[]): readonly string[] {
  const { note } = ctx.texts.import;
  const fields = fieldsOf(ctx);
  return all.map(({ code, words }) => note[code](code === 'cut' ? (fields[words] ?? words) : cut(words)));
}

function stateLine(ctx: Rowing, state: (MeasureRow | ForumRow)['state']): string {
  const { import: words, dates } = ctx.texts;
  switch (state.kind) {
    case 'new':
      return words.stateNew;
    case 'same':
      return words.stateSame;
    case 'changed':
      return words.stateChanged({ changes: changesLine(ctx, state.changes) });
    case 'renamed?':
      return words.stateUnsure({
        titles: dates.list(state.candidates.map(({ title }) => words.quoted({ text: cut(title) }))),
      });
  }
}

type Changed = { readonly field: string; readonly from: string; readonly to: string };

function changesLine(ctx: Rowing, all: readonly Changed[]): string {
  const fields = fieldsOf(ctx);
  return all
    .slice(0, CHANGES)
    .map(({ field, from, to }) =>
      ctx.texts.import.change({ field: fields[field] ?? field, from: cut(from), to: cut(to) }),
    )
    .join('; ');
}

// --- what was left ---------------------------------------------------------------------------------------------------

function leftRows({ texts }: Rowing, { missing, skipped }: Proposal): readonly Row[] {
  const { import: words } = texts;
  const titles = [...missing.measures.map(({ title }) => title), ...missing.forums.map(({ name }) => name)];
  const places = skipped.map(
    ({ words: said, why }) => `${words.quoted({ text: cut(said) })}: ${words.skip[why]}`,
  );
  return [
    ...pages(titles.map(cut)).map((lines) => ({ title: words.missingTitle, lines })),
    ...pages(places).map((lines) => ({ title: words.skippedTitle, lines })),
  ];
}

const pages = (lines: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(lines.length / LEFT) }, (_, n) => lines.slice(n * LEFT, (n + 1) * LEFT));
