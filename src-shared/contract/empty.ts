/** What is sent where there is nothing to say. */
import { z } from 'zod';

/** The input of a request, or the payload of an event, whose name says it all. */
export const nothing = z.undefined();

/** The answer of a request that only does something. */
export const done = z.void();
