/** What has to be right about the address of every channel. Pure. */
import type { ChannelSecret, ChannelSettings } from '../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../src-shared/model/channel-problem.ts';

type Checked = Pick<ChannelSettings, 'kind' | 'mayBePrivate'>;

/** @returns the first thing that is wrong; `null`: an https address, or one of the local network where that is allowed */
export function checkAddress({ address }: ChannelSecret, { kind, mayBePrivate }: Checked): ChannelProblem | null {
  const text = address.trim();
  if (text === '') return { kind: 'address-missing', channel: kind };
  const url = parseAddress(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { kind: 'not-an-address' };
  if (url.username !== '' || url.password !== '') return { kind: 'login-in-address' };
  const isPrivate = isPrivateHost(url.hostname);
  if (isPrivate && !mayBePrivate) return { kind: 'private-address', host: url.hostname };
  if (url.protocol === 'http:' && !isPrivate) return { kind: 'not-https' };
  return null;
}

/** @returns `null` for what is no address with a host */
export function parseAddress(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    return url.hostname === '' ? null : url;
  } catch {
    return null;
  }
}

/**
 * Whether a host is this computer or in a local network, by its name or literal address alone: what a name resolves to is
 * not known here.
 *
 * @param hostname - as `URL` gives it: numbers of IPv4 in their usual form, IPv6 in brackets
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host);
  // Names without a dot, and those that are set apart for local networks (RFC 6761, 6762 and 8375, ICANN's .internal).
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa|test)$/.test(host);
}

/** @param address - four numbers with dots */
export function isPrivateIpv4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

/** @param address - as `URL` writes it, without brackets */
export function isPrivateIpv6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped !== null) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return isPrivateIpv4([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  // Unique local fc00::/7 and link-local fe80::/10.
  return /^f[cd][0-9a-f]{2}:/.test(address) || /^fe[89ab][0-9a-f]:/.test(address);
}

const shownEnd = 4;

/** @returns host and the last characters of an address or key: enough to recognize it, too little to use it */
export function showAddress({ address, token }: ChannelSecret, usualHost: string): string {
  const url = address === '' ? null : parseAddress(address);
  const host = url?.host ?? usualHost;
  const secret = url === null || url.pathname + url.search === '/' ? token : address.trim();
  return secret.length < 4 * shownEnd ? host : `${host} …${secret.slice(-shownEnd)}`;
}
