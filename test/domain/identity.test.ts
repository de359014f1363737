// Lines as people write them, each with what the guard shall say. Birth numbers are Skatteetaten's and NAV's published examples and
// synthetic ones (month + 80); phone numbers and addresses are made up; e-mail is at example.no.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../any-text.ts';
import { guard, type Finding } from '../../src/domain/identity.ts';

type What = Finding['what'];

const passes: readonly string[] = [
  // places, streets, themes, measures
  'Uro i Storgata fredag kveld',
  'Det er mykje bråk ved torget i helgane',
  'uro i storgata og ved bussterminalen',
  'Hærverk på Solbakken ungdomsskole',
  'Kjøring med moped i Kirkeveien etter skoletid',
  'Mange samlast på plassen bak kyrkja',
  'E6 ved avkjøringa, Fv. 24 og Rv. 3',
  'Vei 12 og veg 4 er mørke',
  'Mopedkjøring på fylkesvei 24 og riksvei 4',
  'Trafikk på Ringvei 3 og Hovedvei 12',
  'Vi er på vei 12 stykker',
  'trinn 8, rom 12, gruppe 3, Tiltak 3, side 4',
  '8. trinn på ungdomsskolen, sal 3',
  'Møterom 204 i kommunehuset',
  'Storgata 3 kvelder på rad',
  'Uro i Storgata 20 ungdommer til stede',
  'Storgata 12 ungdomar, stille etterpå',
  'Natteravn i Storgata 12. desember',
  'Trygghetsvandring i Kirkeveien 24. april kl 18',
  'Uro i Storgata 20.30 til 22.00',
  'Bråk på torget 21:00 hver kveld',
  'Møte på Torget 10.12.',
  'Torget 2 kvelder i uka',
  'Lekeplassen 3 er stengt, parkeringsplassen 2 er mørk',
  'Arbeidsplass 4 og Møteplass 2 i planen',
  'barnehagen 3 dagar i veka',
  'alle 12 møtte',
  'Postboks 123, 0001 Nes',
  'Storgata 200 000 kr til lys',
  'Rådhuset, Storgata 1',
  'Oppmøte ved biblioteket i Storgata 12',
  'Ungdata 2028 og Ungdata 2025',
  // times, dates, weeks
  'kl 0900–1100 på rådhuset',
  'kl. 20.30–22.00 i uke 50',
  'Natteravnene går 2100-2300',
  'Natteravnene går 2100 2300 fredag',
  'Fredager 20.30-22.00 og lørdager 21.00-23.30',
  'Møte 20261210',
  'Møte 10122026',
  'Frist 24122026, ny frist 31012027',
  'Fra 2026-12-10 til 2027-01-29',
  'Torsdag 24.12.2026 er julaften',
  'Møtene er 24.11 25.11 26.11 27.11',
  'uke 21 22 23 24',
  'veke 45 46 47 48 er opne',
  'I ukene 21, 22, 23 og 24',
  'Perioden 2026-2030',
  'planperioden 2026 2030',
  'Tiltak i 2025 2026 og 2027',
  '30.11 og 25.12 og 26.12',
  'eksport 202612100900 ferdig',
  'gjelder 2099 000000 10',
  '45 46 47 48',
  // sums, case numbers, services
  'Budsjettet er 12 000 000 kr',
  'Vi søker om 45 000 000 kr',
  'Tilskudd 45000000 kroner',
  'kr 45000000 over fire år',
  'Kostnad 22 500 000,-',
  'Overføring på 91 000 000',
  'Sak 2026/12345',
  'sak 26/1234 og sak 26/12345',
  'Saksnummer 2026-1234',
  'saksnr 45123456',
  'Ordre 91000000 er levert',
  'Arkivsak 2026/45123456 og 26/45123456',
  'Haugen 4 vann over Bakkane 2',
  'org.nr 912 345 678',
  'Ring 110, 112 eller 113',
  'ring 116 111 eller 116 117',
  'VO-linjen 116 006, politiet 02800',
  'Mental helse 116 123, alarmtelefonen 116111',
  'Kirkens SOS 22 saker, 40 samtaler',
  'Kors på halsen 800 00 000',
  'ring 815 00 000',
  'Postnummer 4600-4639',
  'Svar: 45, 42, 38, 31 prosent',
  '1 2 3 4 5 6 7 8 9 10',
  '2 3 4 5 6 7 8 9',
  'Møte-ID: 312 456 789 012',
  '60.123456, 11.123456',
  // eleven digits without a date
  'Konto 1234.56.78903',
  'konto 1234 56 78903',
  'kontonummer 12345678903',
  'Konto 97101234563 er kommunens',
  'Sak 20260012345',
  'KID 13097248',
  'id 99999999999',
  // nothing that is an address or an account
  '@bot bruk her frokost',
  '@rektor kan du svare',
  'Følg oss på @example.no',
  'Snap er populært på 8. trinn',
  'Snap: mye deling av bilder',
  'TikTok: 12 saker denne veka',
  'Instagram heter nå noe annet',
  'lunsj @ kantina',
  'møt opp @ torget kl 12',
  'Han sa at example.no er nede',
  'investigate 3 og delegate 4',
  '',
  '   \n\t ',
  'Ingen endring.',
];

const blocked: readonly (readonly [What, string])[] = [
  // birth numbers: Skatteetaten's and NAV's examples, synthetic ones
  ['birthNumber', '02013299997'],
  ['birthNumber', 'fnr 30108299920'],
  ['birthNumber', 'D-nummer 41814061033'],
  ['birthNumber', 'dnr: 41814065640.'],
  ['birthNumber', 'Gjelder 10915596784'],
  ['birthNumber', 'H-nummer 13527248013'],
  ['birthNumber', 'gjeld 53097248016'],
  ['birthNumber', '68467038838'],
  ['birthNumber', 'fødselsnummer 018110 99925'],
  ['birthNumber', 'fødselsnummer: 018110-99925'],
  ['birthNumber', '01.81.10 99925'],
  ['birthNumber', '01.81.10-99925'],
  ['birthNumber', '01 81 10 99925'],
  ['birthNumber', '01/81/10 99925'],
  ['birthNumber', '018110 999 25'],
  ['birthNumber', '01 81 10 999 25'],
  ['birthNumber', '0181 1099 925'],
  ['birthNumber', '0181.10.99925'],
  ['birthNumber', '0181 10 99925'],
  ['birthNumber', '0 1 8 1 1 0 9 9 9 2 5'],
  ['birthNumber', '0-1-8-1-1-0-9-9-9-2-5'],
  ['birthNumber', '0\u200b1\u200b8\u200b1\u200b1\u200b0\u200b9\u200b9\u200b9\u200b2\u200b5'],
  ['birthNumber', '018110\u00a099925'],
  ['birthNumber', '018110\u200999925'],
  ['birthNumber', '018110\u202f99925'],
  ['birthNumber', '018110\u00ad99925'],
  ['birthNumber', '018110\ufeff99925'],
  ['birthNumber', '018110\u000099925'],
  ['birthNumber', '018110 – 99925'],
  ['birthNumber', '018110   99925'],
  ['birthNumber', '018110\n99925'],
  ['birthNumber', '018110\r\n99925'],
  ['birthNumber', '01811\n099925'],
  ['birthNumber', '０１８１１０９９９２５'],
  ['birthNumber', '٠١٨١١٠٩٩٩٢٥'],
  ['birthNumber', '०१८११० ९९९२५'],
  ['birthNumber', '𝟎𝟏𝟖𝟏𝟏𝟎𝟗𝟗𝟗𝟐𝟓'],
  ['birthNumber', '0️⃣1️⃣8️⃣1️⃣1️⃣0️⃣9️⃣9️⃣9️⃣2️⃣5️⃣'],
  ['birthNumber', '0̲1̲8̲1̲1̲0̲9̲9̲9̲2̲5̲'],
  ['birthNumber', 'f. 01.81.10, personnr. 99925'],
  ['birthNumber', 'født 018110 med personnummer 99925'],
  ['birthNumber', '01.81.2010 99925'],
  ['birthNumber', '01812010 99925'],
  ['birthNumber', '0181201099925'],
  ['birthNumber', 'fnr01811099925'],
  ['birthNumber', '*01811099925*'],
  ['birthNumber', '[01811099925](https://example.no)'],
  ['birthNumber', 'gutt 15, 018110 99925, bur på sentrum'],
  ['birthNumber', 'Konto 0181.10.99844'],
  ['duf', 'DUF 201500000100'],
  ['duf', 'duf-nummer: 2015 123456 78'],
  // phone numbers
  ['phone', 'Ring han på 99 99 99 99'],
  ['phone', '99999999'],
  ['phone', 'Nummeret er 40000000'],
  ['phone', '400 00 000'],
  ['phone', '999 99 999 er mor'],
  ['phone', '+47 99 99 99 99'],
  ['phone', '+4799999999'],
  ['phone', '(+47) 999 99 999'],
  ['phone', '+ 47 400 00 000'],
  ['phone', '0047 99999999'],
  ['phone', '004799999999'],
  ['phone', '0047 40 00 00 00'],
  ['phone', '4799999999'],
  ['phone', '47 99 99 99 99'],
  ['phone', '+47-999-99-999'],
  ['phone', '999-99-999'],
  ['phone', '999.99.999'],
  ['phone', '99.99.99.99'],
  ['phone', '9999 9999'],
  ['phone', '999 999 99'],
  ['phone', 'tlf. 22 22 22 22'],
  ['phone', 'tlf: 22222222'],
  ['phone', 'telefonnummeret til mor er 22222222'],
  ['phone', 'mob 40000000'],
  ['phone', 'hjemmetelefon 22222222'],
  ['phone', 'Vipps til 99999999'],
  ['phone', 'mobil: 22 333 333'],
  ['phone', '22 22 22 22'],
  ['phone', '99 99 99 99 og 40 00 00 00'],
  ['phone', '99 99 99 99 40 00 00 00'],
  ['phone', '９９９９９９９９'],
  ['phone', '99\u00a099\u00a099\u00a099'],
  ['phone', '999\u200999\u2009999'],
  ['phone', '99\u200b99\u200b99\u200b99'],
  ['phone', '999 99\n999'],
  ['phone', '+46 70 000 00 00'],
  ['phone', '+4670 000 00 00'],
  ['phone', '0046 70 000 00 00'],
  ['phone', 'snakka med far i dag, 99999999, ring tilbake'],
  // e-mail
  ['email', 'Send til ola@example.no'],
  ['email', 'ola.nordmann+slt@skole.example.no.'],
  ['email', 'mailto:mor@example.no'],
  ['email', '<rektor@example.no>'],
  ['email', 'OLA@EXAMPLE.NO'],
  ['email', 'ola＠example．no'],
  ['email', 'ola (at) example.no'],
  ['email', 'ola[at]example[dot]no'],
  ['email', 'ola krøllalfa example punktum no'],
  ['email', 'ola @ example.no'],
  ['email', 'ola(a)example.no'],
  ['email', 'ola AT example DOT no'],
  ['email', 'åse@example.no'],
  ['email', '99999999@example.no'],
  ['email', 'o\u200bla@exam\u200bple.no'],
  // addresses
  ['address', 'Han bor i Storgata 12'],
  ['address', 'ho bur i storgata 12'],
  ['address', 'Familien bor på Solbakken 3'],
  ['address', 'dei bur på solbakken 3'],
  ['address', 'bor med mor i Kirkeveien 4B'],
  ['address', 'Adresse: Gamle Drammensvei 100'],
  ['address', 'heime i Kyrkjevegen 7'],
  ['address', 'Storgata 12, 0001 Nes'],
  ['address', 'Storgata 12 B\n0001 Nes'],
  ['address', 'Kirkeveien 4b 0001 nes'],
  ['address', 'jenta flytta til Granlia 5'],
  ['address', 'bor i Karl Johans gate 1'],
  ['address', 'han bor i storgata 12. ring meg'],
  // account names
  ['accountName', 'snap: nes_gutten'],
  ['accountName', 'Snapchat-brukeren kul.gutt99'],
  ['accountName', 'insta @kul_jente'],
  ['accountName', 'Discord kulgutt#1234'],
  ['accountName', 'snapnavnet er kulgutt99'],
  ['accountName', 'kontoen @kul.jente99 deler bilder'],
  ['accountName', 'https://www.instagram.com/kuljente'],
];

const warned: readonly (readonly [What, string])[] = [
  ['birthNumber', '02013299903'],
  ['birthNumber', '30108299939'],
  ['birthNumber', '01811099933'],
  ['birthNumber', '018110 99941'],
  ['birthNumber', '0181 1099 941'],
  ['birthNumber', '01811099926'],
  ['birthNumber', '018110 99926'],
  ['birthNumber', '01.81.10 99926'],
  ['birthNumber', '01.81.2010 99926'],
  ['birthNumber', '13097248032'],
  ['birthNumber', '13097248023'],
  ['birthNumber', 'nummer 201811099925999 i lista'],
  ['duf', '201512345678'],
  ['duf', 'gjelder 2099 000000 09'],
  ['phone', '22222222'],
  ['phone', '70000000 står det på lappen'],
  ['phone', '2222 3333'],
  ['phone', '9999-4444'],
  ['phone', '222 222 22'],
  ['phone', '99 999 999'],
  ['phone', '99 9999 99'],
  ['phone', '99999 999'],
  ['phone', '9 9 9 9 9 9 9 9'],
  ['phone', '15 99 99 99 99'],
  ['phone', 'https://example.no/99999999'],
  ['phone', '(99) 99 99 99'],
  ['phone', '99-99 99 99'],
  ['address', 'Solgløtt 4, 0001 Nes'],
  ['address', 'Skolevegen 3 har mørke parti'],
  ['address', 'Strandpromenaden 4'],
  ['address', 'Uro utanfor Storgata 12'],
  ['address', 'Kirkeveien 4B'],
  ['address', 'Solbakken 3'],
  ['address', 'Gamle Drammensvei 100'],
  ['address', 'Kongens gate 5'],
  ['address', 'kongens gt. 5'],
  ['address', 'Nedre Torggate 7'],
  ['address', 'Kyrkjevegen 12'],
  ['address', 'Storgt. 12'],
  ['address', 'Kirkevn. 4'],
  ['address', 'Bjørkealléen 2'],
  ['address', 'Bjørkealle\u0301 2'],
  ['address', 'Elvestien 9 A'],
  ['address', 'Rådhusplassen 1'],
  ['address', 'Stortorget 1'],
  ['address', 'Torget 2'],
  ['address', 'Granlia 5'],
  ['address', 'Solvangtunet 3'],
  ['address', 'STORGATA 12'],
  ['address', 'storgata12'],
  ['address', 'Storgata nr. 12'],
  ['address', 'Storgata 12-14'],
  ['address', 'Oppmøte ved Storgata 12. Ta med lykt.'],
];

const said = (text: string): string => guard(text).verdict;
const kinds = (text: string): readonly What[] => {
  const verdict = guard(text);
  return verdict.verdict === 'pass' ? [] : verdict.findings.map((finding) => finding.what);
};

describe('the identity guard', () => {
  it.each(passes)('lets pass: %j', (text) => {
    expect({ text, found: guard(text) }).toEqual({ text, found: { verdict: 'pass' } });
  });

  it.each(blocked)('blocks as %s: %j', (what, text) => {
    expect({ text, said: said(text), kinds: kinds(text) }).toEqual({
      text,
      said: 'block',
      kinds: expect.arrayContaining([what]) as unknown,
    });
  });

  it.each(warned)('warns of %s: %j', (what, text) => {
    expect({ text, said: said(text), kinds: kinds(text) }).toEqual({
      text,
      said: 'warn',
      kinds: expect.arrayContaining([what]) as unknown,
    });
  });

  it('tells where, in the text as it was written, and never what', () => {
    const text = 'Mor 👩: 9\u200b9 99 99 99, bor i Storgata 12 B, ola@example.no';
    const verdict = guard(text);
    expect(
      verdict.verdict === 'pass' ? [] : verdict.findings.map(({ what, at }) => [what, text.slice(...at)]),
    ).toEqual([
      ['phone', '9\u200b9 99 99 99'],
      ['address', 'Storgata 12 B'],
      ['email', 'ola@example.no'],
    ]);
    expect(JSON.stringify(verdict)).not.toMatch(/99 99|Storgata|ola/);
  });

  it('finds each thing in a pasted thread, and the gravest decides', () => {
    const text =
      'Fra: ola@example.no\nTil: rektor@example.no\n> tlf 99 99 99 99\n> 018110 99925\n> bråk ved Storgata 1';
    expect(guard(text).verdict).toBe('block');
    expect(kinds(text)).toEqual(['email', 'email', 'phone', 'birthNumber', 'address']);
  });
});

/** Skatteetaten's rule written once more, from the number's own definition: 11 minus the remainder, 11 is 0, 10 discards. */
function checkDigit(digits: string, weights: readonly number[]): number {
  const rest = 11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11);
  return rest === 11 ? 0 : rest;
}

function complete(nine: string): string | undefined {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = checkDigit(nine + String(first), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : nine + String(first) + String(second);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Synthetic only: month + 80, + 65 or + 40, as fødselsnummer and as D-number (day + 40). */
const synthetic = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    mark: fc.constantFrom(40, 65, 80),
    d: fc.constantFrom(0, 40),
  })
  .map((n) =>
    complete(two(n.day + n.d) + two(n.month + n.mark) + two(n.year) + String(n.individual).padStart(3, '0')),
  )
  .filter((number) => number !== undefined);

const separator = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '\u00a0',
  '\u2009',
  '\u202f',
  '\u200b',
  '\u200d',
  '\u2060',
  '–',
  '/',
  '\n',
  ' - ',
  '\u00ad',
  ', ',
  '_',
);
const script = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7d8, 0x116da);
const inScript = (digits: string, zero: number): string =>
  [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

describe('the identity guard on any text', () => {
  it('blocks every synthetic number with any separator anywhere between its digits', () => {
    const gaps = fc.array(separator, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(synthetic, gaps, script, (number, between, zero) => {
        const written = [...number].map((digit, i) => inScript(digit, zero) + (between[i] ?? '')).join('');
        return said(`Gjelder ${written} på skolen`) === 'block';
      }),
      { numRuns: 400 },
    );
  });

  it('blocks every synthetic number in the groupings people use, also in a table of numbers', () => {
    const groupings = [[11], [6, 5], [6, 3, 2], [2, 2, 2, 5], [2, 2, 2, 3, 2], [4, 2, 5]] as const;
    fc.assert(
      fc.property(synthetic, fc.constantFrom(...groupings), separator, (number, lengths, between) => {
        const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum: number, n) => sum + n, 0));
        const parts = ends.map((end, i) => number.slice(end - (lengths[i] ?? 0), end));
        return said(`12 24 36\n48 15 26\n${'x '}${parts.join(between)} 14 15 16 17 18 19`) === 'block';
      }),
    );
  });

  it('warns at least when one digit of a number is mistyped at the end', () => {
    fc.assert(
      fc.property(synthetic, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const mistyped = number.slice(0, 10) + String((Number(number[10]) + by) % 10);
        return said(mistyped) !== 'pass' && said(`${mistyped.slice(0, 6)} ${mistyped.slice(6)}`) !== 'pass';
      }),
    );
  });

  it('lets eleven digits pass that hold no date, as account numbers do', () => {
    const account = fc
      .tuple(fc.integer({ min: 72, max: 79 }), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([head, rest]) => {
        const ten = String(head) + String(rest).padStart(8, '0');
        return ten + String(checkDigit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]));
      });
    fc.assert(
      fc.property(
        account.filter((number) => number.length === 11),
        (number) => said(`konto ${number}`) === 'pass',
      ),
    );
  });

  it('gives findings that lie in the text, in order, without overlap, and never throws', () => {
    const scraps = fc.constantFrom(
      '99',
      '01811099925',
      '@',
      'ola@example.no',
      'Storgata',
      ' 12',
      '+47',
      '\ud800',
      '\udc00',
      '\u200b',
      ' ',
      '\n',
      'snap: a_1',
      'bor i ',
    );
    const text = fc.oneof(
      anyText(300),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units)),
      fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const verdict = guard(given);
        if (verdict.verdict === 'pass') return;
        let last = 0;
        for (const { at, what } of verdict.findings) {
          expect(at[0]).toBeGreaterThanOrEqual(last);
          expect(at[1]).toBeGreaterThan(at[0]);
          expect(at[1]).toBeLessThanOrEqual(given.length);
          expect(what).toMatch(/^\w+$/);
          last = at[1];
        }
        expect(verdict.verdict).toBe(
          verdict.findings.some((finding) => finding.verdict === 'block') ? 'block' : 'warn',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads 20,000 characters of the worst kind without getting stuck', () => {
    const worst = [
      'a',
      '1',
      '1 ',
      '🔹1',
      '@',
      'a@',
      'a.',
      'a-',
      '99 ',
      '+47 ',
      'bor i ',
      'snap ',
      'Storgata 12 ',
      '0 1 8 1 1 0 9 9 9 2 5 ',
      '٠١',
      '\ud800',
      '\ufdfa',
      '\n',
      '(',
      'ring 22222222 ',
      '1\u200b',
      '@a_',
      'tlf ',
    ];
    const texts = [...worst.map((part) => part.repeat(20_000 / part.length)), `e${'\u0301'.repeat(19_999)}`];
    const took = texts.map((text) => {
      const start = performance.now();
      guard(text);
      return performance.now() - start;
    });
    // A wide margin for a busy machine; what is looked for is time that grows with the square of the length.
    expect(Math.max(...took)).toBeLessThan(2000);
  });
});
