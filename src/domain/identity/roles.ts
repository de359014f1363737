// Finds one unnamed person told by what only one is: a post among the young, a place on a team, a win, a trait all see, «the pupil we
// speak of». Must not know which texts are guarded. Staff and offices of the town are no roles here; a role in general is nobody.
import { CLASS, DEFINITE, END, GRADE, ONE, S, SCHOOL, START, W, YEARS } from './child-words.ts';
import { livesIn } from './lives.ts';
import type { Hit, Plain } from './text.ts';

/** Posts and places that one of the young has, without an article: «elevrådsleder», «kaptein», «keeper». */
const POST =
  '(?:elevråds?(?:leder|leiar|nestleder|nestleiar|representant|medlem)|tillitselev|tillitsvald elev|(?:lag)?kaptein|keeper|(?<!i )spiss|midtstopper|venstreback|høyreback|høgreback|playmaker|reservekeeper|guttekeeper|jentekeeper|målvakt|målvokter|målmann|spydspiss|toppscorer|toppskårar|russepresident|russesjef|bussjef|trommeslager|trommis|vokalist|bassist|gitarist|forsanger|drillsjef|revysjef|revyleder|ungdomsrådsleder|ungdomsrådsleiar|ungdomskandidat|klassetillitsvalgt|klassetillitsvald|lucia|gjengleder|gjengleiar|(?:krets|norges|junior|ungdoms|region)mester|landslagsspiller|landslagsspelar|førstevalg|utvekslingselev|elevassistent|ungdomspolitiker)';
const POST_DEFINITE = `(?:${POST.replace('(?:', '(?:')}(?:en|n|a|et)|elevråds(?:lederen|leiaren)|vinneren|vinnaren|taperen|trommisen|keeperen|ordføreren${S}i${S}elevrådet|lederen${S}(?:av|i|for)${S}(?:elevrådet|ungdomsrådet|gjengen)|leiaren${S}(?:av|i|for)${S}(?:elevrådet|ungdomsrådet|gjengen))`;
const PRONOUN = '(?:han|hun|ho|hu|den|vedkommende|vedkomande|som)';
/** Who it is seen to be: a wheelchair, a hair, a sex. */
const SEEN =
  '(?:(?:elektriske?${S})?rullestolbruker(?:en)?|rullestolbrukar(?:en)?|transperson(?:en)?|transgutt(?:en)?|transgut(?:en)?|transjent[ae]|krykkebrukeren|hijabjenta|hijabkledde|rødhåra|rødhårede|raudhåra|blåhåra|blåhårede|grønnhåra|den${S}(?:døve|blinde|stumme|lamme)|adoptivsønnen|adoptivsonen|adoptivdattera|adoptivdatteren|synshemm(?:ede|a)|hørselshemm(?:ede|a)|høyrselshemma|dvergvokste)'.replaceAll(
    '${S}',
    S,
  );
const LOOKS = `(?:(?:blått|rødt|raudt|grønt|lilla|rosa|turkis|hvitt|kvitt|oransje|farget|farga)${S}hår|(?:tatovering|arr|fødselsmerke|føflekk|piercing|tannregulering|fotlenke|elektronisk${S}fotlenke|hijab|turban|gips|leppespalte|ganespalte|stamming|tics)${S}?|(?:protese|blindestokk|førerhund|servicehund|rullator|rullestol|krykker|høreapparat|høyreapparat|sondeslange))`;
/** Where such a person is looked for. */
const GROUP = `(?:(?:på|i|hos|ved|for|til|av|fra|frå)${S}(?:(?:den|det|vår|vårt)${S})?(?:[\\p{L}\\d-]{1,30}${S}){0,2}?(?:[\\p{L}\\d-]*(?:lag(?:et)?|klubb(?:en)?|skol(?:en|e)|skul(?:en|e)|trinn(?:et)?|klasse[na]?|band(?:et)?|korps(?:et)?|team(?:et)?|elevråd(?:et)?|ungdomsråd(?:et)?|linj[ae]|buss(?:en)?|russ(?:en|ebussen)?|gjeng(?:en)?|nm|cup(?:en)?|vgs|konkurranse[nr]?|mesterskap(?:et)?|meisterskap(?:et)?)|[GJK]-?\\d{1,2}|${GRADE}|${CLASS}))`;
const SPOKEN_OF = `(?:(?:som${S})?(?:det${S}er${S}snakk${S}om|det${S}gjelder|det${S}gjeld|vi${S}(?:snakk\\p{L}*|prat\\p{L}*|drøft\\p{L}*|diskuter\\p{L}*|tenker|tenkjer)(?:${S}(?:om|på))?|sak(?:en|a)${S}(?:gjelder|gjeld|handler${S}om|handlar${S}om)|melding(?:en|a)${S}(?:gjelder|gjeld)|bekymringa?e?n?${S}(?:gjelder|gjeld))|det${S}er${S}snakk${S}om|i${S}(?:denne${S})?sak(?:en|a)|omtalt|nevnt|over)`;
const FROM = `(?:fra|frå)${S}\\p{L}{4,20}`;
const TOLD_BY = `(?:${GRADE}|${CLASS}|${YEARS}|${SCHOOL}|(?:er|kommer|kjem|opprinnelig|opphavleg)${S}${FROM}|(?:bor|bur)${S}(?:i|på))`;
/** In the bounds of one sentence. */
const NEARBY = '[^.!?\\n]{0,60}?';

const all = (pattern: string): RegExp => new RegExp(pattern, 'giu');

/** «eleven det er snakk om, 8. trinn»: spoken of before, and told now. */
const TOLD_NOW = all(
  `${START}(?:${DEFINITE}|ungdommen|ungdomen)${S}${SPOKEN_OF}[, ]${NEARBY}(?<![\\p{L}\\d])${TOLD_BY}`,
);
/** One is pointed at, whatever is told of them. */
const POINTED: readonly RegExp[] = [
  all(
    `${START}${PRONOUN}${S}(?:er|e|var|va|ble|blei|vart|som${S}(?:er|e|var|ble))${S}(?:${W}${S}){0,2}?${POST}${END}`,
  ),
  all(`${START}${SEEN}(?:${S}${W}){0,2}?,?${S}${GROUP}${END}`),
  all(`${START}${SEEN}${S}(?:${DEFINITE}|jente|gutt|gut|elev|ungdom)${END}`),
  all(
    `(?:${ONE}|${START}(?:ungdommen|ungdomen)${END})${S}(?:med|m|i|som${S}(?:har|bruker|brukar|sitter${S}i|sit${S}i|går${S}med))${S}(?:${W}${S}){0,3}?${LOOKS}(?!\\p{L})`,
  ),
  all(`${START}(?:han|hun|ho|hu)${S}(?:${W}${S})?(?:med|m|i)${S}(?:${W}${S}){0,3}?${LOOKS}(?!\\p{L})`),
  all(
    `${START}(?:han|hun|ho|hu)${S}(?:ene|eine|nye|minste|eldste|yngste|lange|lille|vesle|tynne|store|høye|rødhåra|raudhåra|mørke|lyse|stille)${S}(?:med|m|som|der|fra|frå|på${S}(?!kveld|dag|natt|hver|kvar|man|tirs|ons|tors|fre|lør|søn)|i${S}(?!år|dag|går|kveld|natt|fjor))`,
  ),
];
/** One is pointed at when something is told of their life beside it. */
const LIVED: readonly RegExp[] = [
  all(`${START}${POST_DEFINITE}(?:${S}${GROUP})?${END}`),
  all(
    `${START}(?:lærlingen|læregutten|lærejenta|sommervikaren|sommarvikaren|sommerhjelpen|ekstrahjelpen|helgehjelpen|avisbudet|hospitanten|praktikanten|utplasseringseleven|leirlederen|leirleiaren)${S}(?:på|hos|ved|i)${S}${W}`,
  ),
];
const SURELY: readonly RegExp[] = [
  all(
    `${START}(?:${PRONOUN}${S}(?:er|e|var|va|som${S}(?:er|e|var))${S}(?:${W}${S})?${POST}|${POST_DEFINITE}|${SEEN})${S}${GROUP}`,
  ),
];

type Span = { readonly from: number; readonly to: number };

/** One person told by a post, a place on a team or a trait. Blocks where the group is told as well (forvaltningsloven § 13 a nr. 2), else warns. */
export function findRoles({ text }: Plain): readonly Hit[] {
  const posts = spans(text, LIVED);
  const pointed = [...spans(text, POINTED), ...(posts.length > 0 ? posts.filter(livesIn(text)) : [])];
  const starts = new Set(pointed.map(({ from }) => from));
  const sure = [...spans(text, SURELY).filter(({ from }) => starts.has(from)), ...spans(text, [TOLD_NOW])];
  return [
    ...sure.map((span): Hit => ({ what: 'child', verdict: 'block', ...span })),
    ...pointed.map((span): Hit => ({ what: 'rare', verdict: 'warn', ...span })),
  ];
}

const spans = (text: string, patterns: readonly RegExp[]): readonly Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
