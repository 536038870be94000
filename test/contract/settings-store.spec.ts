import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DiskSettingsStore } from '../../src-main/adapters/disk/disk-settings-store.ts';
import type { SettingsStore } from '../../src-main/settings/settings-store.ts';
import { settings } from '../builders/settings.ts';
import { InMemorySettingsStore } from '../fakes/in-memory-settings-store.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { openConf } from '../harness/headless-product/open-conf.ts';

interface Subject {
  store: SettingsStore;
  /** Puts text where the document is. */
  put: (text: string) => void;
  /** The text of a document that was quarantined. */
  readQuarantined: (path: string) => string | undefined;
}

/** Settings that can be told apart. */
const titled = (subjectTemplate: string) => settings({ route: { subjectTemplate } });

function describeSettingsStore(name: string, prepare: () => Subject): void {
  describe(name, () => {
    test('has nothing at first', () => {
      expect(prepare().store.read()).toEqual({ kind: 'absent' });
    });

    test('gives back what was written last', () => {
      const { store } = prepare();
      store.write(titled('first'));
      store.write(titled('株式会社 „%JobName%“ 👩‍👩‍👧‍👦'));

      expect(store.read()).toEqual({ kind: 'read', settings: titled('株式会社 „%JobName%“ 👩‍👩‍👧‍👦') });
    });

    test('reads what another program put there meanwhile', () => {
      const { store, put } = prepare();
      store.write(titled('first'));
      put(JSON.stringify(titled('second')));

      expect(store.read()).toEqual({ kind: 'read', settings: titled('second') });
    });

    test('gives no field that the settings do not have', () => {
      const { store, put } = prepare();
      put(JSON.stringify({ ...settings(), colour: 'red', __internal__: { migrations: { version: '9.9.9' } } }));

      expect(store.read()).toEqual({ kind: 'read', settings: settings() });
    });

    test('reads a document that an editor saved with a byte order mark', () => {
      const { store, put } = prepare();
      put(`\uFEFF${JSON.stringify(settings())}`);

      expect(store.read()).toEqual({ kind: 'read', settings: settings() });
    });

    test.each([
      ['', 'damaged'],
      ['{', 'damaged'],
      ['{"a":1}x', 'damaged'],
      ['null', 'damaged'],
      ['[]', 'damaged'],
      ['7', 'damaged'],
      [JSON.stringify({ ...settings(), general: { theme: 'red' } }), 'damaged'],
      [JSON.stringify({ ...settings(), history: undefined }), 'damaged'],
      [JSON.stringify({ ...settings(), version: 5 }), 'newer'],
    ])('quarantines %j once, as it is, and can be written again', (text, kind) => {
      const { store, put, readQuarantined } = prepare();
      put(text);

      const first = store.read();
      expect(first).toMatchObject({ kind: 'quarantined', found: { kind } });
      expect(readQuarantined(first.kind === 'quarantined' ? first.path : '')).toBe(text);
      expect(store.read()).toEqual({ kind: 'absent' });
      store.write(settings());
      expect(store.read()).toEqual({ kind: 'read', settings: settings() });
    });

    test('keeps every document that is quarantined', () => {
      const { store, put, readQuarantined } = prepare();
      const texts = ['first', 'second', 'third'];
      const kept = texts.map((text) => {
        put(text);
        const found = store.read();
        return found.kind === 'quarantined' ? found.path : '';
      });

      expect(kept.map(readQuarantined)).toEqual(texts);
    });
  });
}

describeSettingsStore('InMemorySettingsStore', () => {
  const store = new InMemorySettingsStore();
  return { store, put: (text) => (store.text = text), readQuarantined: (path) => store.quarantined.get(path) };
});

function onDisk(folder = temporaryFolder()) {
  const store = new DiskSettingsStore(folder, openConf, new ManualClock());
  return { store, path: store.path };
}

describeSettingsStore('DiskSettingsStore', () => {
  const { path, store } = onDisk();
  return { store, put: (text) => writeFileSync(path, text), readQuarantined: (kept) => readFileSync(kept, 'utf8') };
});

describe('DiskSettingsStore', () => {
  test('leaves one file behind: JSON with two spaces and a line feed, which nobody else may read', () => {
    const { path, store } = onDisk();
    store.write(titled('first'));
    chmodSync(path, 0o644);
    store.write(titled('second'));

    expect(readdirSync(dirname(path))).toEqual(['settings.json']);
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(titled('second'), null, 2)}\n`);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('changes nothing by reading, not even a document that is written in another way', () => {
    const { path, store } = onDisk();
    const text = JSON.stringify(settings());
    writeFileSync(path, text);
    store.read();
    store.read();

    expect([readdirSync(dirname(path)), readFileSync(path, 'utf8')]).toEqual([['settings.json'], text]);
  });

  test('makes its folder where that is missing, also when it was deleted meanwhile', () => {
    const { store } = onDisk(join(temporaryFolder(), 'fehlt noch', 'auch das'));

    expect(store.read()).toEqual({ kind: 'absent' });
    store.write(settings());
    expect(store.read()).toEqual({ kind: 'read', settings: settings() });
  });

  test('names a document that it quarantines by its date', () => {
    const { path, store } = onDisk();
    writeFileSync(path, 'damaged');

    expect(store.read()).toEqual({
      kind: 'quarantined',
      found: { kind: 'damaged', reason: expect.stringMatching(/JSON/) },
      path: path.replace('.json', '.2026-11-22T22-38-33Z.damaged.json'),
    });
    expect(readdirSync(dirname(path))).toEqual(['settings.2026-11-22T22-38-33Z.damaged.json']);
  });

  test('leaves a folder in its place, and what is in it', () => {
    const { path, store } = onDisk();
    mkdirSync(join(path, 'in the way'), { recursive: true });

    expect(store.read()).toEqual({ kind: 'unreadable', reason: 'it is not a regular file' });
    expect(() => store.write(settings())).toThrow();
    expect(readdirSync(path)).toEqual(['in the way']);
  });

  test('leaves a file that is far too large', () => {
    const { path, store } = onDisk();
    writeFileSync(path, ' '.repeat(16_000_001));

    expect(store.read()).toEqual({ kind: 'unreadable', reason: 'it is larger than 16 MB' });
    expect(readdirSync(dirname(path))).toEqual(['settings.json']);
  });

  describe.skipIf(process.platform === 'win32')('on Unix', () => {
    afterEach(() => void delete process.env['SNAP']);

    test('does not wait for the writer of a pipe', () => {
      const { path, store } = onDisk();
      execFileSync('mkfifo', [path]);

      expect(store.read()).toEqual({ kind: 'unreadable', reason: 'it is not a regular file' });
    });

    test('follows a link that a person made, and keeps it', () => {
      const { path, store } = onDisk();
      const target = join(temporaryFolder(), 'mine.json');
      writeFileSync(target, JSON.stringify(titled('first')));
      symlinkSync(target, path);
      const found = store.read();
      store.write(titled('second'));

      expect(found).toEqual({ kind: 'read', settings: titled('first') });
      expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(titled('second'));
    });

    test('replaces the file as a whole, also where a Snap started the program', () => {
      const { path, store } = onDisk();
      store.write(titled('first'));
      const before = statSync(path).ino;
      process.env['SNAP'] = '/snap/code/1';
      store.write(titled('second'));

      expect([statSync(path).ino === before, process.env['SNAP']]).toEqual([false, '/snap/code/1']);
    });
  });

  test.skipIf(process.platform !== 'linux')('says where the system makes no folder, and does not hang', () => {
    const { store } = onDisk('/proc/backup-notifier/settings');

    expect(() => store.write(settings())).toThrow('the system refuses to make the folder /proc/backup-notifier');
  });

  describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('without the rights', () => {
    test('leaves a file that it may not read', () => {
      const { path, store } = onDisk();
      writeFileSync(path, 'not for us', { mode: 0 });

      expect(store.read()).toEqual({ kind: 'unreadable', reason: expect.stringContaining('EACCES') });
      expect(readdirSync(dirname(path))).toEqual(['settings.json']);
    });

    test('leaves a damaged document where it may not rename it, and keeps the old one where it may not write', () => {
      const { path, store } = onDisk();
      store.write(settings());
      const other = onDisk();
      writeFileSync(other.path, 'damaged');
      for (const each of [path, other.path]) chmodSync(dirname(each), 0o500);
      const found = other.store.read();
      expect(() => store.write(titled('second'))).toThrow('EACCES');
      for (const each of [path, other.path]) chmodSync(dirname(each), 0o700);

      expect(found).toMatchObject({ kind: 'not-quarantined', reason: expect.stringContaining('EACCES') });
      expect([readFileSync(other.path, 'utf8'), store.read()]).toEqual([
        'damaged',
        { kind: 'read', settings: settings() },
      ]);
    });
  });
});
