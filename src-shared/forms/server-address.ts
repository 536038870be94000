/** Names and addresses of servers, and ports, as people type and paste them. */

/**
 * Host and port of `server`, `server:port`, `[::1]:port` or a bare IPv6 address, with whatever comes behind; the port is
 * empty where none is named. `null`: it is neither a name nor an address.
 */
export function readServerAddress(text: string): { host: string; port: string } | null {
  const address = text.replace(/[/?#].*$/s, '');
  if (!/^[^\s@\\]+$/u.test(address)) return null;
  const isBareIpv6 = (address.match(/:/g)?.length ?? 0) > 1 && !address.startsWith('[');
  const match = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/.exec(isBareIpv6 ? `[${address}]` : address);
  const host = match?.groups?.['host'];
  if (host === undefined) return null;
  return { host: host.toLowerCase().replace(/^\[(.*)\]$/, '$1'), port: match?.groups?.['port'] ?? '' };
}

/** @returns `null` for what is no whole number in these bounds */
export function parseWhole(text: string, { from, to }: { from: number; to: number }): number | null {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return value >= from && value <= to ? value : null;
}

export const anyPort = { from: 1, to: 65_535 };
