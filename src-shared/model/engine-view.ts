/** Which engine the windows belong to (product section 12), as far as a person is told of it. */
import { z } from 'zod';

/** What the secrets of an engine are encrypted with. */
export const secretProtectionSchema = z.enum([
  /** By the system, for the account that the engine runs in: DPAPI, Keychain, keyring. */
  'system',
  /** With a key that systemd hands over to the service alone. */
  'credential',
  /** With a key in a file that only the service can read. */
  'key-file',
]);
export type SecretProtection = z.infer<typeof secretProtectionSchema>;

/** `service`: the system runs the engine, whether anybody is signed in or not. `program`: a person has started it. */
export const engineHostSchema = z.enum(['service', 'program']);
export type EngineHost = z.infer<typeof engineHostSchema>;

/** Why windows have no engine. */
export const noEngineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-running') }),
  /** Something is there, and does not answer as an engine does. */
  z.object({ kind: z.literal('not-answering') }),
  z.object({ kind: z.literal('not-allowed') }),
  /** @property engine - version of the engine; `null`: it does not say */
  z.object({ kind: z.literal('other-version'), engine: z.string().nullable() }),
]);
export type NoEngine = z.infer<typeof noEngineSchema>;

/** Where an engine is whose windows are another process. */
const place = {
  /** What it is, or is expected to be. */
  host: engineHostSchema,
  userData: z.string(),
  platform: z.enum(['linux', 'macos', 'windows']),
  /** Version of the program that the windows are. */
  program: z.string(),
};

export const engineViewSchema = z.discriminatedUnion('kind', [
  /** Engine and windows are one process of the person who is signed in. */
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('connecting'), ...place }),
  z.object({ kind: z.literal('attached'), ...place, secretProtection: secretProtectionSchema }),
  z.object({ kind: z.literal('away'), ...place, why: noEngineSchema }),
]);
export type EngineView = z.infer<typeof engineViewSchema>;
export type EnginePlatform = Exclude<EngineView, { kind: 'own' }>['platform'];

/** Whether the windows show a service's engine. */
export function isOfService(view: EngineView): boolean {
  return view.kind !== 'own' && view.host === 'service';
}
