// Finds initials that stand for a person: «O.N.», «ungdom K», «A. og M. styrer». Abbreviations and firms are let be.
// Must not know which texts are guarded.
import { CONTACT, DOES, KIN_OF } from './person-words.ts';
import type { Hit, Plain } from './text.ts';

/** Two or three letters with points: «O.N.», «o. n.». */
const DOTTED = /(?<![\p{L}.])\p{L}\.[ \n]?\p{L}\.(?:[ \n]?\p{L}\.)?/gu;
/** In small letters a good many are short forms of words: «o.l.», «m.h.t.», «t.h.». */
const WORDS =
  /^(?:o\.[lad]|m\.[mvafh]|d\.[vdsy]|t\.o|f\.[oe]|p\.[gtams]|b\.[al]|s\.[kuda]|a\.m|i\.[edf]|e\.[gl]|n\.b|k\.l)\./u;
/** In large letters a few are firms, countries and signs. */
const FIRMS =
  /^(?:A\.[SLDI]|B\.[AL]|S\.A|P\.[ST]|N\.B|U\.[SK]|E\.U|F\.N|K\.I|O\.[LS]|M\.M|R\.I|D\.S|E\.L)\./u;

/** Where letters with points stand that are no known short form; whether they are a person's is for the one who asks to tell. */
export const dottedIn = (text: string): readonly RegExpExecArray[] =>
  [...text.matchAll(DOTTED)].filter(([letters]) => {
    const tight = letters.replace(/[ \n]/g, '');
    return !(isCapital(tight) ? FIRMS : WORDS).test(isCapital(tight) ? tight : tight.toLowerCase());
  });

const ONE_AND_ANOTHER = /(?<![\p{L}.\d])\p{Lu}\.? (?:og|eller|and) \p{Lu}\.(?=[ ,])/gu;
const CHILD_THEN_LETTERS =
  /(?<!\p{L})(?:[Gg]utten|[Gg]uten|[Gg]utt|[Gg]ut|[Jj]enta|[Jj]ente|[Ee]leven|[Ee]lev|[Uu]ngdommen|[Uu]ngdom|[Bb]arnet|[Pp]erson|[Bb]ruker|[Kk]lient|[Bb]roren|[Ss]østera|[Ss]østeren|[Mm]or til|[Ff]ar til) [«"“']?(?<letters>\p{Lu}{1,3})[»"”']?(?![\p{L}\d.]\p{L}|[\p{L}\d]|-)/gu;
/** Short forms of offices and things that stand after «elev» or «ungdom» too. */
const SHORT_FORMS = new Set(
  'NAV BTI SLT SFO MOT VGS VG PPT BUP OT NRK TV ID DU OG I PÅ ER UNG VI DPS KS FAU SU HMS IKT PU BFT RVTS FHI UDI IS FK IL'.split(
    ' ',
  ),
);
/** «JMB må tas opp»: what is done with a case, not with an office. */
const LETTERS_THEN_CASE =
  /(?<![\p{L}\d.])\p{Lu}{2,3}(?= (?:må|skal|bør|kan) (?:tas|takast|drøftes|drøftast|følges|følgjast|meldes|meldast) opp| (?:må|skal|bør) (?:meldes|drøftes))/gu;
/** «Deltakere: TL, AKB og RS». */
const PRESENT =
  /(?:deltakere|deltakarar|deltok|til stede|tilstede|frammøtte|forfall|møtende): (?<all>\p{Lu}{2,3}(?:(?:, | og )\p{Lu}{2,3}(?![\p{L}\d]))+)/giu;
/** «k.l på vg2», «ringte J.»: letters told of by a grade, or of whom something is told. */
const IN_GRADE =
  /(?<![\p{L}.\d])(?!(?:o\.l|f\.o|d\.v|t\.o|m\.[mf]))\p{L}\.\p{L}\.?(?=,? (?:som går )?(?:på|i) (?:vg ?\d|\d{1,2}\.? ?(?:trinn|klasse|[a-f](?!\p{L})))|(?:,| og) (?:broren|kompisen|gjengen))/giu;
const ONE_LETTER =
  /(?<=(?<!\p{L})(?:ringte|møtte|traff|snakket med|snakka med|prata med|samtale med|mor til|far til|foreldrene til|bekymret for|bekymra for|angående|han|hun|ho|hu|gutten|guten|jenta|eleven|gjelder|gjeld|hentet|henta) )\p{Lu}\.(?=$|[ \n,])/gu;
const GANG =
  /^ og (?:gjengen|vennene|kompisen|kompisene|broren|søsteren|kameratane|kameratene|kjæresten|mora|moren|faren)(?!\p{L})/iu;

/** Initials. A warning: who they are only those who know can tell. In small letters they count with kin, friends or doings beside them. */
export function findInitials({ text }: Plain): readonly Hit[] {
  const dotted = dottedIn(text)
    .filter((match) => isCapital(match[0]) || isSomebody(text, match.index, match.index + match[0].length))
    .map((match) => hit(match.index, match[0].length));
  const paired = [...text.matchAll(ONE_AND_ANOTHER)].map((match) => hit(match.index, match[0].length));
  const lettered = [...text.matchAll(CHILD_THEN_LETTERS)]
    .filter((match) => !SHORT_FORMS.has(match.groups?.['letters'] ?? ''))
    .map((match) => hit(match.index, match[0].length));
  const cases = [...text.matchAll(LETTERS_THEN_CASE)]
    .filter((match) => !SHORT_FORMS.has(match[0]))
    .map((match) => hit(match.index, match[0].length));
  const present = [...text.matchAll(PRESENT)]
    .map((match) => ({ all: match.groups?.['all'] ?? '', to: match.index + match[0].length }))
    .filter(
      ({ all }) =>
        isCapital(all.replace(/ og /giu, ', ')) && !all.split(/, | og /u).some((one) => SHORT_FORMS.has(one)),
    )
    .map(({ all, to }) => hit(to - all.length, all.length));
  const single = [IN_GRADE, ONE_LETTER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => hit(match.index, match[0].length)),
  );
  return [...single, ...dotted, ...paired, ...lettered, ...cases, ...present];
}

const isCapital = (letters: string): boolean => letters.toUpperCase() === letters;

function isSomebody(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 48), from);
  const after = text.slice(to, to + 60);
  return GANG.test(after) || DOES.test(after) || KIN_OF.test(before) || CONTACT.test(before);
}

const hit = (from: number, length: number): Hit => ({
  what: 'initials',
  verdict: 'warn',
  from,
  to: from + length,
});
