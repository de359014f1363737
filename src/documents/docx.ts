// Word (.docx): headings, paragraphs, lists and tables as mammoth finds them, and nothing that lies outside the document.
import mammoth from 'mammoth';
import type { Block } from '../domain/document.ts';
import { blocksOfHtml } from './html.ts';
import { rebuilt } from './office.ts';
import type { Zip } from './zip.ts';

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i;
/** The library holds a whole tree of them. */
const MOST_ELEMENTS = 400_000;

/** Headings have their English names in every language of Word; only styles made by hand are called otherwise. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  ...[1, 2, 3, 4].map((level) => `p[style-name^='Overskrift ${level}'] => h${level}:fresh`),
];

/** @throws Unreadable for a file that is no document of words, or a dangerous one; another error when the library gives up. */
export async function readDocx(zip: Zip): Promise<readonly Block[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: rebuilt(zip, PARTS, { mostElements: MOST_ELEMENTS }) },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return blocksOfHtml(value);
}
