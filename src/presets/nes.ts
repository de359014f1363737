// Nes's page on SLT: the breakfast for all staff, three times a year a seminar, and the team that is put together case by case.
// The page has no politiråd and no table of measures, so neither has this preset.
import { COORDINATOR, NEVER, forum, knownRole, role } from './plan.ts';
import type { Preset } from './preset.ts';

export const nes: Preset = {
  id: 'nes',
  name: 'Nes',
  coordinator: COORDINATOR,
  roles: [
    knownRole(
      'slt-koordinator',
      'Oppvekst- og SLT-koordinator',
      'SLT-koordinator',
      'SLT-K',
      'oppvekstkoordinator',
      'koordinator',
    ),
    knownRole('politikontakt', 'Politikontakt', 'politikontakten'),
    role('Barneverntjenesten', 'barnevern', 'barnevernstjenesten'),
    role('Psykisk helse og familieteam'),
    role('Helsestasjon og skolehelsetjeneste', 'helsestasjonen', 'skolehelsetjenesten'),
    role('Integrering, fritid og frivillighet'),
    role('BUP'),
    role('Rektor eller rådgiver på skolen', 'rektor', 'rådgiver', 'sosiallærer'),
    role('Pedagogisk tjeneste'),
    role('Dialog og mestring'),
    role('Kommuneoverlege', 'kommuneoverlegen'),
    role('Skoleeier'),
    role('NAV'),
  ],
  forums: [
    forum('frokost', {
      name: 'SLT-frokost',
      aliases: [
        'frokost',
        'frokosten',
        'frokostmøte',
        'frokostmøtet',
        'slt-frokost',
        'slt-frokostmøte',
        'frukost',
        'frukosten',
        'frukostmøte',
        'slt-frukost',
        'frokostseminar',
        'frukostseminar',
        'breakfast',
      ],
      type: 'breakfast',
      level: 'alle',
      purpose:
        'Alle som jobber med barn, unge og familier møtes til en prat om oppvekstmiljøet: dele det en ser, bli kjent, støtte hverandre og bygge nettverk. Tre ganger i året utvidet med faglig innhold (frokostseminar); temaer til nå: vold i nære relasjoner, ulovlige rusmidler, radikalisering og voldelig ekstremisme, taushetsplikt når flere fag samarbeider.',
      frequency: 'hver siste fredag i måneden, kl. 08.00–09.00 på Teams',
      cadence: { kind: 'monthly', nth: 'last', weekday: 5 },
      monthsOff: [7],
      start: '08:00',
      end: '09:00',
      place: 'Teams',
      cases: NEVER,
      seminars: 3,
    }),
    // Who else comes is chosen for each case among the other roles; as members they would all be called to all.
    forum('innsatsteam', {
      name: 'SLT-innsatsteam',
      aliases: ['innsatsteam', 'innsatsteamet', 'slt-innsatsteamet', 'fagteam', 'fagteamet', 'response team'],
      level: 'utforende',
      purpose:
        'Lav terskel for barn og unge i risiko, der rus og kriminalitet eller grenseoverskridende adferd er en stor del av bildet (BTI nivå 3). Den som varslet, er stafettholder. Skolens eget tverrfaglige team først.',
      frequency: '',
      cadence: { kind: 'onDemand' },
      members: [COORDINATOR],
      cases: { individual: ['anonymous', 'consent'], group: ['anonymous'] },
    }),
  ],
  measures: [],
  routines: [
    {
      id: 'moteplan-aarshjul',
      name: 'Møteplan og årshjul for SLT-arbeidet',
      role: COORDINATOR,
      frequency: 'Møteplan for SLT-arbeidet, 2022; årshjul for SLT-arbeidet, 2022',
      leadWeeks: 4,
      steps: [
        'Sett datoene for frokostmøtene og de andre møtene',
        'Legg dem i møtekalenderen og på ansattportalen',
        'Gi lederne datoene, så de ansatte kan spørre dem',
      ],
      source: 'Nes kommunes nettside om SLT',
    },
  ],
};
