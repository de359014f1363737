// The status paper of a politiråd as a document: what an archive asks for, what is asked of the politiråd, the numbers
// with a picture of them, and every measure under its goal area.
import type { PersonCtx } from '../../capability.ts';
import type { Paper, Part } from '../../written.ts';
import { dayOf } from '../../domain/calendar.ts';
import { startOf } from '../../domain/meeting.ts';
import { filedId } from '../../domain/minutes.ts';
import {
  type GoalArea,
  STANDINGS,
  type StatusLine,
  changeOf,
  type Counts,
} from '../../domain/status-paper.ts';
import { type Saying, statusWord } from '../../reading/status-words.ts';
import { toldTrends, trendParts } from '../../reading/trend.ts';
import type { Texts } from '../../texts/index.ts';
import type { Found } from './found.ts';
import { needing, quietlyDelayed, silentLines, titleLine, wholeLines } from './lines.ts';
import { sayingOf, statusChart } from './words.ts';

type Writing = Pick<PersonCtx, 'read' | 'texts' | 'now' | 'area'>;

/** Between two politiråd there is seldom more than half a year. */
const QUARTERS = 2;

/** Closed to the public where the politiråd's documents are. */
export async function statusDocument(ctx: Writing, found: Found): Promise<Paper> {
  const { status: words, common } = ctx.texts;
  const { meeting, paper, closed } = found;
  const saying = sayingOf(ctx);
  const parts: readonly Part[] = [
    { kind: 'facts', facts: await facts(ctx, found) },
    ...wholeLines(ctx, found).map((text): Part => ({ kind: 'text', text })),
    ...needed(ctx, found, saying),
    ...listOf(
      words.delayedTitle,
      quietlyDelayed(found).map((one) => titleLine(ctx, one, saying)),
    ),
    ...numbers(ctx, found, saying),
    ...(await concerns(ctx, found)),
    ...listOf(words.silentTitle, silentLines(ctx, found)),
    ...listOf(
      words.ownerlessTitle,
      paper.lines.filter((one) => one.ownerless).map((one) => titleLine(ctx, one, saying)),
    ),
    ...paper.areas.flatMap((area) => areaParts(ctx, found, area, saying)),
    ...listOf(
      words.takenOutTitle,
      paper.takenOut.map(({ title }) => saying.say(title)),
    ),
  ];
  const left = saying.left();
  return {
    file: `${words.fileName}-${meeting.forum}-${meeting.day}`,
    title: titleOf(ctx, found),
    ...(closed ? { header: words.closedHeader } : {}),
    parts:
      left === 0
        ? parts
        : [...parts, { kind: 'text', text: `${common.leftOutNote({ n: left })} ${words.noCases}` }],
  };
}

export const titleOf = ({ texts }: Pick<Writing, 'texts'>, { meeting, forums }: Found): string =>
  texts.status.title({
    forum: texts.dates.list(forums.filter(({ type }) => type === 'politiraad').map(({ name }) => name)),
    day: texts.dates.dayYear(meeting.day),
  });

/** What an archive asks of a document: what it is and of when, who sent it, whether it is open (arkivlova, offentleglova). */
async function facts({ texts, area, now, read }: Writing, { meeting, forums, closed }: Found) {
  const { status: words, dates } = texts;
  const filed = await read.get('filed', filedId(meeting.id, 'status'));
  const fact = (title: string, value: string) => ({ title, value });
  return [
    fact(words.factForum, dates.list(forums.map(({ name }) => name))),
    fact(words.factWhen, `${dates.dayYear(meeting.day)} ${dates.times(meeting.start, meeting.end)}`),
    fact(words.factSender, area.name),
    fact(words.factDated, dates.dayYear(dayOf(now))),
    fact(words.factAccess, closed ? words.closedHeader : words.openAccess),
    fact(words.factArchive, filed ? words.filedOn({ day: dates.dayYear(dayOf(filed.at)) }) : words.notFiled),
  ];
}

const listOf = (heading: string, items: readonly string[]): readonly Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

// --- numbers ---------------------------------------------------------------------------------------------------------

/** The picture, and the same numbers in a table. */
function numbers({ texts }: Writing, { paper }: Found, saying: Saying): readonly Part[] {
  const { status: words } = texts;
  if (paper.lines.length === 0) return [];
  const row = (name: string, counts: Counts): readonly string[] => [
    name,
    ...STANDINGS.map((one) => String(counts[one])),
    String(STANDINGS.reduce((sum, one) => sum + counts[one], 0)),
  ];
  return [
    { kind: 'heading', text: words.countsTitle },
    { kind: 'picture', chart: statusChart(texts, paper, saying) },
    {
      kind: 'table',
      columns: [words.areaColumn, ...STANDINGS.map((one) => statusWord(texts, one)), words.sum],
      rows: [
        ...paper.areas.map(({ name, counts }) => row(saying.say(name), counts)),
        row(words.sum, paper.counts),
        ...(paper.before ? [row(words.last, paper.before)] : []),
      ],
    },
  ];
}

/** What people have been worried about: frozen counts, none under five; of a politiråd that has been, those it could see. */
async function concerns(ctx: Writing, { meeting }: Found): Promise<readonly Part[]> {
  const before = Math.min(ctx.now, startOf(meeting)) as Writing['now'];
  return trendParts(ctx.texts, await toldTrends(ctx, before, QUARTERS));
}

// --- measures --------------------------------------------------------------------------------------------------------

function needed({ texts }: Writing, found: Found, { say }: Saying): readonly Part[] {
  const { status: words, dates } = texts;
  const lines = needing(found);
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: words.neededTitle },
    {
      kind: 'table',
      columns: [words.measure, words.statusNow, words.owner, words.need],
      rows: lines.map(({ measure, status, owners }) => [
        say(measure.title),
        statusWord(texts, status ?? 'untold'),
        dates.list(owners.map(say)) || words.noOwner,
        say(measure.latest?.wanted ?? ''),
      ]),
    },
  ];
}

const areaParts = (
  ctx: Writing,
  found: Found,
  { name, lines }: GoalArea,
  saying: Saying,
): readonly Part[] => {
  const { status: words } = ctx.texts;
  return [
    { kind: 'heading', text: saying.say(name) },
    {
      kind: 'table',
      columns: [words.measure, words.statusNow, words.owner, words.remarks],
      rows: lines.map((one) => measureRow(ctx, found, one, saying)),
    },
  ];
};

function measureRow(ctx: Writing, found: Found, line: StatusLine, saying: Saying): readonly string[] {
  const { texts } = ctx;
  const { status: words, dates } = texts;
  const { measure, status, owners } = line;
  return [
    saying.say(measure.title),
    [statusWord(texts, status ?? 'untold'), ...changeLine(texts, found, line)].join('\n'),
    dates.list(owners.map(saying.say)) || words.noOwner,
    remarks(ctx, found, line, saying).join('\n'),
  ];
}

/** «Forrige gang: i rute», from the second politiråd on. */
function changeLine(texts: Texts, { previous }: Found, line: StatusLine): readonly string[] {
  const { status: words } = texts;
  if (previous === undefined || line.status === undefined) return [];
  switch (changeOf(line)) {
    case 'same':
      return [words.same];
    case 'first':
      return [words.first];
    default:
      return [words.was({ status: statusWord(texts, line.before ?? 'untold').toLowerCase() })];
  }
}

/** What was said, each voice for itself where each tells for themselves, by role. */
function remarks({ texts }: Writing, found: Found, line: StatusLine, { say }: Saying): readonly string[] {
  const { status: words, dates } = texts;
  const { measure, state, late, also } = line;
  const voices = measure.separately ? (measure.voices ?? []) : [];
  const told = voices.length > 1 ? voices : measure.latest ? [measure.latest] : [];
  const said = told.flatMap(({ comment, wanted, effect, role, status }) => {
    const by =
      voices.length > 1 ? `${role ?? words.owner}, ${statusWord(texts, status).toLowerCase()}: ` : '';
    const parts = [
      ...(comment === undefined ? [] : [say(comment)]),
      ...(wanted === undefined ? [] : [words.wanted({ wanted: say(wanted) })]),
      ...(effect === undefined ? [] : [words.effect({ effect: words[effect] })]),
    ];
    return parts.length > 0 || by !== '' ? [`${by}${parts.join('\n')}`] : [];
  });
  const areas = also.map(({ goalArea, owners }) =>
    words.byRole({ title: say(goalArea), roles: dates.list(owners.map(say)) }),
  );
  return [
    ...said,
    ...(late ? [words.late] : []),
    ...(found.opened && state === 'owed' ? [words.notAnswered] : []),
    ...(state === 'resting' ? [words.notAsked] : []),
    ...(areas.length > 0 ? [words.also({ areas: dates.list(areas) })] : []),
  ];
}
