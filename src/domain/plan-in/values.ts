// What the cells of a plan say: a status, a level, when, how often, yes or no. What is not certain is not read. It must not know
// which column a text stood in.
import type { Day } from '../calendar.ts';
import type { Effect, Level, Measure, Status, Timing } from '../measure.ts';
import { line } from '../plain-text.ts';
import { readTiming } from '../timing.ts';

const STATUS: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:ikk?j?e|not)[ -]?(?:startet|starta|påbegynt|påbyrja|i ?gang(?:satt|sett)?|begynt|started)|^planlagt|^planlagd|^notstarted/,
    'notStarted',
  ],
  [
    /^(?:i rute|som planlagt|på plan|etter planen|i henhold til plan|i gang|igangsatt|igangsett|pågår|pågående|pågåande|under arbeid|under gjennomføring|påbegynt|påbyrja|startet|starta|on track|in progress|ongoing|ontrack|grønn|grøn)(?!\p{L})/u,
    'onTrack',
  ],
  [/^(?:forsinket|forsinka|forseinka|utsatt|utsett|på etterskudd|delayed|behind)(?!\p{L})/u, 'delayed'],
  [
    /^(?:fullført|ferdig|gjennomført|utført|avsluttet|avslutta|oppnådd|done|completed?|finished)(?!\p{L})/u,
    'done',
  ],
  [/^(?:avsluttes|blir avsluttet|blir avslutta|vert avslutta|utgår|ending)(?!\p{L})/u, 'ending'],
];

/** A status and what else stands with it; undefined for words that are not known. */
export function statusOf(text: string): { readonly status: Status; readonly rest: string } | undefined {
  const said = text.trim();
  for (const [words, status] of STATUS) {
    const found = words.exec(said.toLowerCase());
    if (!found) continue;
    const rest = said.slice(found[0].length);
    // «Ferdig utredet» says of what; only what is set apart is something else.
    if (rest === '' || /^\s*[.,;:–—(\n-]/.test(rest)) return { status, rest: trimmed(rest) };
  }
  return undefined;
}

const trimmed = (text: string): string => {
  const rest = text.replace(/^[\s.,;:–—-]+/, '').trim();
  return /^\([^()]*\)$/.test(rest) ? rest.slice(1, -1) : rest;
};

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/universel|universal/i, 'universal'],
  [/selektiv|selective/i, 'selective'],
  [/indikativ|indikert|indisert|indicated/i, 'indicated'],
];

/** The level when one and only one is named. */
export function levelOf(text: string): Level | undefined {
  const found = LEVELS.filter(([words]) => words.test(text)).map(([, level]) => level);
  return found.length === 1 ? found[0] : undefined;
}

const EFFECTS: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:for tidlig|for tidleg|too ?early)/i, 'tooEarly'],
  [/^(?:delvis|partly)/i, 'partly'],
  [/^(?:ja|yes)(?!\p{L})/iu, 'yes'],
  [/^(?:nei|no)(?!\p{L})/iu, 'no'],
];
export const effectOf = (text: string): Effect | undefined =>
  EFFECTS.find(([words]) => words.test(text.trim()))?.[1];

/** How often its owner is asked. */
export function everyOf(text: string): Measure['every'] | undefined {
  const said = line(text).toLowerCase();
  if (/halvår|half/.test(said)) return 'halfYear';
  if (/politiråd|runde|round/.test(said)) return 'round';
  return /år|year/.test(said) ? 'year' : undefined;
}

export const yesOf = (text: string): boolean | undefined =>
  /^(?:ja|yes|x|true)$/i.test(text.trim())
    ? true
    : /^(?:nei|no|false)$/i.test(text.trim())
      ? false
      : undefined;

/** The only year named; undefined for none or several. */
export function yearOf(text: string): number | undefined {
  const years = new Set([...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
}

/**
 * When something is to be done: the words, and a rhythm and a day where they are certain. A year, a season or a month alone is no
 * day, and neither is a day without its year.
 */
export function timingOf(text: string, today: Day): Timing {
  const words = line(text).slice(0, 200).toWellFormed();
  const reading = readTiming(words, today);
  if (reading.kind !== 'read') return { words };
  const { rhythm, by } = reading.timing;
  if (by !== undefined && !/20\d\d/.test(words)) return { words };
  return { words, ...(rhythm ? { rhythm } : {}), ...(by ? { by } : {}) };
}
