// What somebody does who gets a card and presses its one obvious button, with the fields as they stand.

export type Button = { readonly verb?: string; readonly data: object };

const isObject = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;

/** The positive button of a card as JSON; those of cards within it that are not opened yet do not count. */
export function obviousIn(node: unknown): Button | undefined {
  if (Array.isArray(node)) return node.map(obviousIn).find((one) => one !== undefined);
  if (!isObject(node)) return undefined;
  if (node['type'] === 'Action.Execute' && node['style'] === 'positive') return buttonOf(node);
  return Object.entries(node)
    .map(([key, value]) => (key === 'card' ? undefined : obviousIn(value)))
    .find((one) => one !== undefined);
}

/** Every button that a press of runs this verb, wherever it stands. */
export function buttonsIn(node: unknown, verb: string): readonly Button[] {
  if (Array.isArray(node)) return node.flatMap((one) => buttonsIn(one, verb));
  if (!isObject(node)) return [];
  const own = node['type'] === 'Action.Execute' && node['verb'] === verb ? [buttonOf(node)] : [];
  return [...own, ...Object.values(node).flatMap((one) => buttonsIn(one, verb))];
}

const buttonOf = (node: Record<string, unknown>): Button => ({
  verb: String(node['verb']),
  data: (node['data'] as object | undefined) ?? {},
});

/** The fields as they stand: Teams sends them with every press. */
export function inputsIn(card: object): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isObject(node)) return;
    if (String(node['type']).startsWith('Input.') && node['value'] !== undefined && node['value'] !== '')
      found[String(node['id'])] = String(node['value']);
    for (const [key, value] of Object.entries(node)) if (key !== 'card') walk(value);
  };
  walk(card);
  return found;
}
