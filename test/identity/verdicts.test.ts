// What stops, what warns and what passes of the same thing: the line between them is drawn by what stands around it.
import { describe, expect, it } from '@jest/globals';
import { guard, unidentified } from '../../src/domain/identity.ts';

const found = (text: string): readonly string[] => {
  const verdict = guard(text);
  return verdict.verdict === 'pass'
    ? ['pass']
    : verdict.findings.map(({ what, verdict: said }) => `${said} ${what}`);
};

describe('block, warn and pass', () => {
  it.each([
    ['Kari tar med kaffe.', 'warn personName'],
    ['Kari har skulket i tre uker.', 'block personName'],
    ['Rektor Kari Nilsen orienterer om natteravn.', 'pass'],
    ['Kari Nilsen følger opp elever som skulker.', 'warn personName'],
    ['Kari har ansvar for jenter som blir mobbet.', 'warn personName'],
    ['Bjørn er sett ved leirskolen.', 'pass'],
    ['Bjørn har begynt å ruse seg.', 'block personName'],
    ['Læreren til Storm er bekymret.', 'block personName'],
    ['Storm og regn stoppet turen.', 'pass'],
    ['O.N. er omtalt to ganger.', 'warn initials'],
    ['O.N. (15) er omtalt to ganger.', 'block child'],
    ['Tiltak: lys, kameraer o.l.', 'pass'],
    ['Den eneste jenta i klassen trives ikke.', 'warn rare'],
    ['Den eneste klubben i bygda er stengt.', 'pass'],
    ['En gutt i rullestol er ofte alene.', 'warn rare'],
    ['Tvillingene er ofte nevnt.', 'warn rare'],
    ['DUF-nummer 201512345678', 'block duf'],
    ['201512345678 står på lappen', 'warn duf'],
    ['snap: nes_gutten', 'block accountName'],
    ['@sladder_ungdomsskolen er tilbake', 'warn accountName'],
    ['Følg @utekontakten_i_nes på Snap', 'pass'],
    ['Send det til postmottak@kommune.example', 'pass'],
    ['Send det til ola.n@kommune.example', 'block email'],
    ['Vakttelefonen til barnevernet er 75 11 22 33', 'pass'],
    ['Telefonen til mor er 75 11 22 33', 'block phone'],
    ['Biblioteket i Kongens gate 2 har åpent', 'pass'],
    ['Uro ved Kongens gate 2', 'warn address'],
    ['Leiligheten i Kongens gate 2', 'block address'],
    ['M a r k u s styrer gruppa', 'block personName'],
    ['Nguyen-gutten er tilbake', 'block child'],
  ])('«%s»: %s', (text, said) => {
    expect(found(text)).toContain(said);
  });

  it('a text is kept without what stops it, and with what only warns', () => {
    expect(unidentified('Kari har skulket. Ring 99 88 77 66 om kvelden.')).toBe(
      '… har skulket. Ring … om kvelden.',
    );
    expect(unidentified('Kari tar med kaffe.')).toBe('Kari tar med kaffe.');
  });

  it('passes what a whole municipality hides behind: pasted links, scripts and signs change nothing', () => {
    expect(found('[lenke](https://www.example.org/2026/plan.html)')).toEqual(['pass']);
    expect(found('<script>alert("uro på torget")</script>')).toEqual(['pass']);
    expect(found('**Kari** _har skulket_ i tre uker')).toEqual(['block personName']);
    expect(found('K\u200ba\u200br\u200bi har skulket')).toEqual(['block personName']);
    expect(found('[９９ ８８ ７７ ６６](https://www.example.org)')).toEqual(['block phone']);
    expect(found('Fra: Kari <kari.n@example.org>\n> han er 15 år')).toContain('block child');
  });
});
