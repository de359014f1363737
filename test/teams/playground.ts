// Sits in front of an Agents Playground as a person does: writes, presses, reads what stands on the screen. For
// end-to-end tests in a real Chromium; knows the Playground's page and nothing of the bot.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { LILLEVIK } from '../../src/ops/demo-municipality.ts';

const PATIENCE = 15_000;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Screen = {
  /**
   * Writes one line in the open chat and sends it; in a channel it is a new post that mentions the bot. Several lines
   * are refused, since the Playground's chat box glues them together; a field in a card keeps them.
   */
  readonly say: (text: string) => Promise<void>;
  /** Presses the newest button with this very name; with `title`, the one on the newest card that says it. */
  readonly press: (button: string, title?: string | RegExp) => Promise<void>;
  /** Fills in the newest field with this label; a date is written 2026-12-10, for 10.12.2026 becomes 12 October. */
  readonly write: (label: string, text: string) => Promise<void>;
  /** Presses the first button with this very name in the smallest, newest part of a card that says `text` and has one. */
  readonly beside: (text: string, button: string) => Promise<void>;
  /** Presses the newest button with this name that opens an address, on the newest card that says `title`; answers where to. */
  readonly opens: (button: string, title: string | RegExp) => Promise<string>;
  /** Where the picture on the newest card that says `title` comes from, and its words. */
  readonly picture: (title: string | RegExp) => Promise<{ readonly src: string; readonly alt: string }>;
  /** Ticks the newest radio button or box with this label. */
  readonly tick: (label: string) => Promise<void>;
  /** Chooses in the newest drop-down list with this label, or the nth of them from the bottom. */
  readonly choose: (label: string, choice: string, nth?: number) => Promise<void>;
  /** Waits until the text stands in the open conversation; throws with what stands there if it never comes. */
  readonly seen: (text: string | RegExp) => Promise<void>;
  /** Waits until the newest card that says `title` says all of the rest too; throws with what it says instead. */
  readonly card: (title: string | RegExp, ...says: readonly (string | RegExp)[]) => Promise<void>;
  /** The names of the buttons on the newest card that says `title`. */
  readonly buttons: (title: string | RegExp) => Promise<readonly string[]>;
  /** All that stands in the open conversation now, top to bottom. */
  readonly text: () => Promise<string>;
  /** Opens «Personal Chat», a channel or the group chat by its name. The page draws it anew: what is typed is lost. */
  readonly open: (place: string) => Promise<void>;
  readonly screenshot: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Debian's Chromium (or Chrome), if this machine has one. */
export function chromiumPath(): string | undefined {
  return CHROMIUM.find((path) => existsSync(path));
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}

/** Opens the page, which installs the bot for this person, and waits until one can write. */
export async function openPlayground(browser: Browser, url: string): Promise<Screen> {
  const context = await browser.newContext({
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1280, height: 1000 },
  });
  context.setDefaultTimeout(PATIENCE);
  await context.route(
    (address) => address.hostname !== new URL(url).hostname,
    (route) => route.abort(),
  );
  const page = await context.newPage();
  const installed = page.waitForResponse(/\/installation$/);
  await page.goto(url);
  await installed;
  // The log repeats every message; what is seen shall be what stands in the chat.
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return screenOf(page);
}

function screenOf(page: Page): Screen {
  const chat = conversation(page);
  const newestOf = (fields: string, label: string): Locator =>
    chat.getByLabel(beginsWith(label)).and(chat.locator(fields)).last();
  const press: Screen['press'] = (button, title) =>
    (title === undefined ? chat : cardOf(chat, title))
      .getByRole('button', { name: button, exact: true })
      .last()
      .click();
  return {
    say: (text) => say(page, chat, text),
    press,
    beside: async (text, button) => {
      const named = page.getByRole('button', { name: button, exact: true });
      const part = chat.locator('.ac-adaptiveCard div').filter({ hasText: text }).filter({ has: named });
      await part.last().getByRole('button', { name: button, exact: true }).first().click();
    },
    opens: async (button, title) => {
      const [opened] = await Promise.all([
        page.context().waitForEvent('request', (request) => request.isNavigationRequest()),
        cardOf(chat, title).getByRole('link', { name: button, exact: true }).last().click(),
      ]);
      // What it opened lies in front now, and a page behind is drawn seldom.
      await page.bringToFront();
      return opened.url();
    },
    picture: async (title) => {
      const image = cardOf(chat, title).locator('img').last();
      return {
        src: (await image.getAttribute('src')) ?? '',
        alt: (await image.getAttribute('alt')) ?? '',
      };
    },
    tick: (label) => {
      // Where several may be ticked, all boxes are labelled by their question, and each has its own words beside.
      const own = chat.locator(`input[type=checkbox][aria-label=${JSON.stringify(label)}]`);
      return newestOf('input[type=radio], input[type=checkbox]', label).or(own).last().check();
    },
    write: (label, text) => newestOf('input, textarea', label).fill(text),
    choose: (label, choice, nth = 1) => choose(page, chat, label, choice, nth),
    seen: (text) => seen(chat, text),
    card: (title, ...says) => stands(chat, title, says),
    buttons: (title) => cardOf(chat, title).locator('.ac-pushButton-content').allInnerTexts(),
    text: () => chat.innerText(),
    open: async (place) => {
      await page
        .getByRole('treeitem')
        .filter({ has: page.getByText(place, { exact: true }) })
        .click();
    },
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    close: () => page.context().close(),
  };
}

/** The pane right of the list of chats: the nearest element beside that list that one can write in. */
function conversation(page: Page): Locator {
  const writable = 'following-sibling::*[.//*[@role="textbox"]]';
  const list = '//*[@role="region" and @aria-label="Chat and Teams Channel"]';
  return page.locator(`xpath=(${list}/ancestor-or-self::*/${writable})[1]`);
}

/** A required field's name goes on with a star, and with the error message when there is one. */
function beginsWith(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u');
}

async function say(page: Page, chat: Locator, text: string): Promise<void> {
  if (text.includes('\n'))
    throw new Error('lines typed or pasted in a chat reach the bot without their breaks');
  const post = chat.getByRole('button', { name: 'Post', exact: true });
  const inChannel = await post.isVisible();
  const sent = page.waitForResponse(/\/messages$/);
  await chat.locator('[role=textbox][contenteditable=true]').first().click();
  if (inChannel) await mentionBot(page);
  await page.keyboard.insertText(text);
  if (inChannel) await post.click();
  else await chat.getByRole('button', { name: 'Send Message' }).click();
  await sent;
}

async function mentionBot(page: Page): Promise<void> {
  await page.keyboard.type('@');
  const offered = page.locator('#typeahead-menu').getByRole('menuitem');
  const name = LILLEVIK.bot.name;
  await offered.filter({ has: page.getByRole('img', { name, exact: true }) }).click();
  await page.keyboard.insertText(' ');
}

async function choose(page: Page, chat: Locator, label: string, choice: string, nth: number): Promise<void> {
  await chat
    .getByRole('combobox', { name: beginsWith(label) })
    .nth(-nth)
    .click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function seen(chat: Locator, text: string | RegExp): Promise<void> {
  try {
    await chat.getByText(text).last().waitFor();
  } catch (cause) {
    throw new Error(`«${text}» was not seen in:\n${await chat.innerText()}`, { cause });
  }
}

const cardOf = (chat: Locator, title: string | RegExp): Locator =>
  chat.locator('.ac-adaptiveCard').filter({ hasText: title }).last();

async function stands(
  chat: Locator,
  title: string | RegExp,
  says: readonly (string | RegExp)[],
): Promise<void> {
  await seen(chat, title);
  const card = cardOf(chat, title);
  for (const text of says)
    try {
      await card.getByText(text).last().waitFor();
    } catch (cause) {
      throw new Error(`«${text}» does not stand on the card:\n${await card.innerText()}`, { cause });
    }
}
