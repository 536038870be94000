/** Electron's fuses are bytes in its executable: https://www.electronjs.org/docs/latest/tutorial/fuses */

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
/** Version 1 of the wire, with eight fuses. */
const wireHeader = Buffer.from([1, 8]);
/** Node's switches and the file protocol's privileges on; cookie encryption, asar rules and own V8 snapshots off. */
const defaultFuses = Buffer.from('10110001', 'latin1');

/**
 * Sets the fuses in `executable` back to what Electron is released with.
 *
 * @throws Error if there is not exactly one wire of the known form.
 */
export function restoreDefaultFuses(executable: Buffer): void {
  const at = executable.indexOf(sentinel);
  if (at < 0 || executable.includes(sentinel, at + 1)) {
    throw new Error('The executable does not hold exactly one fuse wire: it is not the Electron that was expected.');
  }
  const wireAt = at + sentinel.length;
  if (!executable.subarray(wireAt, wireAt + wireHeader.length).equals(wireHeader)) {
    throw new Error('The fuse wire of the executable is not of version 1 with 8 fuses.');
  }
  defaultFuses.copy(executable, wireAt + wireHeader.length);
}
