/** @returns a session document as a script writes it. */
export function smallSession(id: number) {
  return {
    id: `session-${id}`,
    job: { name: `restic ${id % 20}` },
    organization: 'contoso.com',
    result: 'Success',
    startedAt: '2026-11-22T22:00:00Z',
    endedAt: '2026-11-22T22:38:33Z',
    objects: ['home', 'etc'].map((name) => ({
      name,
      type: 'folder',
      result: 'Success',
      items: 120,
      transferredBytes: 1_048_576,
    })),
  };
}
