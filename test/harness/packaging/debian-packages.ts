/** What the specs of packages check them with. */
export const packagingTools: readonly string[] = [
  // objdump: what Electron links.
  'binutils',
  'desktop-file-utils',
  // plistutil.
  'libplist-utils',
  // A Debian with nothing but what the package asks for.
  'mmdebstrap',
  'nsis',
];
