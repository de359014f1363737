// What a person wrote, out of what Teams sends: without the mention of the bot, with the characters they typed.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
};

/**
 * The words: the given mentions of the bot («<at>SLT</at>») taken out, other people's names kept, HTML entities decoded,
 * whitespace folded. Line breaks stay, one at a time: lists are pasted a line for each.
 */
export function wordsOf(text: string, mentions: readonly string[]): string {
  const unmentioned = mentions.filter(Boolean).reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
  return unmentioned
    .replace(/<\/?at(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi,
      (whole, name: string) => NAMED[name] ?? numbered(name) ?? whole,
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function numbered(name: string): string | undefined {
  const digits = /^#(x)?([\da-f]+)$/i.exec(name);
  if (!digits?.[2]) return undefined;
  const point = Number.parseInt(digits[2], digits[1] ? 16 : 10);
  const character = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return character ? String.fromCodePoint(point) : undefined;
}
