// Where clamd listens, as a setting says it.

/** Where clamd listens: a socket in the file system, or a port of a host. */
export type ClamdAddress = { path: string } | { host: string; port: number };

/** Reads `/run/clamav/clamd.ctl`, `clamd.example:3310` or `[::1]:3310`; nothing where it is none of them. */
export function clamdAddress(said: string): ClamdAddress | undefined {
  if (said.startsWith("/")) return { path: said };
  const [, six, four, port] = /^(?:\[([\da-f:]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(said) ?? [];
  const host = six ?? four;
  return host === undefined || Number(port) > 65_535 || port === "0" ? undefined : { host, port: Number(port) };
}
