// Sits in front of the demo's Postkassen as whoever has only e-mail does: finds the letter, reads it, opens its calendar entry and
// its links, and answers on the page behind, all without script. Knows pages and nothing of the bot.
import type { Browser, Locator, Page } from 'playwright-core';

const PATIENCE_MS = 15_000;

export type Letter = {
  /** All that is to be read. */
  readonly text: string;
  /** Where the link or button with this text leads. */
  readonly link: (name: string) => Promise<string>;
  /** The calendar entry that came with it, unfolded (RFC 5545 §3.1). @throws when there is none. */
  readonly entry: () => Promise<string>;
};

export type LetterBox = {
  /** The newest letter with this subject to this address, waited for. */
  readonly letter: (subject: string, to: string) => Promise<Letter>;
  /** Subjects and addresses of all that have come, newest first. */
  readonly list: () => Promise<readonly string[]>;
  /** The page a link leads to, as it stands on a phone. */
  readonly page: Page;
};

export async function openLetterBox(browser: Browser, url: string): Promise<LetterBox> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    javaScriptEnabled: false,
    viewport: { width: 400, height: 800 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route(
    (address) => address.hostname !== new URL(url).hostname,
    (route) => route.abort(),
  );
  const [box, page] = [await context.newPage(), await context.newPage()];
  const rows = box.getByRole('listitem');
  return {
    async letter(subject, to) {
      const row = rows.filter({ hasText: subject }).filter({ hasText: to }).first();
      await shown(box, url, row);
      await row.getByRole('link').click();
      return letterOn(box);
    },
    async list() {
      await box.goto(url);
      return rows.allInnerTexts();
    },
    page,
  };
}

/** The list looks again by itself every few seconds; whoever waits looks at once. */
async function shown(box: Page, url: string, row: Locator): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (await box.goto(url); (await row.count()) === 0; await box.goto(url))
    if (Date.now() > giveUp) throw new Error(`no such letter; there are:\n${await box.innerText('body')}`);
}

async function letterOn(box: Page): Promise<Letter> {
  const body = box.frameLocator('iframe').locator('body');
  const text = await body.innerText();
  const file = await box
    .getByRole('link', { name: 'invitation.ics' })
    .evaluateAll((links) => links.map(String));
  return {
    text,
    link: async (name) =>
      (await body.getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? '',
    async entry() {
      const [url] = file;
      if (url === undefined) throw new Error(`no calendar entry in:\n${text}`);
      return (await (await fetch(url)).text()).replaceAll('\r\n ', '').replaceAll('\r\n', '\n');
    },
  };
}
