/** Sending: test messages, the pause, and the troubles that every window shows. */
import { z } from 'zod';
import { noticeSchema } from '../model/failures/failure.ts';
import { pauseKindSchema } from '../model/pause.ts';
import { optionsFormSchema } from '../forms/options-form.ts';
import { testMessageOutcomeSchema } from '../model/test-message-outcome.ts';
import { done, nothing } from './empty.ts';

export const deliveryRequests = {
  /** The one that this window asked for. The answer to `test-message.send` says how it ended. */
  'test-message.cancel': { input: nothing, output: done },
  'test-message.send': { input: optionsFormSchema, output: testMessageOutcomeSchema },
  'notices.load': { input: nothing, output: z.array(noticeSchema) },
  'notices.dismiss': { input: z.object({ id: z.string() }), output: done },
  /** Nothing is sent until then; sessions are still imported, and wait (9.1). */
  'delivery.pause': { input: z.object({ kind: pauseKindSchema }), output: done },
  'delivery.resume': { input: nothing, output: done },
} as const;

export const deliveryEvents = {
  'notices.changed': z.array(noticeSchema),
} as const;
