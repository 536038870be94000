/** vzdump of Proxmox VE. Each guest is an object. Exit code 0: all guests were saved, although perhaps with warnings. */
import type { SessionResult } from '../../../../src-shared/model/job-session.ts';
import { Reasons } from '../reasons.ts';
import { mostToolObjects, type ToolObject, type ToolReader, type ToolReport } from '../tool-reader.ts';

const types: Readonly<Record<string, string>> = { qemu: 'Virtual machine', lxc: 'Container' };

export class VzdumpReader implements ToolReader {
  private readonly errors = new Reasons();
  private readonly warnings = new Reasons();
  private readonly guests = new Map<string, ToolObject>();
  private current: ToolObject | undefined;

  readLine(line: string): 'progress' | undefined {
    if (/^INFO: +\d+% /.test(line)) return 'progress';
    const [, level, text = ''] = /^(INFO|WARN|ERROR): (.*)$/.exec(line) ?? [];
    if (level === 'WARN') this.readWarning(text);
    else if (level === 'ERROR') this.readError(text);
    else if (level === 'INFO') this.readStep(text);
    return undefined;
  }

  report(exitCode: number): ToolReport {
    const objects = [...this.guests.values()];
    const hasErrors = exitCode !== 0 || objects.some(({ result }) => result === 'Failed');
    const result = hasErrors ? 'Failed' : this.warnings.first === '' ? 'Success' : 'Warning';
    const reasons = this.errors.first === '' ? this.warnings : this.errors;
    return {
      ...reasons.report(result),
      ...(objects.length > 0 && objects.length <= mostToolObjects ? { objects } : {}),
    };
  }

  private readStep(text: string): void {
    const [, id, kind = ''] = /^Starting Backup of VM (\d+) \((\w+)\)/.exec(text) ?? [];
    if (id !== undefined) {
      // Until it says that it is finished.
      this.current = { name: id, type: types[kind] ?? kind, result: 'Failed', message: '' };
      this.keep(id, this.current);
    }
    const name = /^(?:VM|CT) Name: (.+)/.exec(text)?.[1];
    if (name !== undefined && this.current !== undefined) this.current.name = `${name} (${this.current.name})`;
    const finished = /^Finished Backup of VM (\d+) /.exec(text)?.[1];
    if (finished !== undefined) this.settle(finished, (guest) => (guest.message === '' ? 'Success' : 'Warning'));
  }

  private readError(text: string): void {
    this.errors.add(text);
    const [, id, why] = /^Backup of VM (\d+) failed - (.*)/.exec(text) ?? [];
    if (id === undefined) return;
    const guest = this.guests.get(id) ?? { name: id, type: '', result: 'Failed', message: '' };
    this.keep(id, { ...guest, message: why ?? '' });
  }

  private readWarning(text: string): void {
    this.warnings.add(text);
    if (this.current?.message === '') this.current.message = text;
  }

  private keep(id: string, guest: ToolObject): void {
    if (this.guests.size <= mostToolObjects || this.guests.has(id)) this.guests.set(id, guest);
  }

  private settle(id: string, decide: (guest: ToolObject) => SessionResult): void {
    const guest = this.guests.get(id);
    if (guest !== undefined) guest.result = decide(guest);
  }
}
