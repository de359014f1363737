// The words people write days, months and numbers with: bokmål, nynorsk, English, short forms and slips of one letter.
// It must not know what a sentence is; when-scan.ts puts the words together.

/** What a word names; 'unclear' when it is near two of them, or names a habit («torsdager», «fredags»). */
export type Named = number | 'unclear' | undefined;

type Lexicon = ReadonlyMap<string, number | 'unclear'>;

/** 'mandag måndag | tirsdag …' → each word to the number of its group, from 1. */
function numbered(groups: string): Map<string, number | 'unclear'> {
  const entries = groups
    .split('|')
    .flatMap((group, at) => words(group).map((word) => [word, at + 1] as const));
  return new Map(entries);
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const WEEKDAYS_LONG =
  'mandag måndag | tirsdag tysdag | onsdag | torsdag | fredag | lørdag laurdag | søndag sundag';
const WEEKDAYS_OTHER =
  'måntag monday mån mandagen måndagen | tisdag tuesday tue tues tir tirs tys tis tirsdagen tysdagen | ons wednesday wed onsdagen' +
  '| tors thursday thu thur thurs torsdagen | fre friday fredagen | lør lau lordag saturday lørdagen laurdagen' +
  '| søn sondag sunday søndagen sundagen';
const MONTHS_LONG = 'januar | februar | | april | | | | august | september | oktober | november | desember';
const MONTHS_OTHER =
  'january jan | february feb febr | mars march mar | apr | mai may maj | juni june jun | juli july | aug | sep sept' +
  '| october okt oct | nov | december des dec';
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzæøå'];

/** Real words one letter from a weekday or a month; and every -dal, for places and names are called so. */
const NOT_SLIPS = new Set(words('mandat mandig fridag frida augusta merdag'));

/** Every word one letter from this one: left out, doubled or added, changed, or two that changed places. */
function slips(word: string): readonly string[] {
  const at = [...word].map((_, i) => i);
  return [
    ...at.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...at.slice(1).map((i) => word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1)),
    ...at.flatMap((i) => LETTERS.map((c) => word.slice(0, i) + c + word.slice(i + 1))),
    ...[...at, word.length].flatMap((i) => LETTERS.map((c) => word.slice(0, i) + c + word.slice(i))),
  ];
}

function withSlips(long: string, other: string): Lexicon {
  const exact = new Map([...numbered(long), ...numbered(other)]);
  const found = new Map<string, number | 'unclear'>();
  for (const [word, n] of numbered(long)) {
    for (const slip of slips(word)) {
      const before = found.get(slip);
      found.set(slip, before === undefined || before === n ? n : 'unclear');
    }
  }
  return new Map([...found, ...exact]);
}

const WEEKDAYS = withSlips(WEEKDAYS_LONG, WEEKDAYS_OTHER);
const MONTHS = withSlips(MONTHS_LONG, MONTHS_OTHER);
const HABIT =
  /^(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag(?:s|er|ar|ene|ane)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/;
const PART_OF_DAY =
  /^(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dags?(?:kveld|morgen|morgon|ettermiddag|formiddag|natt|føremiddag)(?:en|a)?$/;

function slip(lexicon: Lexicon, word: string): Named {
  return NOT_SLIPS.has(word) || word.endsWith('dal') ? undefined : lexicon.get(word);
}

/** ISO weekday of a lower-case word. */
export function weekdayOf(word: string): Named {
  return HABIT.test(word) || PART_OF_DAY.test(word) ? 'unclear' : slip(WEEKDAYS, word);
}

/** Month 1–12 of a lower-case word. */
export const monthOf = (word: string): Named => slip(MONTHS, word);

/** Short weekdays that are also words or names; taken for weekdays only right before a figure or «kl». */
const DOUBTFUL_WEEKDAYS = numbered('man mon | | | tor | fri | sat | sun');
export const doubtfulWeekdayOf = (word: string): Named => DOUBTFUL_WEEKDAYS.get(word);

/** Words that may be a day or a month but as often a name or something else; asked about only when no date was found. */
export const DOUBTFUL = new Set([...DOUBTFUL_WEEKDAYS.keys(), ...words('jan mar may')]);

const NUMBERS = numbered(
  'en ein ei ett eit én éin one ett | to two | tre three | fire four | fem five | seks six | sju syv seven | åtte eight | ni nine' +
    '| ti ten | elleve eleven | tolv twelve | tretten thirteen | fjorten fourteen | femten fifteen | seksten | sytten | atten' +
    '| nitten | tjue tyve twenty',
);

/** A small whole number, in figures or as a word up to twenty. */
export function countOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const n = NUMBERS.get(word);
  return typeof n === 'number' ? n : undefined;
}

const ORDINALS = numbered(
  'første fyrste fyste first | andre annen anna second | tredje third | fjerde fourth | femte fifth | sjette sixth' +
    '| sjuende syvende sjuande seventh | åttende åttande eighth | niende niande ninth | tiende tiande tenth' +
    '| ellevte eleventh | tolvte twelfth | trettende trettande | fjortende fjortande | femtende femtande' +
    '| sekstende sekstande | syttende syttande | attende attande | nittende nittande | tjuende tjuande tyvende' +
    '| tjueførste tjuefyrste enogtyvende | tjueandre toogtyvende | tjuetredje treogtyvende | tjuefjerde fireogtyvende' +
    '| tjuefemte femogtyvende | tjuesjette seksogtyvende | tjuesjuende tjuesyvende syvogtyvende | tjueåttende åtteogtyvende' +
    '| tjueniende niogtyvende | trettiende tredevte | trettiførste trettifyrste enogtredevte',
);

/** 1–31 of an ordinal written as a word; «andre» is the second, never every other. */
export function ordinalOf(word: string): number | undefined {
  const n = ORDINALS.get(word);
  return typeof n === 'number' ? n : undefined;
}

/** «første» … «femte», «1.» … «5.», «siste»: which of the weekdays of a month. */
export function nthOf(word: string): number | 'last' | undefined {
  if (/^(?:siste|last)$/.test(word)) return 'last';
  const nth = ordinalOf(word) ?? (/^\d\.$/.test(word) ? Number(word.slice(0, 1)) : undefined);
  return nth !== undefined && nth >= 1 && nth <= 5 ? nth : undefined;
}

/** Words that say a time without saying which: what is left of these is always asked about. */
const VAGUE = new Set(
  words(
    'snart snarest snarleg asap straks umiddelbart omgående seinere senere seinare etterpå later soon tonight kveld kvelden' +
      ' ettermiddag ettermiddagen formiddag formiddagen føremiddag føremiddagen morgen morgenen morgon morgonen natt natta natten' +
      ' evening morning afternoon noon midnight midnatt lunsj lunsjen lunsjtid lunch dagen dager dagar dagene dagane døgn days' +
      ' uke uka uken uker ukene ukes veke veka veker vekene vekene vika week weeks uge helg helga helgen weekend weekenden' +
      ' måned måneden måneder månedene månad månaden månader mnd månedsskiftet månadsskiftet month months time timer timar hour' +
      ' hours minutter minutt minutes kvartal kvartalet halvår halvåret semester semesteret årsskiftet året years year' +
      ' jul jula julen jola romjul romjula romjulen juleferie juleferien juleferia julaften julafta juledag juledagen nyttår nyttårs' +
      ' nyttårsaften nyttårsaftan nyttårsdag christmas easter påske påska påsken påskeferie påskeferien påskedag påskeaften' +
      ' palmehelg palmesøndag skjærtorsdag langfredag pinse pinsa pinsen pinsedag pinseaften himmelfart himmelfartsdag' +
      ' himmelfartsdagen grunnlovsdagen nasjonaldagen sankthans halloween ferie ferien ferier feriane fellesferie fellesferien' +
      ' høstferie høstferien haustferie haustferien vinterferie vinterferien sommerferie sommerferien sommarferie sommarferien' +
      ' sommer sommeren sommar sommaren høst høsten haust hausten våren vinter vinteren vinteren skolestart skulestart' +
      ' semesterstart advent medio primo ultimo begynnelsen starten midten slutten snarast førstkommende inneværende' +
      ' forrige førre gårsdagen overimorgen dato datoen kl klokka klokken klokken klokkeslett tba tbd',
  ),
);

export const isVague = (word: string): boolean => VAGUE.has(word);
