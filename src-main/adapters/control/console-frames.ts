/**
 * What a console and the engine send each other over the local socket once the console has attached: one JSON value on each
 * line, of limited length, checked on arrival. What is in a request, an answer or an event, `ipc/engine-contract.ts` says.
 */
import { z } from 'zod';
import { engineHostSchema, secretProtectionSchema } from '../../../src-shared/model/engine-view.ts';
import { languageSchema } from '../../../src-shared/model/language.ts';

/** Raised with each change of these frames. Requests and events belong to a version of the program, which is compared too. */
export const consoleProtocol = 2;

/** A form with every list as long as it may be stays far below. */
export const maxConsoleFrameLength = 1024 * 1024;
/** The longest is a zip of diagnostics. */
export const maxEngineFrameLength = 32 * 1024 * 1024;

/** The first line of a console, beside those of the command line (`program-control.ts`). */
export const attachRequestSchema = z.object({
  kind: z.literal('attach'),
  protocol: z.number(),
  /** Version of the program that the console is. */
  program: z.string(),
});

/** Which engine it is that a console has reached. */
export const greetingSchema = z.object({
  kind: z.literal('attached'),
  /** Version of the program that the engine is. */
  program: z.string(),
  host: engineHostSchema,
  secretProtection: secretProtectionSchema,
});
export type Greeting = z.infer<typeof greetingSchema>;

export const refusalSchema = z.discriminatedUnion('reason', [
  z.object({ kind: z.literal('not-attached'), reason: z.literal('not-allowed') }),
  z.object({ kind: z.literal('not-attached'), reason: z.literal('other-version'), program: z.string() }),
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** What the engine answers to `attach`, until the console is attached or refused. */
export const admissionSchema = z.union([
  greetingSchema,
  refusalSchema,
  /** The console is to make a folder of this name (`prove-peer.ts`), and to say when it has. */
  z.object({ kind: z.literal('prove'), name: z.string().regex(/^[0-9a-f]{32}$/) }),
]);

export const provedSchema = z.object({ kind: z.literal('proved') });

export const consoleFrameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: z.number(), name: z.string(), input: z.unknown().optional() }),
  /** The engine may ask for the browser of this console. @property systemLanguage - `null`: it may no more */
  z.object({ kind: z.literal('desk'), systemLanguage: languageSchema.nullable() }),
  /** @property problem - why it could not be opened; `null`: it was */
  z.object({ kind: z.literal('opened'), id: z.number(), problem: z.string().nullable() }),
  z.object({ kind: z.literal('ping') }),
]);
export type ConsoleFrame = z.infer<typeof consoleFrameSchema>;

export const engineFrameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: z.number(), output: z.unknown().optional() }),
  z.object({ kind: z.literal('failed'), id: z.number(), message: z.string() }),
  z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown().optional() }),
  z.object({ kind: z.literal('open'), id: z.number(), url: z.string() }),
  z.object({ kind: z.literal('pong') }),
]);
export type EngineFrame = z.infer<typeof engineFrameSchema>;

export function encodeFrame(frame: unknown): string {
  return `${JSON.stringify(frame, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value))}\n`;
}

/** @returns `null` for what is no JSON */
export function decodeLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
