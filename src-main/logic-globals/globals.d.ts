/**
 * The few web-standard globals that logic rooms may use: they neither touch the outside world nor keep time.
 * Only `tsconfig.logic.json` includes this file; everywhere else Node's own types apply.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare const AbortSignal: { any(signals: AbortSignal[]): AbortSignal };
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare class TextDecoder {
  /** Bytes that are not text become U+FFFD, or with `fatal` make it throw; a byte order mark is left out. */
  constructor(encoding: 'utf-8' | 'utf-16le' | 'windows-1252', options?: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}
declare class URL {
  /** @throws where it is no address */
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: { has(name: string): boolean };
}
declare class URLSearchParams {
  constructor(values: Readonly<Record<string, string>>);
  toString(): string;
}
/** Base64 of a string whose characters are bytes. */
declare function btoa(bytes: string): string;
