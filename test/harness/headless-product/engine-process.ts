/**
 * The engine alone in a process of its own, under plain Node: `node engine-process.ts OPTIONS`, as `EngineProcess` starts it,
 * with the vault of a service.
 * Where it is forked, it says when it has started.
 */
import { findKeySource } from '../../../src-main/adapters/service-key/service-key.ts';
import { ServiceKeyVault } from '../../../src-main/adapters/service-key/service-key-vault.ts';
import { runEngineAlone } from '../../../src-main/app/run-engine-alone.ts';
import { headlessSystem, type HeadlessSystemOptions } from './headless-system.ts';

const options = JSON.parse(process.argv[2] ?? '') as HeadlessSystemOptions;
const stopping = Promise.withResolvers<void>();
process.once('SIGTERM', () => stopping.resolve());
// Whoever started it is gone: nobody would end it.
process.once('disconnect', () => process.exit(1));
const code = await runEngineAlone({
  createSystem: () =>
    headlessSystem({
      ...options,
      host: 'service',
      vault: new ServiceKeyVault(findKeySource(options.userDataDirectory, process.env)),
    }),
  onStarted: () => process.send?.('started'),
  stopping: stopping.promise,
  printError: (text) => void process.stderr.write(text),
});
process.exit(code);
