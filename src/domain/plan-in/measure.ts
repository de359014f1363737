// A measure read from the texts of its fields. What is not certain is not read and is noted; what no field holds goes to the content,
// so that nothing of the document is lost. It must not know whether the texts stood in a table or in a line.
import type { Day } from '../calendar.ts';
import { unidentified } from '../identity.ts';
import { line, lines } from '../plain-text.ts';
import { wholeDays } from '../timing-words.ts';
import type { Field } from './columns.ts';
import { type Draft, type Extra, below } from './draft.ts';
import { MOST, ROOM } from './fit.ts';
import type { Reading } from './forums.ts';
import type { AreaOf } from './goal-areas.ts';
import { areasOf, ownersOf } from './owner-areas.ts';
import { type Known, ownersIn } from './owner-words.ts';
import type { Note, NoteCode, UnderstoodMeasure, UnderstoodReport } from './understood.ts';
import { effectOf, everyOf, levelOf, statusOf, timingOf, yearOf, yesOf } from './values.ts';

const ID = /^[a-z0-9-]{1,40}$/;

/** `areaOf`: the goal areas of the document. */
export function measureOf(
  draft: Draft,
  { from, known, areaOf }: Reading & { readonly areaOf: AreaOf },
): UnderstoodMeasure {
  const notes: Note[] = [...draft.notes];
  const note: Noting = (code, words = '') => void notes.push({ code, words: line(words).slice(0, 120) });
  for (const { heading } of draft.extra) note('unknownColumn', heading);
  const said = saidOf(draft, from, note);
  const { title, rest } = titleOf(draft);
  const told = [...draft.extra, ...said.loose].map(({ heading, text }) =>
    heading === '' ? text : `${heading}: ${text}`,
  );
  const whole = [rest, draft.cells.content, ...told].reduce<string>(below, '');
  const content = fitted(withoutIdentity(lines(whole), 'content', note), 'content', note);
  const areas = areasOf(draft, areaOf);
  const { owners, elsewhere, separately } = ownersOf(draft, areas, { known, areaOf });
  const anchors = ownersIn(draft.cells.anchors ?? '', known);
  if (owners.persons || anchors.persons) note('person');
  if (owners.owners.length === 0) note('noOwner');
  const goalArea = areas[0] ?? elsewhere.keys().next().value;
  if (goalArea === undefined) note('noGoalArea');
  const others = [...new Set([...areas, ...elsewhere.keys()])].filter((area) => area !== goalArea);
  const also = [
    ...others.map((area) => ({ goalArea: area, ...elsewhere.get(area) })),
    ...alsoIn(draft.cells.also, known),
  ];
  return {
    source: draft.source,
    more: draft.more,
    title: withoutIdentity(title, 'title', note),
    content,
    ...(goalArea === undefined ? {} : { goalArea }),
    also: also.slice(0, MOST.also),
    owners: owners.owners,
    anchors: anchors.owners,
    partners: partnersIn(draft.cells.partners, owners.partners),
    ...(separately ? { separately } : {}),
    ...said.fields,
    notes: onceEach(notes),
  };
}

type Fields = Omit<
  UnderstoodMeasure,
  'source' | 'more' | 'title' | 'content' | 'goalArea' | 'also' | 'owners' | 'anchors' | 'partners' | 'notes'
>;

/** What is certain of the other cells, and those that are not, to be kept as text under their headings. */
function saidOf(
  { cells, ...draft }: Draft,
  from: Day,
  note: Noting,
): { readonly fields: Fields; readonly loose: readonly Extra[] } {
  const loose: Extra[] = [];
  const keep = (field: Field, heading: string): void => {
    const text = cells[field];
    if (text !== undefined) loose.push({ heading, text });
  };
  // Numbers down a column are the document's own, and begin again in the next plan.
  const id = /^[\d.]+$/.test(cells.id?.trim() ?? '') ? undefined : cells.id?.trim().toLowerCase();
  if (id !== undefined && !ID.test(id)) note('id', id);
  const level = levelOf(cells.level ?? '');
  if (cells.level !== undefined && level === undefined) {
    note('level', cells.level);
    keep('level', 'Nivå');
  }
  const report = reportOf({ cells, ...draft });
  if (cells.status !== undefined && !report) note('status', cells.status);
  if (!report) for (const [field, heading] of LOOSE) keep(field, heading);
  const evaluateIn = yearOf(cells.evaluateIn ?? '');
  if (cells.evaluateIn !== undefined && String(evaluateIn) !== cells.evaluateIn.trim()) {
    if (evaluateIn === undefined) note('evaluation', cells.evaluateIn);
    keep('evaluateIn', 'Evaluering');
  }
  const timing = cells.timing === undefined ? undefined : timingOf(cells.timing, from);
  if (timing && timing.rhythm === undefined && timing.by === undefined) note('timing', timing.words);
  if (timing && line(cells.timing ?? '').length > timing.words.length) keep('timing', 'Frist');
  const text = (field: keyof typeof ROOM & Field): string =>
    fitted(withoutIdentity(lines(cells[field] ?? ''), field, note), field, note);
  const [targetGroup, indicator, cost] = [text('targetGroup'), text('indicator'), text('cost')];
  const every = everyOf(cells.every ?? '');
  const separately = yesOf(cells.separately ?? '');
  const [retired] = wholeDays(cells.retired ?? '');
  const fields: Fields = {
    ...(id !== undefined && ID.test(id) ? { id } : {}),
    ...(level ? { level } : {}),
    ...(targetGroup ? { targetGroup } : {}),
    ...(timing ? { timing } : {}),
    ...(indicator ? { indicator } : {}),
    ...(cost ? { cost } : {}),
    ...(evaluateIn === undefined ? {} : { evaluateIn }),
    ...(every ? { every } : {}),
    ...(separately === undefined ? {} : { separately }),
    ...(retired ? { retired } : {}),
    ...(report ? { report } : {}),
  };
  return { fields, loose };
}

/** A status that is not known and what belongs to it are kept as text. */
const LOOSE = [
  ['status', 'Status'],
  ['comment', 'Kommentar'],
  ['wanted', 'Ønsket avklaring'],
  ['effect', 'Effekt'],
] as const;

type Noting = (code: NoteCode, words?: string) => void;

const onceEach = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((one) => [`${one.code} ${one.words}`, one])).values(),
];

function fitted(text: string, field: keyof typeof ROOM, note: Noting): string {
  if (text.length <= ROOM[field]) return text;
  note('cut', field);
  return `${text.slice(0, ROOM[field] - 1).toWellFormed()}…`;
}

/** Without numbers and addresses that point out a person: what may not be kept anywhere. */
function withoutIdentity(text: string, field: string, note: Noting): string {
  const clear = unidentified(text);
  if (clear !== text) note('identity', field);
  return clear;
}

const NUMBER =
  /^(?:(?:tiltak|measure|action)\s*(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})?\s*[.):–-]\s*|\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=[\p{Lu}«]))/iu;

/** The title in one line without its number; what stands below it in the same cell, or does not fit, is content. */
function titleOf({ cells }: Draft): { readonly title: string; readonly rest: string } {
  const said = lines(cells.title ?? '');
  const [first = '', ...more] = said.split('\n');
  const parted = more.length > 0 && cells.content === undefined && !/^\p{Ll}/u.test(more[0] ?? '');
  const plain = line(parted ? first : said);
  const title = unnumbered(plain) || plain;
  const rest = parted ? more.join('\n') : '';
  if (title.length <= ROOM.title) return { title, rest };
  const at = title.lastIndexOf(' ', ROOM.title - 2);
  const cut = title.slice(0, at > 0 ? at : ROOM.title - 2).toWellFormed();
  return { title: `${cut} …`, rest: below(title, rest) };
}

/** A title without «Tiltak 3:» or «1.2» before it. */
const unnumbered = (title: string): string =>
  title
    .replace(NUMBER, '')
    .replace(/(?<=\p{L}{2})(?<!mm|mv|osv|etc|evt|\.\p{L})[.:]$/u, '')
    .trim();

/** A line each: the area, and behind «|» or a colon those who answer for it there. */
function alsoIn(cell: string | undefined, known: Known): UnderstoodMeasure['also'] {
  return lines(cell ?? '')
    .split('\n')
    .map((part) => {
      const [area = '', ...named] = part.split(part.includes('|') ? '|' : ':');
      const { owners } = ownersIn(named.join('\n'), known);
      return { goalArea: line(area).slice(0, ROOM.area), ...(owners.length > 0 ? { owners } : {}) };
    })
    .filter(({ goalArea }) => goalArea !== '');
}

function partnersIn(cell: string | undefined, others: readonly string[]): readonly string[] {
  const parts = lines(cell ?? '')
    .split(/\n|;|,\s|\s[+&]\s|•/)
    .map((part) =>
      line(part)
        .replace(/^[–-]\s*|\.$/g, '')
        .slice(0, ROOM.partner),
    );
  return [...new Set([...parts, ...others])].filter((part) => part !== '').slice(0, ROOM.partners);
}

function reportOf({ cells }: Draft): UnderstoodReport | undefined {
  const read = cells.status === undefined ? undefined : statusOf(lines(cells.status));
  if (!read) return undefined;
  const ignore: Noting = () => undefined;
  const clean = (text: string): string => fitted(withoutIdentity(text, 'comment', ignore), 'comment', ignore);
  const comment = clean(below(read.rest, cells.comment));
  const wanted = clean(cells.wanted ?? '');
  const effect = effectOf(cells.effect ?? '');
  const [told] = wholeDays(cells.told ?? '');
  return {
    status: read.status,
    ...(comment === '' ? {} : { comment }),
    ...(wanted === '' ? {} : { wanted }),
    ...(effect ? { effect } : {}),
    ...(told ? { told } : {}),
  };
}
