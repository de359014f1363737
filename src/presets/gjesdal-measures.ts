// The nine measures of Gjesdal's SLT plan 2023–2025 under the plan's own two headings, told shortly.
import type { Measure } from '../domain/measure.ts';
import { COORDINATOR, numbered, owningForum, roles } from './plan.ts';

const workingGroup = owningForum('arbeidsgruppe');

export const GJESDAL_MEASURES: readonly Measure[] = numbered('gjesdal', [
  {
    goalArea: 'Spesielt fokus i 2023-2025',
    measures: [
      {
        title: 'Livsmestring ungdomstrinn',
        content:
          'Lage et årshjul for undervisningen på 8.–10. trinn om sosiale medier, psykisk helse, rus og vold. Ulike fagfolk er med.',
        owners: [workingGroup],
      },
      {
        title: 'Felles opplegg på foreldremøter',
        content: 'Lage et årshjul med felles temaer på skolene for 8.–10. trinn. Ulike fagfolk er med.',
        owners: roles('rektorene'),
      },
      {
        title: 'Folkemøter',
        content:
          'Møter for foresatte og andre viktige voksne om hvordan de kan hjelpe unge å mestre livet. Ses sammen med foreldremøtene.',
        owners: [workingGroup],
      },
    ],
  },
  {
    goalArea: 'Andre tiltak',
    measures: [
      {
        title: 'Ungdata 2025',
        content: 'Ungdomsundersøkelsen, hvert tredje år.',
        owners: [workingGroup, ...roles('rektorene')],
      },
      {
        title: 'Politiet til stede på skolene',
        content:
          'Gjesdal ungdomsskole hver uke. Oltedal og Dirdal: besøk på 8.–10. trinn høst og vår. Politiet kommer på foreldremøter etter avtale.',
        owners: roles('politikontakt', 'rektorene'),
      },
      {
        title: 'LOS Gjesdal ungdomsskole',
        content: 'For unge med høy risiko for vansker som kan gå ut over læring, utdanning og arbeid senere.',
        owners: roles('rektor-gjesdal-ungdomsskole'),
      },
      {
        title: 'Natteravnordning på Ålgård',
        content: 'Trygge voksne ute fredager og lørdager i utvalgte perioder.',
        owners: roles('frivilligsentralen'),
      },
      {
        title: 'Flexid-kurs',
        content:
          'Kurs om fleksibel identitet for unge som vokser opp med flere kulturer: på Gjesdal ungdomsskole for 9.–10. trinn, og på ungdomshuset fra 16 år. Seks kursholdere fra skole, helsesykepleier, kultur, barnevern og flyktningtjeneste.',
        owners: roles(COORDINATOR, 'flyktningkonsulent'),
      },
      {
        title: 'Årskort på sportssenter',
        content: 'Ansatte kan trene sammen med ungdom.',
        owners: [workingGroup],
      },
    ],
  },
]);
