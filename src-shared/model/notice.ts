/** Standing troubles that every window shows as a banner until they are over or a person has dismissed them. */
import { z } from 'zod';
import { failureSchema } from './failures/failure.ts';

export const noticeSchema = z.object({ id: z.string(), failure: failureSchema });
export type Notice = z.infer<typeof noticeSchema>;
