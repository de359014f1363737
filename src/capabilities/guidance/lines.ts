// Whom to call and what the law asks of each, on one card: what cannot wait first, then the municipality's own, then the rest. What
// has not been looked at for a year says so; what is not certain is not shown.
import type { Ctx, Drawing } from '../../capability.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { OwnLine } from '../../domain/concern-rules.ts';
import {
  type Duty,
  type Known,
  type NationalNumber,
  certain,
  hostOf,
  inOrder,
  isOld,
  spaced,
} from '../../domain/guidance.ts';
import { DUTIES } from '../../presets/guidance/duties.ts';
import { NUMBERS } from '../../presets/guidance/numbers.ts';
import { rulesOf } from '../../reading/concerns.ts';
import { allOf } from '../../reading/read.ts';

type Seeing = Pick<Ctx, 'texts' | 'now'>;
type Row = {
  readonly phone: string;
  readonly hasPhone: boolean;
  readonly name: string;
  readonly note: string;
  readonly hasNote: boolean;
  readonly old: string;
  readonly isOld: boolean;
  readonly url: string;
  readonly hasUrl: boolean;
};

/** What a line of the municipality's own is called: its own name, else what it is. */
export const lineName = ({ texts }: Pick<Ctx, 'texts'>, { what, name }: OwnLine): string =>
  name ?? texts.guidance.what[what];

export async function linesCard(ctx: Ctx): Promise<Drawing> {
  const { texts, area } = ctx;
  const words = texts.guidance;
  const lines = inOrder((await rulesOf(ctx)).lines);
  const own = lines.map((line) => ownRow(ctx, line));
  const answers = lines.some(({ what }) => what === 'barnevernvakt' || what === 'barnevern');
  const national = certain(NUMBERS).map((one) => ({ danger: one.danger, row: nationalRow(ctx, one) }));
  const others = await otherAreas(ctx);
  return {
    card: 'guidance.lines',
    summary: words.linesTitle,
    data: {
      groups: [
        group(
          words.danger,
          national.filter(({ danger }) => danger).map(({ row }) => row),
        ),
        group(words.own({ area: area.name }), own, answers ? '' : words.ownNone({ phone: childrensLine() })),
        group(
          words.others,
          national.filter(({ danger }) => !danger).map(({ row }) => row),
        ),
      ],
      duties: certain(DUTIES).map((duty) => dutyRow(ctx, duty)),
      others,
      hasOthers: others.length > 0,
    },
  };
}

/** Where the local child welfare service answers when the municipality has named no number of its own. */
const childrensLine = (): string => spaced(NUMBERS.find(({ id }) => id === 'children')?.phone ?? '');

const group = (title: string, rows: readonly Row[], none = '') => ({
  title,
  rows,
  none,
  hasNone: none !== '',
});

function ownRow(ctx: Seeing, line: OwnLine): Row {
  return {
    ...called(line.phone),
    name: lineName(ctx, line),
    ...noted(''),
    ...aged(ctx, line.checked),
    ...linked(line.url),
  };
}

function nationalRow(ctx: Seeing, { phone, name, note, checked }: NationalNumber): Row {
  const { language } = ctx.texts;
  return {
    ...called(phone),
    name: name[language],
    ...noted(note?.[language] ?? ''),
    ...aged(ctx, checked),
    ...linked(undefined),
  };
}

const called = (phone: string | undefined) => ({
  phone: phone === undefined ? '' : spaced(phone),
  hasPhone: phone !== undefined,
});
const noted = (note: string) => ({ note, hasNote: note !== '' });
const linked = (url: string | undefined) => ({ url: url ?? '', hasUrl: url !== undefined });

function aged({ texts, now }: Seeing, checked: Day): Pick<Row, 'old' | 'isOld'> {
  if (!isOld(checked, dayOf(now))) return { old: '', isOld: false };
  return { old: texts.guidance.old({ day: texts.dates.dateYear(checked) }), isOld: true };
}

function dutyRow(ctx: Seeing, duty: Duty) {
  const { language } = ctx.texts;
  return {
    title: duty.title[language],
    text: duty.text[language],
    points: (duty.points ?? []).map((point) => ({ text: point[language] })),
    source: sourceLine(ctx, duty),
    url: duty.source ?? '',
    ...aged(ctx, duty.checked),
  };
}

const sourceLine = ({ texts }: Seeing, { source, checked }: Known): string =>
  texts.guidance.source({ host: hostOf(source ?? ''), day: texts.dates.dateYear(checked) });

/** The other municipalities of one who belongs to several: danger is no time to be asked which. */
async function otherAreas({ actor, read, area, texts }: Ctx) {
  if (actor.kind !== 'person') return [];
  const mine = (await read.get('person', actor.person))?.areas ?? [];
  const areas = await allOf(read, 'area');
  return areas
    .filter(({ id }) => id !== area.id && mine.includes(id))
    .slice(0, 5)
    .map(({ id, name }) => ({ area: id, title: texts.guidance.otherArea({ area: name }) }));
}
