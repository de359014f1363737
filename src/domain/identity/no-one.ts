// Tells where a text says itself that a name is no person: an example, a room, a call sign, slang, a work, a road between two places.
// Must not know any name of the lists; it only marks the stretches where none is to be read.

import type { Plain } from './text.ts';

/** How far within its sentence such a saying reaches. */
const REACH = 160;
const STOP = /[.!?\n]/;

/** Said of a whole sentence. «For eksempel Ole i 9B» is not said here: only that names are made up, or name something else. */
const SAYS_SO = new RegExp(
  [
    // made up
    String.raw`(?:ikke|ikkje) (?:ekte|verkelege|virkelige) (?:saker|navn|namn|person\p{L}*|elev\p{L}*|hend\p{L}+)`,
    String.raw`(?<!\p{L})(?:oppdikt\p{L}*|fiktive?|påfunn\p{L}+) (?:na[vm]n|person|elev|eksempel|døme|case|sak|ungdom)\p{L}*`,
    String.raw`(?<!\p{L})(?:na[vm]n|person|elev|eksempel|døme|case)\p{L}* (?:\p{L}+ ){0,3}er (?:oppdikt|fiktiv|påfunn)\p{L}*|eksempelna[vm]n\p{L}*`,
    // named after somebody
    String.raw`(?<!\p{L})(?:heter|heiter|er na[vm]n(?:et|a|ene)? på|er kalt|har na[vm]n etter|oppkalt etter|kall[ea]r vi) (?:\p{L}+ )?(?:møterom|grupperom|rom|sal|klasserom|buss|båt|avdeling|bygning|fly|robot|hund|katt)\p{L}*`,
    String.raw`(?:møterom|grupperom|salane|salene|rommene|romma)\p{L}* (?:vår\p{L}* )?(?:heter|heiter|er oppkalt|er kalt)`,
    String.raw`(?<!\p{L})er (?:\p{L}+ )?(?:idrettslag|fotballag|møterom|grupperom|bussnavn|båtnavn|pseudonym)(?:er|ene|a)?(?!\p{L})`,
    // signs and words
    String.raw`(?<!\p{L})(?:er|var|blir) (?:et |eit |vårt |dagens |felles )?(?:kallesign|radionavn|kodeord|kodena[vm]n|passord)\p{L}*|kallesign\p{L}+ (?:er|var|på)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:er|som) (?:\p{L}+ )?(?:ord|slang|kallena[vm]n|na[vm]n|gatena[vm]n) (?:\p{L}+ ){0,5}(?:stoff|rusmid|narkotika|dop|mdma|kokain|cannabis|hasj)\p{L}*`,
  ].join('|'),
  'giu',
);
/** A limit of age, said to be one: an age there is nobody's, a name still is. */
const LIMIT = /(?<!\p{L})(?:det|dette|begge) er (?:\p{L}+ )?aldersgrensene|aldersgrens\p{L}*:/giu;
/** Beside one of these what stands in quotes is a work: «Albert» på kino. */
const WORK =
  /(?<!\p{L})(?:filmvisning\p{L}*|filmkveld\p{L}*|på kino|kinofilm\p{L}*|bøkene|romanen?|novell\p{L}*|tv-serien?|teater\p{L}*|forestilling\p{L}*|musikal\p{L}*|dokumentar\p{L}*|låt[ae]n?|podkast\p{L}*|brettspill\p{L}*|lesestykke\p{L}*|skuespill\p{L}*)(?!\p{L})/giu;
/** «filmen «Ole og Kari»»: a work by its kind and its title. */
const TITLE =
  /(?<!\p{L})(?:film|filmen|bok|boka|boken|romanen|serien|stykket|teaterstykket|forestillingen|forestillinga|sangen|låta|spillet|spelet|musikalen|dokumentaren) [«"“][^«»“”"\n]{2,60}[»”"]/giu;
const QUOTED = /[«“"](?!.{0,60}: )[^«»“”"\n]{2,60}[»”"]/gu;
/** «Ola Nordmann», «Per og Kari»: nobody where the text speaks of examples. The age after them is nobody's either. */
const EVERYMAN =
  /(?<!\p{L})(?:(?:ola|kari)(?: og (?:ola|kari))? nordmann(?:,? \d{1,2} år)?|[«"“](?:per|ola|pål) og (?:kari|ola|per)[»"”])(?!\p{L})/giu;
/** Two of them together are nobody anywhere. */
const EVERYMEN = /(?<!\p{L})(?:ola og kari|kari og ola) nordmann(?!\p{L})/giu;
const EXAMPLE =
  /(?<!\p{L})(?:eksempel\p{L}*|eksempla|døme|dømet|dømer|øvelse\p{L}*|øving|øvinga|opplæring\p{L}*|case|caset|mal|malen|demo\p{L}*|kurset|skjemaet|plassholder\p{L}*|gjennomsnitts\p{L}*|vanlige|vanlege|temadag\p{L}*)(?!\p{L})/giu;
/** Names all know from history and books; nobody of the town. */
const KNOWN =
  /(?<!\p{L})(?:trygg trafikk|ole bull|thora storm|anne frank|henrik ibsen|bjørnstjerne bjørnson|fridtjof nansen|roald amundsen|edvard grieg|edvard munch|olav tryggvason|harald hårfagre|olav den hellige|sigrid undset|camilla collett|thor heyerdahl|max manus|sonja henie|knut hamsun|ivar aasen|petter dass|peer gynt|hans nielsen hauge|alexander kielland|astrid lindgren|roald dahl|thorbjørn egner|pippi langstrømpe|albert åberg|karsten og petra|ole brumm|harry potter|donald duck|mikkel rev|petter smart|lotta i bråkmakergata|nelson mandela|martin luther king|rosa parks|olav duun|aasmund olavsson vinje|henrik wergeland|kaptein sabeltann|fantorangen|ronja røverdatter|jack daniel'?|johnnie walker|captain morgan|ben (?:&|og) jerry'?|dolly dimple'?|helly hansen|tommy hilfiger|calvin klein|ralph lauren|hugo boss|stella artois|clas ohlson|uncle ben'?|eva solo|max burgers?|karius og baktus|reodor felgen|flåklypa|mikke mus|carl's jr)s?(?!\p{L})/giu;
/** A road from one place to the next: «Fv. 33 fra Fluberg til Odnes», «E16 mellom Voss og Gudvangen». */
const STRETCH =
  /(?:fra|frå|mellom|strekningen|strekninga|parsellen) (?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: (?:via|over|om) \p{Lu}\p{Ll}+)?(?: (?:til|og) |[ ]?[-/][ ]?))\p{Lu}\p{Ll}+/gu;
/** The places along a road, listed: «Rv. 3: Rena, Koppang og Alvdal». */
const ALONG =
  /(?<!\p{L})(?:[EeRrFf][vV]?\.? ?\d{1,4}|(?:[Ll]inje|[Bb]uss|[Rr]ute) \d{1,3}):?,? (?:(?:fra|frå|via|ved|over|mot|gjennom|mellom|langs) )?\p{Lu}\p{Ll}+(?:(?: ?[-,/] ?| og | til | via | over | mot )\p{Lu}\p{Ll}+){0,7}/gu;
const ROAD =
  /(?<!\p{L})(?:[EeRrFf][vV]?\.? ?\d{1,4}|(?:fylkes|riks|europa|skogs|hoved|gang|sykkel)(?:vei|veg)\p{L}*|strekning\p{L}*|råkjøring|buss\p{L}*|togdelen|ferj\p{L}+|ferge\p{L}*|rute\p{L}*)(?![\p{L}])[^.!?\n]{0,60}$/iu;
/** «Anne på landet-festivalen», «Per og Kari-dagen»: a name inside the name of a thing. */
const INSIDE =
  /(?<!\p{L})\p{Lu}\p{Ll}+ (?:og \p{Lu}\p{Ll}+|(?:på|i) (?:landet|loftet|skogen|havet|fjellet|taket|sporet|veggen|hjørnet|eventyrland))-(?:festival|dag|uk[ea]|vek[ea]|løp|prosjekt|kampanj|turnering|cup|stevn|konsert|film|bok|bøk|serie|pris|fond|senter|rom|program|metod|modell|krysset|krossen|stand|utstilling|turne|quiz)\p{L}*/gu;
/** Slang for drugs that is a given name as well, in small letters, where the sentence speaks of drugs and it does nothing. */
const SLANG =
  /(?<!\p{L})(?:molly|mandy|mary jane|maryjane)(?!\p{L})(?! (?:selger|sel|har|er|tar|ruser|rusar|dealer|var|ble|blei|vart|skaffer|skaffar|ga|gav|kom|sa))/gu;
const DRUGS =
  /(?<!\p{L})(?:gram|mdma|stoff|stoffet|kokain|piller|marihuana|hasj|cannabis|ketamin|lsd)(?!\p{L})/giu;

type Place = { readonly from: number; readonly to: number };

/** What a text says of a place in it. Along a road a word is a place, but a given name is still a name. */
export type Said = Readonly<Record<'nobody' | 'limit' | 'road', (place: Place) => boolean>>;

/** Two finders ask it of the same text. */
const asked = new WeakMap<Plain, Said>();

/** For one text, where it says itself that nobody is meant. Linear: the text is looked through once and marked. */
export function saidIn(plain: Plain): Said {
  const known = asked.get(plain) ?? read(plain.text);
  asked.set(plain, known);
  return known;
}

function read(text: string): Said {
  const within =
    (told: Uint8Array) =>
    ({ from, to }: Place): boolean =>
      told[from] === 1 && told[to - 1] === 1;
  return {
    nobody: within(nobodyIn(text)),
    limit: within(sentences(text, LIMIT)),
    road: within(roadsIn(text)),
  };
}

function nobodyIn(text: string): Uint8Array {
  const marked = sentences(text, SAYS_SO);
  for (const pattern of [EVERYMEN, KNOWN, INSIDE, TITLE]) mark(marked, text, pattern);
  mark(marked, text, SLANG, sentences(text, DRUGS));
  mark(marked, text, EVERYMAN, sentences(text, EXAMPLE));
  mark(marked, text, QUOTED, sentences(text, WORK));
  return marked;
}

function roadsIn(text: string): Uint8Array {
  const marked = new Uint8Array(text.length + 1);
  mark(marked, text, ALONG);
  for (const match of text.matchAll(STRETCH))
    if (ROAD.test(text.slice(Math.max(0, match.index - 80), match.index)))
      marked.fill(1, match.index, match.index + match[0].length);
  return marked;
}

/** Marks every match, or only those that begin where `beside` is marked. */
function mark(marked: Uint8Array, text: string, pattern: RegExp, beside?: Uint8Array): void {
  for (const match of text.matchAll(pattern))
    if (beside === undefined || beside[match.index] === 1)
      marked.fill(1, match.index, match.index + match[0].length);
}

function sentences(text: string, pattern: RegExp): Uint8Array {
  const told = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(pattern))
    told.fill(1, ...sentenceAround(text, match.index, match[0].length));
  return told;
}

function sentenceAround(text: string, at: number, length: number): [number, number] {
  let to = at + length;
  while (to < text.length && to - at < REACH && !STOP.test(text[to] ?? '')) to += 1;
  const from = startOf(text, at);
  // A question before it belongs to it: «Gutt på 15? Nei, det er aldersgrensa.»
  return [text[from - 1] === '?' ? startOf(text, from - 1) : from, to];
}

function startOf(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && !STOP.test(text[from - 1] ?? '')) from -= 1;
  return from;
}
