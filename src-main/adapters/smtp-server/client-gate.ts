/** Who may hand over mail: programs of this computer, and other computers that are allowed, encrypted and logged in. */
import { timingSafeEqual, createHash } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { SMTPServerAuthentication, SMTPServerSession } from 'smtp-server';
import type { OtherComputers } from '../../sources/smtp/mail-listener.ts';

/** Who has given the right password. */
export const loggedIn = 'client';

/** Of one other computer at once, so that it leaves room for the rest. */
const maxClientsOfOther = 20;

/** What smtp-server answers with. */
export function refusal(status: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: status });
}

export class ClientGate {
  readonly #others: OtherComputers | null;
  readonly #allowed = new BlockList();
  readonly #own = new BlockList();

  constructor(others: OtherComputers | null) {
    this.#others = others;
    this.#own.addSubnet('127.0.0.0', 8, 'ipv4');
    this.#own.addAddress('::1', 'ipv6');
    for (const range of others?.ranges ?? []) addRange(this.#allowed, range);
  }

  /** Decides how a client has to go on. @param count - of clients with this address, this one included @returns why it may not */
  admit(session: SMTPServerSession, count: number): Error | null {
    if (this.#isOwn(session)) return null;
    if (!isIn(this.#allowed, session.remoteAddress)) return refusal(554, 'This computer may not send mail from here.');
    if (count > maxClientsOfOther) return refusal(421, 'Too many connections. Try again later.');
    // A login is not even offered where it could be read on the way.
    session.disabledCommands = ['AUTH'];
    return null;
  }

  /** The connection is encrypted now. */
  letLogIn(session: SMTPServerSession): void {
    session.disabledCommands = [];
  }

  /** A device of this computer that cannot do without a login may use any. */
  mayLogIn(session: SMTPServerSession, { username, password }: SMTPServerAuthentication): boolean {
    if (this.#isOwn(session)) return true;
    const { username: user, password: secret } = this.#others ?? { username: '', password: '' };
    return session.secure && secret !== '' && username === user && isSame(password ?? '', secret);
  }

  /** @returns why no message is taken from this client; `null`: it is */
  refuseMail(session: SMTPServerSession): Error | null {
    if (this.#isOwn(session)) return null;
    if (!session.secure) return refusal(530, 'Use STARTTLS first.');
    return session.user === loggedIn ? null : refusal(530, 'Log in first.');
  }

  #isOwn({ remoteAddress }: SMTPServerSession): boolean {
    return isIn(this.#own, remoteAddress);
  }
}

function addRange(list: BlockList, range: string): void {
  const [address = '', prefix] = range.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (prefix === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(prefix), family);
}

/** A list of IPv4 addresses also knows them as IPv6 ones write them (`::ffff:192.0.2.1`). */
function isIn(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Takes as long whatever is wrong. */
function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
