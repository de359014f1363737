// Reads which language somebody asks for. It knows the three there are and their names in each other.
import type { Language } from './area.ts';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  nb: ['nb', 'bm', 'bokmål', 'bokmal', 'bokmaal', 'norsk bokmål', 'norwegian bokmål'],
  nn: ['nn', 'nynorsk', 'ny norsk', 'norsk nynorsk', 'norwegian nynorsk'],
  en: ['en', 'engelsk', 'english'],
};

/** Undefined when it is none of them; «norsk» alone may be two. */
export function readLanguage(text: string): Language | undefined {
  const said = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]$/, '');
  return (Object.keys(NAMES) as Language[]).find((language) => NAMES[language].includes(said));
}
