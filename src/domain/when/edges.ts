// Rules for the edges: figures that are surely no day («rom 204», «8.–10. trinn»), and what is left that looks like one and cannot
// be read («snart», «etter jul», «trettende sekstende»), so that it is asked about and never dropped.
import { DASH, END, NUMBER_END, odd, PLAIN, rule } from './parts.ts';
import type { Groups, Made, Rule } from './parts.ts';
import { DOUBTFUL, isVague, monthOf, ordinalOf, weekdayOf } from './words.ts';

const ROOM =
  '\\p{L}*(?:rom|rommet|sal|salen|etasje|etg|bygg|bygget|inngang|dør|nr|nummer|gata|gate|gaten|veien|vegen|vei|veg|plass|avdeling|sone)';
const LISTED =
  '(?:\\p{L}*(?:trinn|klasse|tiltak|tiltaka|blokk|fase|punkt|pkt|kapittel|kap|side|sidene|nivå|artikkel|paragraf|versjon)|gruppe|gruppa|team|del|post|§+)';
const YEARED =
  '\\p{L}*(?:ungdata|junior|plan|planen|plana|budsjett|budsjettet|rapport|rapporten|årshjul|årshjulet|program|programmet|strategi|strategien|undersøkelse|undersøkelsen|undersøking|undersøkinga|tilskudd|resultat|resultatene|evaluering|skoleåret|skuleåret|perioden)';
const THINGS =
  'trinn|klasse|klassene|klassingar?|klassinger|etasje|etg|plass|plasser|plassar|person|personer|personar|deltakere|deltakarar|deltagere|skoler|skular|elever|elevar|medlemmer|medlemer|ungdommer|ungdommar|ungdom|barn|kommuner|kommunar|møte|møter|møtet|gang|gonger|ganger|saker|tiltak|stykk|stk|prosent|kr|kroner|stilling|stillinger|stillingar|årsverk|åringer|åringar|år|mill|millioner';

/** «sal 3. desember» is a sal and a date. */
const notMonth = (g: Groups): Made => (typeof monthOf(g['after'] ?? '') === 'number' ? undefined : PLAIN);

export const PLAINS: readonly Rule[] = [
  rule('24/7(?![-/]?\\d)', () => odd()),
  rule(`${ROOM}\\.?\\s*\\d{4}${END}`, () => odd('time')),
  rule(
    `(?:${ROOM})\\.?\\s*(?:nr\\.?\\s*)?\\d{1,3}\\p{L}?(?![\\p{L}\\p{N}]|\\s*${DASH}\\s*\\d|[.:,/]\\d)(?=\\.?\\s+(?<after>\\p{L}+)|)`,
    notMonth,
  ),
  rule(
    `${LISTED}\\s*\\d{1,3}\\p{L}?(?:\\s*(?:[,+&]|${DASH}|og|til)\\s*\\d{1,3}(?!\\.))*(?![\\p{L}\\p{N}]|[.:,/]\\d|\\.\\s|\\.?\\s*${DASH})(?=\\s+(?<after>\\p{L}+)|)`,
    notMonth,
  ),
  rule(
    `(?:${YEARED})\\s+(?:for\\s+)?20\\d\\d(?:\\s*(?:${DASH}|/)\\s*(?:20)?\\d\\d)?${NUMBER_END}`,
    () => PLAIN,
  ),
  rule(
    `\\d{1,3}(?:[.,/]\\d{1,2})?\\.?(?:\\s*(?:${DASH}|og|til)\\s*\\d{1,3}\\.?)?(?:\\s*${DASH}?\\s*(?:${THINGS})${END}|\\s*%)`,
    () => PLAIN,
  ),
];

const DATE_FIGURES = /^(?:20\d\d(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:20)?\d\d)$/;

/** What no rule has read, and yet looks like a day, a week or a time. */
export const LEFT: readonly Rule[] = [
  rule(
    `(?<habit>hver|kvar|kvart|hvert|annenhver|annankvar|annakvar|every|each)\\s+(?:\\S+\\s+)?(?<word>\\p{L}+)`,
    (g) => {
      const word = g['word'] ?? '';
      return weekdayOf(word) !== undefined || isVague(word) ? odd() : undefined;
    },
  ),
  rule(`(?<a>\\p{L}+)\\s+(?:i\\s+)?(?<b>\\p{L}+)`, (g) =>
    ordinalOf(g['a'] ?? '') && ordinalOf(g['b'] ?? '') ? odd() : undefined,
  ),
  rule(`(?<=(?:^|\\s)den\\s+)(?<ord>\\p{L}+)${END}`, (g) => (ordinalOf(g['ord'] ?? '') ? odd() : undefined)),
  rule(`nest\\s*-?siste${END}`, () => odd()),
  rule(`(?:før|etter|innen|innan|before|after)\\s+(?=\\p{L})`, () => ({ kind: 'doubtful' })),
  rule(`(?<word>\\p{L}+)`, (g) => {
    const word = g['word'] ?? '';
    if (DOUBTFUL.has(word)) return { kind: 'doubtful' };
    const looks = isVague(word) || weekdayOf(word) !== undefined || monthOf(word) !== undefined;
    return looks || (ordinalOf(word) ?? 0) > 10
      ? odd(word.startsWith('kl') ? 'time' : 'unreadable')
      : undefined;
  }),
  rule(`(?<n>\\d{1,2})${NUMBER_END}`, (g, before) =>
    before?.kind === 'weekday' || before?.kind === 'date'
      ? { kind: 'odd', why: 'ambiguous', figure: Number(g['n']) }
      : undefined,
  ),
  rule(`(?<n>\\p{Nd}+)(?:[.,:/–-]\\p{Nd}+)*`, (g) => {
    const n = g['n'] ?? '';
    return n.length <= 4 || DATE_FIGURES.test(n) || /[^0-9]/.test(n) ? odd() : PLAIN;
  }),
];
