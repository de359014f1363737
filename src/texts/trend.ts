// Words for the counts of concerns: what they are, and what is never shown.
const nb = {
  title: 'Bekymringer i tall',
  lead: (d: { area: string }) =>
    `Hva henvendelsene i ${d.area} har handlet om. Én henvendelse kan handle om flere ting.`,
  empty: (d: { area: string }) =>
    `Det er ingen tall å vise for ${d.area} ennå. Tallene kommer når et kvartal er over, for temaer som minst fem henvendelser har handlet om. At det ikke står noe her, betyr ikke at ingen er bekymret. Er du det selv, så skriv «bekymring» til meg i privat chat.`,
  quarter: (d: { n: number; year: number }) => `${d.n}. kvartal ${d.year}`,
  line: (d: { topic: string; n: number }) => `${d.topic}: ${d.n}`,
  chartTitle: (d: { quarter: string }) => `Henvendelser etter tema, ${d.quarter}`,
  unit: 'henvendelser',
  paperTitle: 'Bekymringer i tall',
  notShown:
    'Vises ikke, så ingen skal kunne kjennes igjen: temaer med færre enn fem henvendelser, summer, kvartalet som går, og alt som gjelder én person. Et tema som mangler, kan ha hatt noen få eller ingen.',
};
const nn: typeof nb = {
  title: 'Bekymringar i tal',
  lead: (d) => `Kva henvendingane i ${d.area} har handla om. Éi henvending kan handle om fleire ting.`,
  empty: (d) =>
    `Det er ingen tal å vise for ${d.area} enno. Tala kjem når eit kvartal er over, for tema som minst fem henvendingar har handla om. At det ikkje står noko her, tyder ikkje at ingen er uroleg. Er du det sjølv, så skriv «uro» til meg i privat chat.`,
  quarter: (d) => `${d.n}. kvartalet ${d.year}`,
  line: nb.line,
  chartTitle: (d) => `Henvendingar etter tema, ${d.quarter}`,
  unit: 'henvendingar',
  paperTitle: 'Bekymringar i tal',
  notShown:
    'Dette blir ikkje vist, så ingen skal kunne kjennast att: tema med færre enn fem henvendingar, summar, kvartalet som går, og alt som gjeld éin person. Eit tema som manglar, kan ha hatt nokre få eller ingen.',
};
const en: typeof nb = {
  title: 'Concerns in numbers',
  lead: (d) => `What the concerns in ${d.area} have been about. One concern can be about several things.`,
  empty: (d) =>
    `There are no numbers to show for ${d.area} yet. They come when a quarter is over, for topics that at least five concerns have been about. That nothing stands here does not mean that nobody is worried. If you are, type “concern” to me in private chat.`,
  quarter: (d) => `Quarter ${d.n} of ${d.year}`,
  line: nb.line,
  chartTitle: (d) => `Concerns by topic, ${d.quarter}`,
  unit: 'concerns',
  paperTitle: 'Concerns in numbers',
  notShown:
    'Not shown, so that nobody can be recognised: topics with fewer than five concerns, sums, the quarter that runs, and everything about one person. A topic that is missing may have had a few or none.',
};
export const trend = { nb, nn, en };
