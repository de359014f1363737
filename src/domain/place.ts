// Where a meeting is, among the words that were not its day: behind a preposition or a word of place, or a place that is used
// already. All other words are given back unread, for a place is sent to everybody. It must not know what the other words are.
export type PlaceRead = { readonly place: string | undefined; readonly unread: readonly string[] };

const LONGEST = 120;
const NO_WORD = '(?![\\p{L}\\p{N}])';
/** «i tide» and «på forhånd» are no places. */
const IDIOM = `(?:tide|tilfelle|tilfellet|tillegg|forbindelse|stedet|staden|så|verste|beste|forhånd|førehand|grunn|nytt|time|case|advance|addition)${NO_WORD}`;
/** «at alle må komme» is what is said, not where. */
const CLAUSE = `(?:alle|vi|me|du|de|dei|det|dere|dykk|jeg|eg|ingen|noen|nokon|hun|ho|han)${NO_WORD}`;
const BEHIND = new RegExp(
  `(?:^|(?<=[\\s(]))(?:(?:på|i|ved|hos|in|at(?!\\s+${CLAUSE}))\\s+(?!${IDIOM})|(?:sted|stad|plass|place)\\s*:\\s*)`,
  'iu',
);
/** Words that are places themselves, first of what is said: «rom 204», «formannskapssalen», «Teams». */
const ITSELF = new RegExp(
  `^(?:\\p{L}*(?:rom|rommet|sal|salen|hus|huset|kantine|kantina|kantinen|bibliotek|biblioteket)|teams|digitalt|nett|online|room|hall)${NO_WORD}`,
  'iu',
);
const ENDS = new RegExp(
  `\\s+(?:hvis|dersom|om\\s+mulig|om\\s+mogleg|om\\s+det|med|men|fordi|takk|if|with|but|because|please)${NO_WORD}`,
  'iu',
);
/** What goes on about a place that has been said: a floor, a room, a number. */
const GOES_ON = /^(?:\d|\p{L}*(?:etasje|inngang|fløy|bygg|floor|entrance)(?!\p{L}))/iu;
const PARTS = /\s*[,;!?]+\s*|(?<=\p{L}{3})\.\s+/u;

/** `left`: what stood before, between and after day and hours; `known`: the places of the forums here. Never throws. */
export function readPlace(left: readonly string[], known: readonly string[]): PlaceRead {
  const places: string[] = [];
  const unread: string[] = [];
  for (const part of left.flatMap((one) => one.split(PARTS))) {
    const { place, others } = readPart(bare(part), known, places.length > 0);
    if (place) places.push(place);
    unread.push(...others.map(bare).filter((one) => one !== ''));
  }
  const place = [...new Set(places)].join(', ').slice(0, LONGEST).trim();
  return { place: place === '' ? undefined : place, unread };
}

const bare = (text: string): string => text.replace(/^[\s,.:;–-]+|[\s,.;:–-]+$/gu, '');
const fold = (text: string): string => text.normalize('NFC').toLowerCase();

type Part = { readonly place?: string; readonly others: readonly string[] };

function readPart(part: string, known: readonly string[], goesOn: boolean): Part {
  if (known.some((one) => fold(one) === fold(part))) return { place: part, others: [] };
  if (ITSELF.test(part) || (goesOn && GOES_ON.test(part))) return ended('', part, known);
  const behind = BEHIND.exec(part);
  if (!behind) return { others: [part] };
  return ended(part.slice(0, behind.index), part.slice(behind.index + behind[0].length), known);
}

/** Without the words behind that are no longer about the place. */
function ended(before: string, text: string, known: readonly string[]): Part {
  const used = known
    .filter((one) => one !== '' && fold(text).startsWith(fold(one)))
    .filter((one) => !/^[\p{L}\p{N}]/u.test(text.slice(one.length)))
    .toSorted((a, b) => b.length - a.length)[0];
  const rest = used === undefined ? '' : text.slice(used.length).trim();
  const isMore =
    used === undefined || BEHIND.exec(rest)?.index === 0 || ITSELF.test(rest) || GOES_ON.test(rest);
  const end = isMore ? (ENDS.exec(text)?.index ?? text.length) : used.length;
  return { place: bare(text.slice(0, end)), others: [before, text.slice(end)] };
}
