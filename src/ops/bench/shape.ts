// What the peers of the bench are given and give back.

/** `folder`: where a file may be kept as long as the peer runs; it is removed by whoever started the peer. */
export type BenchSettings = {
  readonly serviceUrl: string;
  readonly appId: string;
  readonly secret: string;
  readonly tenant: string;
  readonly host: string;
  readonly passthrough: Readonly<Record<string, string>>;
  readonly folder: string;
};

/** `prepare`: what must stand before the first press, and what a press carries. Not counted as start-up. */
export type Opened = { readonly port: number; readonly prepare?: () => Promise<object> };
export type OpenPeer = (settings: BenchSettings) => Promise<Opened>;

/** CPU in microseconds since the process began, memory in bytes. */
export type Used = { readonly cpu: number; readonly rss: number };
