// A concern as a document for the municipality's archive: what an archive asks for, what was chosen, what has happened, and the text,
// opened with the key in the moment it is fetched. Persons stand by their roles.
import type { PersonCtx } from '../../capability.ts';
import type { Paper, Part } from '../../written.ts';
import { type Instant, dayOf, timeOfWall, wallOf } from '../../domain/calendar.ts';
import { type Concern, type ConcernEvent, type ConcernId, isIndividual } from '../../domain/concern.ts';
import { ERASED } from '../../domain/erasure.ts';
import type { PersonId } from '../../domain/people.ts';
import { ARCHIVE_LINE } from '../../presets/archive.ts';
import { TEXT, askField, findConcern, openText } from '../../reading/concerns.ts';
import { rolesOf } from '../../reading/who.ts';
import { answerFacts } from '../../texts/concern-words.ts';
import { mayHave } from './access.ts';
import { filedWords } from './card.ts';

type Facts = readonly { readonly title: string; readonly value: string }[];

export async function archivePaper(
  ctx: PersonCtx,
  { concern: id }: { readonly concern: ConcernId },
): Promise<Paper | undefined> {
  const concern = await findConcern(ctx, id);
  const has = concern ? await mayHave(ctx, concern) : 'nothing';
  if (!concern || has === 'nothing') return undefined;
  const { closing: words } = ctx.texts;
  return {
    file: `${words.file}-${id}`,
    title: words.paperTitle({ number: id }),
    header: words.access(ARCHIVE_LINE),
    parts: [
      { kind: 'facts', facts: await metadata(ctx, concern) },
      { kind: 'heading', text: words.answersTitle },
      { kind: 'facts', facts: answersIn(ctx, concern) },
      ...(has === 'all' ? await textParts(ctx, concern) : []),
      { kind: 'heading', text: words.historyTitle },
      { kind: 'table', columns: words.historyColumns, rows: await historyRows(ctx, concern, has) },
    ],
  };
}

/** What an archive asks of a document (arkivlova, offentleglova): which case, of when, from whom to whom, and who may read it. */
async function metadata(ctx: PersonCtx, concern: Concern): Promise<Facts> {
  const { closing: words, dates } = ctx.texts;
  const coordinator = await ctx.read.get('role', ctx.area.coordinator);
  const fact = (title: string, value: string) => ({ title, value });
  return [
    fact(words.caseTitleFact, words.paperTitle({ number: concern.id })),
    fact(words.receivedFact, dates.dateYear(dayOf(concern.at))),
    fact(words.datedFact, dates.dateYear(dayOf(ctx.now))),
    fact(words.senderFact, await inRole(ctx, words.reporter, concern.by)),
    fact(words.recipientFact, dates.list([coordinator?.name ?? '', ctx.area.name].filter(Boolean))),
    fact(words.accessFact, words.access(ARCHIVE_LINE)),
    fact(words.archiveFact, filedWords(ctx.texts, concern)),
  ];
}

const inRole = async (ctx: PersonCtx, who: string, person: PersonId): Promise<string> =>
  ctx.texts.closing.withRoles({ who, roles: await roleNames(ctx, person) });

const roleNames = async (ctx: PersonCtx, person: PersonId): Promise<string> =>
  ctx.texts.dates.list((await rolesOf(ctx, person)).map(({ name }) => name));

/** Every choice in words, and how it ended. */
const answersIn = ({ texts }: PersonCtx, { answers, ending }: Concern): Facts => [
  ...answerFacts(texts, answers),
  ...(ending ? [{ title: texts.closing.endingFact, value: texts.concernWords.endings[ending] }] : []),
];

async function textParts(ctx: PersonCtx, concern: Concern): Promise<readonly Part[]> {
  const { closing: words } = ctx.texts;
  if (isIndividual(concern)) return [{ kind: 'text', text: words.individual }];
  const text = concern.hasText ? await openText(ctx, concern.id, TEXT) : 'none';
  if (text === 'none') return [];
  const said =
    text === 'lost' ? [words.textLost] : text.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return [
    { kind: 'heading', text: words.textTitle },
    ...said.map((line): Part => ({ kind: 'text', text: line })),
  ];
}

// --- what has happened -----------------------------------------------------------------------------------------------

const historyRows = (
  ctx: PersonCtx,
  concern: Concern,
  has: 'answers' | 'all',
): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    concern.history.map(async (event, index) => [
      timeWords(ctx, event.at),
      [await eventWords(ctx, event), ...(has === 'all' ? await questionAt(ctx, concern, index) : [])].join(
        '\n',
      ),
      await whoWords(ctx, concern, event.by),
    ]),
  );

/** What the reporter was asked in own words. */
async function questionAt(
  ctx: PersonCtx,
  { id, history }: Concern,
  index: number,
): Promise<readonly string[]> {
  if (history[index]?.kind !== 'asked') return [];
  const asked = await openText(ctx, id, askField(index));
  if (asked === 'none') return [];
  return [asked === 'lost' ? ctx.texts.closing.textLost : asked.text];
}

const timeWords = ({ texts: { dates } }: PersonCtx, at: Instant): string =>
  `${dates.dateYear(dayOf(at))} ${dates.time(timeOfWall(wallOf(at)))}`;

async function eventWords({ texts, read }: PersonCtx, event: ConcernEvent): Promise<string> {
  const { closing: words, concernWords } = texts;
  const [role, forum] = await Promise.all([
    event.role && read.get('role', event.role),
    event.forum && read.get('forum', event.forum),
  ]);
  const said = [
    event.route && concernWords.routes[event.route],
    role && role.name,
    forum && forum.name,
    event.ask && concernWords.asks[event.ask],
    event.reply && concernWords.replies[event.reply],
  ].filter((one) => one !== undefined);
  const named = words.events[event.kind];
  const what = said.length === 0 ? named : words.said({ what: named, words: said.join(', ') });
  return event.reason ? words.reason({ what, reason: concernWords.reasons[event.reason] }) : what;
}

async function whoWords(ctx: PersonCtx, { by, holder }: Concern, person: PersonId): Promise<string> {
  const { closing: words } = ctx.texts;
  if (person === ERASED) return words.gone;
  if (person === by) return words.reporter;
  if (person === holder) return inRole(ctx, words.holder, person);
  return (await roleNames(ctx, person)) || words.employee;
}
