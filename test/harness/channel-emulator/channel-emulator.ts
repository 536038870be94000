/** One server for the services of all channels: see its README. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { channelKinds, type ChannelKind, type ChannelSecret } from '../../../src-shared/model/channel.ts';
import { listenOnLoopback } from '../emulator/listen-on-loopback.ts';
import { emulatedServices, type EmulatedRequest } from './check-request.ts';
import { faultsOf, type EmulatedFault } from './fault-catalogue.ts';

export interface ReceivedRequest extends EmulatedRequest {
  kind: ChannelKind;
  /** Of the answer; `null`: there was none. */
  status: number | null;
}

export interface ChannelEmulator {
  readonly origin: string;
  /** What was sent, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** What a person enters for a channel of this kind. */
  secretOf(kind: ChannelKind): ChannelSecret;
  /** Answers with the fault from now on. @param name - of `faultsOf`; `null`: as the service does. @throws where there is no such fault */
  setFault(kind: ChannelKind, name: string | null): void;
  stop(): Promise<void>;
}

/** @param port - 0: one that is free */
export async function startChannelEmulator(port = 0): Promise<ChannelEmulator> {
  const requests: ReceivedRequest[] = [];
  const faults = new Map<ChannelKind, EmulatedFault>();
  const setFault = (kind: ChannelKind, name: string | null) => {
    const fault = name === null ? undefined : faultsOf(kind)[name];
    if (name !== null && fault === undefined) throw new Error(`There is no fault “${name}” of ${kind}.`);
    if (fault === undefined) faults.delete(kind);
    else faults.set(kind, fault);
  };
  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const path = request.url ?? '';
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const kind = channelKinds.find((each) => path.startsWith(emulatedServices[each].base));
    if (path === '/requests') response.end(JSON.stringify(requests));
    else if (path === '/faults') answerSwitch(response, body, setFault);
    else if (kind === undefined) response.writeHead(404).end();
    else {
      const fault = faults.get(kind) ?? emulatedServices[kind].answer({ path, headers, body });
      requests.push({ kind, path, headers, body, status: typeof fault === 'string' ? null : fault.status });
      if (fault === 'break') request.socket.destroy();
      else if (fault !== 'hang') response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    }
  };
  const { origin, stop } = await listenOnLoopback((request, response) => {
    void text(request).then((body) => answer(request, response, body));
  }, port);
  return { origin, requests, secretOf: (kind) => emulatedServices[kind].secretAt(origin), setFault, stop };
}

function answerSwitch(response: ServerResponse, body: string, setFault: ChannelEmulator['setFault']): void {
  try {
    const { kind, fault } = JSON.parse(body) as { kind: ChannelKind; fault: string | null };
    setFault(kind, fault);
    response.writeHead(204).end();
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
}
