// How concerns are spoken of, in every language: one word for one thing, nynorsk that is nynorsk, and never that something was sent
// where nothing is.
import { describe, expect, it } from '@jest/globals';
import { type Language, languageSchema } from '../src/domain/area.ts';
import { ROUTES } from '../src/domain/concern.ts';
import { textsIn } from '../src/texts/index.ts';

/** Every text of a section: a fixed one as it stands, one that is put together as it is written. */
function said(section: unknown): readonly string[] {
  if (typeof section === 'string') return [section];
  if (typeof section === 'function') return [String(section)];
  return typeof section === 'object' && section !== null ? Object.values(section).flatMap(said) : [];
}

const SECTIONS = [
  ...(['concern', 'concernWords', 'triage', 'baton', 'consent', 'closing', 'guidance'] as const),
  ...(['accessLog', 'trend', 'privacy', 'who', 'refusals'] as const),
];

const spoken = (language: Language): readonly string[] => {
  const texts = textsIn(language);
  return SECTIONS.flatMap((section) => said(texts[section]));
};

/** The texts that one of these words stands in, whole. */
const having = (language: Language, words: readonly string[]): readonly string[] => {
  const one = new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu');
  return spoken(language).filter((text) => one.test(text));
};

describe('the language of concerns', () => {
  it.each(languageSchema.options)(
    'calls nobody a whistle-blower, and the baton one thing, in %s',
    (language) => {
      expect(having(language, ['varsl\\p{L}*', 'stafettpinn\\p{L}*', 'whistle\\p{L}*'])).toEqual([]);
    },
  );

  it('is nynorsk in nynorsk', () => {
    const bokmal = ['ikke', 'jeg', 'hva', 'hvor', 'hvem', 'hvorfor', 'hvordan', 'noen', 'noe', 'fra', 'være'];
    const more = [
      'henvendelse\\p{L}*',
      'ansatte?',
      'opplysninger',
      'foresatte',
      'egen tjeneste',
      'mer',
      'også',
    ];
    expect(having('nn', [...bokmal, ...more, 'henne', 'slettet', 'sendes'])).toEqual([]);
  });

  it.each(languageSchema.options)('never tells a reporter in %s that something was sent on', (language) => {
    const { routedTo } = textsIn(language).concern;
    for (const route of ROUTES)
      expect(routedTo[route]({ forum: '' })).not.toMatch(/send|går til|passed|goes to|\.$/i);
  });

  it.each(languageSchema.options)('says in %s that nothing went where the bot sends nothing', (language) => {
    const { routeAdvice } = textsIn(language).concern;
    const nothing = /Ingenting er sendt|Nothing has been sent/;
    expect(routeAdvice.barnevern).toMatch(nothing);
    expect(routeAdvice.otherMunicipality).toMatch(nothing);
  });
});
