/** The limits of a channel whose message is one request: its body, and how many of them a service takes. */
import type { SenderLimits } from '../senders/sender.ts';

/** @param perMinute - `null`: the service sets no such limit */
export function channelLimits(maxMessageBytes: number, perMinute: number | null, atOnce = 1): SenderLimits {
  return {
    maxMessageBytes,
    overheadBytes: { message: 0, recipient: 0, attachment: 0 },
    format: 'json',
    maxRecipients: 1,
    pace: { maxConcurrentRequests: atOnce, maxMessagesPerWindow: perMinute },
  };
}
