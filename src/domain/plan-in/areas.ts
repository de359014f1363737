// Which lines and rows name a goal area, and its name without what only numbers it. It must not know what stands in the tables.
import { line } from '../plain-text.ts';

const AREA_WORD =
  /^(?:innsats|satsings|satsnings|mål|fokus|tema)område(?:t|ne|r)?|^(?:hoved|hovud|del)?mål(?:et|setting)?\s*\d|^(?:hoved|hovud|del)?område\s*\d|^(?:strategi|tema|satsing)\s*\d|^goal(?: area)?\s*\d|^focus area|^priority/i;
/** A goal without a number: the area where nothing else names one. */
const GOAL_WORD = /^(?:hoved|hovud|del)mål(?:et)?(?!\p{L})/iu;

/** «Innsatsområde 1:», «Mål 2 –», «1.2», «II.», «A.» before the name. */
const NUMBERING =
  /^(?:(?:innsats|satsings|satsnings|mål|fokus|tema)område|(?:hoved|hovud|del)?mål|(?:hoved|hovud|del)?område|strategi|tema|satsing|goal area|focus area|goal|priority)?\s*(?:(?:nr\.?\s*)?\d+(?:\.\d+)*|[IVX]{1,4}|[A-H])?\s*[.):–—-]*\s+/i;
const BARE_NUMBER = /^(?:\d+(?:\.\d+)*[.)]?|[IVX]{1,4}[.)]|[A-H][.)])\s+/;

/** Headings that say only that measures follow, or what part of a document it is. */
const GENERIC = new RegExp(
  String.raw`^(?:(?:oversikt over |oversyn over |våre |liste over )?(?:tiltak(?:ene|a|sliste|slista|sdel|soversikt|stabell|splan)?|aktivitet(?:er|ar)?|handlingsdel(?:en)?|handlingsplan(?:en)?|handlingsprogram(?:met)?|slt(?:-arbeidet)?|measures|actions?|action plan|plan|ark\s?\d+|sheet\s?\d+|table|tabell)` +
    String.raw`(?: (?:for|i|til|mot) (?:perioden|planperioden|slt|året|kommunen))?(?: med [\p{L} ]+)?[\s\d–.:/-]*|slt[- ]?(?:handlings|tiltaks)plan.*|(?:handlings|tiltaks|strategi)plan(?:en)? .*|.*innholdsfortegnelse|.*innhaldsliste|innhold|innhald|contents|vedlegg.*|side \d+.*|tabell \d+.*)$`,
  'iu',
);

const LONGEST = 120;

/** Whether it says by its words that it names a goal area. */
export const saysArea = (text: string): boolean =>
  text.length <= 2 * LONGEST && AREA_WORD.test(line(text)) && line(text).length <= LONGEST;

/** Whether it says by its words that it is a goal. */
export const saysGoal = (text: string): boolean =>
  text.length <= 2 * LONGEST && GOAL_WORD.test(line(text)) && line(text).length <= LONGEST;

/** Whether it has a number before it, as a heading has. */
export const isNumbered = (text: string): boolean => BARE_NUMBER.test(line(text));

export const isGeneric = (text: string): boolean =>
  text.length <= 2 * LONGEST && GENERIC.test(withoutNumber(line(text)).trim());

const withoutNumber = (text: string): string => text.replace(BARE_NUMBER, '');

/** «Her er tiltakene vi ble enige om:» */
const INTRODUCES =
  /^(?:her er|her følger|her følgjer|følgende|følgjande|dette|disse|desse|nedenfor|vi|vedlagt|hei)(?!\p{L})/iu;

/** A line short enough for a heading, and no sentence, label or list of points. */
export function couldBeArea(text: string): boolean {
  if (text.length > 2 * LONGEST) return false;
  const plain = line(text);
  const short = plain.length > 2 && plain.length <= LONGEST && /\p{L}{3}/u.test(plain);
  const points = plain.match(/\s[–—-]\s|[|•]/g) ?? [];
  return (
    short &&
    !/[.,;!?]$/.test(plain) &&
    !/^\p{Ll}|^https?:|^[•(-]/u.test(plain) &&
    !INTRODUCES.test(plain) &&
    points.length < 2
  );
}

/** The area's name: «Innsatsområde 1: Trygge skoler» is «Trygge skoler», «2.1 Rus:» is «Rus». */
export function areaName(text: string): string {
  const plain = line(text).replace(/\s*:$/, '');
  const bare = (
    AREA_WORD.test(plain) || GOAL_WORD.test(plain) ? plain.replace(NUMBERING, '') : withoutNumber(plain)
  ).trim();
  return (/\p{L}{2}/u.test(bare) ? bare : plain).slice(0, LONGEST);
}

/** Whether a line belongs to a table of contents: a page number stands at its end. */
export const isContents = (text: string): boolean =>
  /\p{L}[^.…\t]*(?:\.{3,}|…|\t)[\s.]*\d{1,3}\s*$/u.test(text.slice(-2 * LONGEST)) ||
  /^(?:innholdsfortegnelse|innhaldsliste)\b/i.test(text.trim());
