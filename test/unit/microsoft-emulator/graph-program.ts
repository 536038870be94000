import type { Message } from '@microsoft/microsoft-graph-types';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';

/** A small message that Graph accepts; `changes` replace properties. */
export function buildMessage(changes: Message & Record<string, unknown> = {}): Message {
  return {
    subject: '[Failed] contoso.com - Exchange daily',
    body: { contentType: 'html', content: '<p>3 of 412 objects failed</p>' },
    toRecipients: [{ emailAddress: { address: 'noc@contoso.com' } }],
    ...changes,
  };
}

export function postSendMail(
  emulator: MicrosoftEmulator,
  accessToken: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${emulator.origin}/v1.0/me/sendMail`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function sendMessage(
  emulator: MicrosoftEmulator,
  accessToken: string,
  changes?: Message & Record<string, unknown>,
): Promise<Response> {
  return postSendMail(emulator, accessToken, { message: buildMessage(changes) });
}

export function getMe(emulator: MicrosoftEmulator, accessToken: string, query = ''): Promise<Response> {
  return fetch(`${emulator.origin}/v1.0/me${query}`, { headers: { authorization: `Bearer ${accessToken}` } });
}

/** Status and code of a refusal, as `400 ErrorInvalidRecipients`. */
export async function readRefusal(response: Response): Promise<string> {
  const { error } = (await response.json()) as { error: { code: string } };
  return `${response.status} ${error.code}`;
}
