// Writes what is the same the same way before it is read: «til og med» is «til», «annen hver» is «annenhver»; and takes out what
// says nothing of how often, such as when the invitation is sent. It must not know what a rhythm is.

/** Marks what has been taken out of a line; no text can hold it. */
export const MARK = '\ue000';

const WORD = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const word = (pattern: string): RegExp => new RegExp(`${WORD}(?:${pattern})${END}`, 'gu');

/** A sentence about papers that are sent, written or made: its «14 dager» is no rhythm. */
const PAPERS = new RegExp(
  `${WORD}(?:møte)?(?:innkalling(?:en|a)?|innkallinga|saksliste[na]?|sakliste[na]?|sakspapirer?|saker|referat(?:et)?|møteplan(?:en)?|årshjul(?:et)?|dagsorden)${END}` +
    `[^.;:]*?${WORD}(?:sendes|sendast|sendt|blir send|meldes|meldast|legges|skrives|skrivast|utarbeides|utarbeidast|lages|vedtas|settes opp|setjast opp)${END}` +
    '(?:[^.,;]|(?<=\\d)\\.(?=\\s*(?:dag|uk|vek|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)))*',
  'gu',
);

/** «nivå 3», «sak 12/23»: a number that names something. */
const LABEL = `(${WORD}(?:nivå|fase|punkt|pkt\\.?|gruppe|gruppa|team|tiltak|trinn|del|kapittel|kap\\.?|sone|post|nr\\.?|sak|saksnr\\.?))\\s*`;
const OFTEN = '(?=\\s*(?:gang|gong|møte|treff|samling|x(?!\\p{L})|g(?!\\p{L})))';

const SAME: readonly (readonly [RegExp, string])[] = [
  [PAPERS, ' ; '],
  [new RegExp(`${LABEL}(?=\\d[\\d.–/-]*${OFTEN})`, 'gu'), '$1 kanskje '],
  [new RegExp(`${LABEL}\\d+(?:[.–/-]+\\d+)*`, 'gu'), '$1 '],
  [/(?<=\d)\+(?!\d)/g, ' ≥ '],
  [word('til og med|t\\.? ?o\\.? ?m\\.?'), 'til'],
  [word('fra og med|frå og med|f\\.? ?o\\.? ?m\\.?'), 'fra'],
  [
    word(
      'etter (?:en |ein |et |eit )?(?:fast |fastsatt |oppsatt |oppsett |egen |eigen |vedtatt |avtalt )?(?:møteplan|plan|årshjul|møtekalender)(?:en|et)?',
    ),
    ' ',
  ],
  [word('nest[\\s-]siste'), 'nestsiste'],
  [word('s[ku][ou]len(?:s| sine) (?:ferier|feriar|ferie)'), 'skoleferier'],
  [word('om lag'), 'omlag'],
  [word('opp til'), 'opptil'],
  [word('(?:annen|anna|annan|annet) (?:hver|kvar|hvert|kvart)'), 'annenhver'],
];

/** Lower case, one space between words, and one spelling for what is the same. */
export const spelled = (text: string): string =>
  SAME.reduce(
    (line, [form, same]) => line.replace(form, same),
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g, '')
      .toLowerCase()
      .replace(/\s+/g, ' '),
  );
