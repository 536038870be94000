/**
 * Who may import whom: the rooms of ARCHITECTURE.md as rules. `npm run check` prints a rule's comment with each
 * violation; `test/unit/checks/import-rules.spec.ts` proves that the rules bite.
 *
 * To add a room: a line in `logicRooms` or `adapters`. To let one import another: add its name to that line, and be
 * able to say why in the room's README.
 */

/** Logic rooms, each with the other rooms whose ports or pure functions it may use. */
const logicRooms = {
  platform: [],
  timing: ['platform'],
  sources: ['platform', 'rules', 'secrets', 'timing'],
  rules: [],
  jobs: ['channels', 'journal', 'platform', 'sources', 'timing'],
  facts: [],
  channels: ['facts', 'platform', 'senders'],
  alarms: ['channels', 'facts', 'health', 'notifications', 'platform', 'rules', 'senders', 'sources', 'timing'],
  metrics: ['channels', 'journal', 'platform', 'timing'],
  notifications: ['channels', 'delivery', 'platform', 'rules', 'senders', 'timing'],
  journal: ['platform', 'timing'],
  delivery: ['channels', 'platform', 'senders', 'timing'],
  digest: ['channels', 'facts', 'notifications', 'platform', 'rules', 'senders', 'timing'],
  senders: ['channels', 'platform', 'secrets', 'timing'],
  secrets: ['timing'],
  policy: ['platform', 'timing'],
  settings: ['platform', 'policy', 'senders', 'timing'],
  history: ['channels', 'facts', 'notifications', 'platform', 'timing'],
  health: ['platform', 'timing'],
  diagnostics: ['channels', 'journal'],
  updates: ['platform', 'timing'],
  'command-line': ['platform', 'sources'],
};

/**
 * Rooms that put states and failures into words for a person: in a message, a notice, the menu, the command line, and of
 * what is wrong in a policy or in a file with settings. The others decide, and hand on values.
 */
const roomsWithWords = ['channels', 'command-line', 'health', 'policy', 'settings', 'updates'];

/** The folder of a logic room, without what is no logic in it: the adapters of one kind, and the types of the host. */
const foldersOfRooms = {
  platform: 'platform/(?!(shell|system)\\.ts$)',
  senders: 'senders/(?!sign-in/|[^/]+/(certificate|graph|sign-in|connection)/)',
  facts: 'notifications/facts/',
};
/** Rooms that take a form: to store what it stands for, or to test it. */
const roomsWithForms = ['digest', 'notifications', 'policy', 'settings', 'sources', 'senders'];
const formsFor = (room) => (roomsWithForms.includes(room) ? ['src-shared/forms'] : []);
const wordsFor = (room) => (roomsWithWords.includes(room) ? ['src-shared/wording', 'src-shared/languages'] : []);
const folderOfRoom = (room) => foldersOfRooms[room] ?? `${room}/`;

/** Files of a room that join its logic with adapters, for src-main/app: no logic themselves. */
const creators = '^src-main/(?!(app|ipc)/).*/create-[^/]+\\.ts$';

/**
 * Adapters, each with what of src-main it may use (the ports it implements) and the libraries that only it may use. One
 * that serves a single kind is in that kind's folder.
 */
const adapters = {
  certificate: {
    folder: 'senders/microsoft/certificate',
    rooms: ['senders/microsoft/application/certificate-source\\.ts$'],
    libraries: ['node-forge'],
  },
  control: { rooms: ['ipc/engine-', 'platform/', 'timing/'], libraries: [] },
  cron: { rooms: ['jobs/'], libraries: ['croner'] },
  disk: {
    rooms: ['sources/', 'secrets/', 'settings/', 'history/', 'notifications/', 'platform/', 'timing/'],
    libraries: ['atomically'],
  },
  electron: {
    rooms: ['command-line/', 'ipc/', 'secrets/', 'settings/', 'platform/', 'timing/', 'content-security-policy\\.ts$'],
    libraries: ['electron-store'],
  },
  'google-sign-in': {
    folder: 'senders/gmail/sign-in',
    rooms: ['senders/[^/]+\\.ts$', 'senders/(account|sign-in)/', 'senders/gmail/[^/]+\\.ts$', 'platform/'],
    libraries: ['openid-client'],
  },
  graph: {
    folder: 'senders/microsoft/graph',
    rooms: ['senders/[^/]+\\.ts$', 'senders/account/', 'senders/microsoft/([^/]+\\.ts$|account/)', 'platform/'],
    libraries: ['@microsoft/microsoft-graph-client', '@microsoft/microsoft-graph-types'],
  },
  'managed-preferences': { rooms: ['policy/policy-source\\.ts$'], libraries: [] },
  log: { rooms: [], libraries: ['electron-log'] },
  loopback: { folder: 'senders/sign-in', rooms: [], libraries: [] },
  mime: {
    rooms: ['senders/[^/]+\\.ts$', 'sources/smtp/patterns/mail-body\\.ts$'],
    libraries: ['nodemailer/dist/esm/mail-composer', 'postal-mime'],
  },
  'pinned-https': { rooms: ['platform/', 'sources/backup-servers/backup-source\\.ts$'], libraries: [] },
  'sign-in': {
    folder: 'senders/microsoft/sign-in',
    rooms: [
      'senders/[^/]+\\.ts$',
      'senders/(account|sign-in)/',
      'senders/microsoft/(account|application)/',
      'platform/',
    ],
    libraries: ['@azure/msal-node', '@azure/msal-common'],
  },
  'policy-file': { rooms: ['policy/policy-source\\.ts$'], libraries: [] },
  'registry-policy': { rooms: ['policy/policy-source\\.ts$'], libraries: [] },
  'service-key': { rooms: ['secrets/'], libraries: [] },
  'smtp-connection': {
    folder: 'senders/smtp/connection',
    rooms: ['senders/smtp/[^/]+\\.ts$', 'platform/'],
    libraries: ['nodemailer/dist/esm/smtp-connection'],
  },
  'smtp-server': { rooms: ['sources/smtp/mail-listener\\.ts$'], libraries: ['smtp-server'] },
  sqlite: { rooms: ['journal/'], libraries: [] },
  system: { rooms: ['channels/http-channel\\.ts$', 'platform/', 'command-line/(run|service)/'], libraries: [] },
  'text-conditions': { rooms: ['rules/text-matcher\\.ts$'], libraries: ['re2js'] },
  threads: { rooms: ['notifications/', 'senders/[^/]+\\.ts$', 'sources/'], libraries: [] },
  updater: { rooms: ['updates/'], libraries: ['electron-updater', 'js-yaml'] },
};

const anyOf = (names) => `(${names.join('|')})`;
const packagePath = (name) => `(^|/)node_modules/${name}(/|$)`;
const electron = { path: [packagePath('electron'), '^electron(/|$)'] };
const allLogicRooms = anyOf(Object.keys(logicRooms).map(folderOfRoom));

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const general = [
  forbid(
    'no-cycles',
    'Two files that need each other cannot be understood or tested apart. Move what both need into a third file.',
    {},
    { circular: true },
  ),
  forbid(
    'no-unresolved',
    'What cannot be found cannot be checked either: correct the path, or add the package to package.json.',
    {},
    { couldNotResolve: true },
  ),
  forbid(
    'product-without-tests',
    'What ships must not contain parts of the tests. Move what both need into a room of the product.',
    { path: '^src-' },
    { path: '^(test|bench)/' },
  ),
  forbid(
    'product-without-development-packages',
    'Only `dependencies` are part of the product (and Electron, which it runs in).',
    { path: '^src-' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: electron.path },
  ),
  forbid(
    'electron-at-the-edge',
    'electron only in src-main/adapters/{electron,updater}, src-main/main.ts, start-program.ts, start-engine-process.ts ' +
      'and src-preload: everything else also runs under plain Node. Use a port of src-main/platform.',
    {
      path: '^src-',
      pathNot: [
        '^src-main/adapters/(electron|updater)/',
        '^src-main/(main|start-program|start-engine-process)\\.ts$',
        '^src-preload/',
      ],
    },
    electron,
  ),
];

const logic = [
  forbid(
    'logic-without-node',
    'Logic rooms are pure, so that tests decide about time, files and chance: no Node module. Use a port ' +
      '(src-main/platform, or one of the room itself), and implement it in an adapter.',
    { path: `^src-main/${allLogicRooms}`, pathNot: creators },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'logic-without-libraries',
    'Logic rooms use no library but zod (and composition fflate, which is pure): everything else belongs behind a port, ' +
      'into an adapter.',
    { path: `^src-main/${allLogicRooms}`, pathNot: ['^src-main/channels/zip-archive\\.ts$', creators] },
    { path: '(^|/)node_modules/', pathNot: [packagePath('zod')] },
  ),
  forbid(
    'only-zip-archive-uses-fflate',
    'fflate only in src-main/channels/zip-archive.ts, so that it can be replaced or updated in one place.',
    { path: '^src-', pathNot: '^src-main/channels/zip-archive\\.ts$' },
    { path: packagePath('fflate') },
  ),
  ...Object.entries(logicRooms).map(([room, others]) =>
    forbid(
      `room-${room}`,
      `src-main/${room} may import ${['src-shared/model', ...formsFor(room), ...wordsFor(room), ...others.map((other) => `src-main/${other}`)].join(', ')} and ` +
        'itself; what joins it with adapters is its `create-*.ts`, and main is joined in src-main/app. Declare a port in ' +
        'the room that needs something.',
      { path: `^src-main/${folderOfRoom(room)}`, pathNot: creators },
      {
        path: '^src-',
        pathNot: [
          `^src-main/${anyOf([room, ...others].map(folderOfRoom))}`,
          '^src-shared/model/',
          ...[...formsFor(room), ...wordsFor(room)].map((path) => `^${path}/`),
          // The steps of the Options window answer requests of the contract.
          ...(room === 'settings' ? ['^src-shared/contract/'] : []),
        ],
      },
    ),
  ),
];

const adapterRules = Object.entries(adapters).flatMap(([name, { folder = `adapters/${name}`, rooms, libraries }]) => [
  forbid(
    `adapter-${name}`,
    `src-main/${folder} may import the ports it implements (${rooms.join(', ').replaceAll(/\\|\$/g, '') || 'none'}), ` +
      'src-shared and itself. Adapters do not import one another: join them in src-main/app.',
    { path: `^src-main/${folder}/` },
    {
      path: '^src-',
      pathNot: [`^src-main/${folder}/`, '^src-shared/', ...rooms.map((room) => `^src-main/${room}`)],
    },
  ),
  ...libraries.map((library) =>
    forbid(
      `only-${name}-uses-${library.replaceAll(/[@/]+/g, '-').replace(/^-/, '')}`,
      `${library} only in src-main/${folder}, so that it can be replaced or updated in one place. Use the port.`,
      { path: '^src-', pathNot: `^src-main/${folder}/` },
      { path: packagePath(library) },
    ),
  ),
]);

const edges = [
  forbid(
    'only-sqlite-uses-node-sqlite',
    'node:sqlite only in src-main/adapters/sqlite. Everything else asks the journal.',
    { path: '^src-', pathNot: '^src-main/adapters/sqlite/' },
    { path: '^(node:)?sqlite$' },
  ),
  forbid(
    'only-threads-uses-worker-threads',
    'node:worker_threads only in src-main/adapters/threads: `runInThread` is the one way to start a thread of ours.',
    { path: '^src-', pathNot: '^src-main/adapters/threads/' },
    { path: '^(node:)?worker_threads$' },
  ),
  forbid(
    'thread-is-a-root',
    'A file in src-main/threads wires one thread, as src-main/app wires the program: it may import rooms and ' +
      'adapters, but not the program, its windows or Electron.',
    { path: '^src-main/threads/' },
    {
      path: [
        '^src-main/(main|platform/(shell|system))\\.ts$',
        '^src-main/(app|ipc|threads|adapters/(electron|updater))/',
        '^src-(renderer|preload)/',
      ],
    },
  ),
  forbid(
    'threads-are-started',
    'A file in src-main/threads runs in a thread of its own, started with `runInThread`. Import what it is made of.',
    { path: '^src-', pathNot: '^src-main/threads/' },
    { path: '^src-main/threads/' },
  ),
  forbid(
    'known-adapter',
    'Every adapter has a line in `adapters` of .dependency-cruiser.mjs that says what it may import.',
    { path: '^src-main/adapters/', pathNot: `^src-main/adapters/${anyOf(Object.keys(adapters))}/` },
    {},
  ),
  forbid(
    'channels-behind-their-port',
    'Channels are known by src-main/channels/channel.ts only, and each has one line in channels.ts: the pipeline, test ' +
      'messages, delivery and History do the same for every channel.',
    { path: '^src-', pathNot: ['^src-main/channels/([^/]+)/', '^src-main/channels/channels\\.ts$'] },
    { path: '^src-main/channels/[^/]+/' },
  ),
  forbid(
    'channels-apart',
    'A channel does not import another one: what several need is in src-main/channels, beside their folders.',
    { path: '^src-main/channels/([^/]+)/' },
    { path: '^src-main/channels/[^/]+/', pathNot: '^src-main/channels/$1/' },
  ),
  forbid(
    'products-behind-their-port',
    'Products of backup servers are known by src-main/sources/backup-servers/backup-source.ts only, and each has one line ' +
      'in backup-sources.ts: watching, testing and saving do the same for every product.',
    {
      path: '^src-',
      pathNot: ['^src-main/sources/backup-servers/([^/]+)/', '^src-main/sources/backup-servers/backup-sources\\.ts$'],
    },
    { path: '^src-main/sources/backup-servers/[^/]+/' },
  ),
  forbid(
    'products-apart',
    'A product of backup servers does not import another one: what several need is in src-main/sources/backup-servers, ' +
      'beside their folders.',
    { path: '^src-main/sources/backup-servers/([^/]+)/' },
    { path: '^src-main/sources/backup-servers/[^/]+/', pathNot: '^src-main/sources/backup-servers/$1/' },
  ),
  forbid(
    'readers-behind-their-port',
    'Readers are known by src-main/sources/readers/tool-reader.ts only, and each has one line in tool-readers.ts.',
    { path: '^src-', pathNot: ['^src-main/sources/readers/([^/]+)/', '^src-main/sources/readers/tool-readers\\.ts$'] },
    { path: '^src-main/sources/readers/[^/]+/' },
  ),
  forbid(
    'readers-apart',
    'A reader does not import another one: what several need is in src-main/sources/readers. borgmatic shows lines of borg.',
    { path: '^src-main/sources/readers/([^/]+)/' },
    {
      path: '^src-main/sources/readers/[^/]+/',
      pathNot: ['^src-main/sources/readers/$1/', '^src-main/sources/readers/borg/borg-output\\.ts$'],
    },
  ),
  forbid(
    'senders-behind-their-port',
    'Whatever sends knows senders by src-main/senders/sender.ts only: no account, no token and no service. Signing in and ' +
      'saving an account is for notifications, settings, ipc and app.',
    { path: '^src-', pathNot: '^src-main/(senders|notifications|settings|ipc|app)/' },
    { path: '^src-main/senders/[^/]+/' },
  ),
  forbid(
    'senders-apart',
    'A kind of sender does not import another one: what several need is in src-main/senders, beside their folders, in ' +
      'account (signing in, as a state machine) or in sign-in (the browser).',
    { path: '^src-main/senders/([^/]+)/' },
    { path: '^src-main/senders/[^/]+/', pathNot: '^src-main/senders/($1|account|sign-in)/' },
  ),
  forbid(
    'ipc-without-adapters',
    'src-main/ipc checks and translates requests into calls of rooms; what it needs of the desktop comes through platform/shell.ts.',
    { path: '^src-main/ipc/' },
    {
      path: '^src-',
      pathNot: [`^src-main/(ipc/|${allLogicRooms})`, '^src-main/platform/(shell|system)\\.ts$', '^src-shared/'],
    },
  ),
  forbid(
    'creators-join-a-room',
    'A `create-*.ts` joins its room with adapters, and takes what all of them share from src-main/app/open-program.ts. It ' +
      'runs under Electron and under plain Node, and knows neither the rest of the program nor its windows.',
    { path: creators },
    {
      path: [
        '^src-main/app/(?!open-program\\.ts$)',
        '^src-main/(main|start-program|start-engine-process)\\.ts$',
        '^src-main/(ipc|threads|adapters/(electron|updater))/',
        '^src-(renderer|preload)/',
      ],
    },
  ),
  forbid(
    'creators-are-for-the-app',
    'A `create-*.ts` of a room brings adapters along: src-main/app calls it, or the registry of the kinds for it, and hands ' +
      'on what it has created.',
    { path: '^src-', pathNot: ['^src-main/app/', '^src-main/senders/create-senders\\.ts$'] },
    { path: creators },
  ),
  forbid(
    'engine-without-shell',
    'The engine runs where there is no desktop and nobody is signed in: what needs either belongs to the console. Emit an ' +
      'event of src-main/ipc/engine-link.ts, or ask the console over it.',
    {
      path: [
        '^src-main/app/(?!start-console\\.ts$|run-in-one-process\\.ts$|run-program\\.ts$)',
        '^src-main/ipc/(engine-|attached-)',
        creators,
      ],
    },
    {
      path: '^src-main/(platform/shell|app/(start-console|run-in-one-process|run-program)|ipc/(console-handlers|window-handle|request-dispatcher))\\.ts$',
    },
  ),
  forbid(
    'app-without-electron',
    'The same program runs under Electron and under plain Node: what differs is handed in as System and Shell.',
    { path: '^src-main/app/' },
    {
      path: [
        '^src-main/adapters/(electron|updater)/',
        '^src-main/(main|start-program|start-engine-process)\\.ts$',
        '^src-(renderer|preload)/',
      ],
    },
  ),
  forbid(
    'main-is-an-entry',
    'src-main/main.ts decides what is started; start-program.ts and start-engine-process.ts start it: they may import src-main/app, ' +
      'adapters/disk, adapters/electron, adapters/service-key, adapters/system and adapters/updater.',
    { path: '^src-main/(main|start-program|start-engine-process)\\.ts$' },
    {
      path: '^src-',
      pathNot: [
        '^src-main/(app/|start-program\\.ts$|start-engine-process\\.ts$)',
        '^src-main/adapters/(disk|electron|service-key|system|updater)/',
      ],
    },
  ),
  forbid(
    'command-line-without-program',
    'The command line runs at the end of every backup job, also where there is no Electron: it wires what it needs itself, ' +
      'and asks the running program over adapters/control.',
    { path: '^src-main/(command-line|app/command-line-root|app/read-stored-status|app/take-over-data)\\.ts$' },
    {
      path: [
        '^src-main/(main|start-program|start-engine-process|platform/(shell|system))\\.ts$',
        '^src-main/app/(?!command-line-root|read-policy|read-stored-status|take-over-data|claim-user-data)',
        '^src-main/(ipc|threads|adapters/(electron|updater))/',
        '^src-(renderer|preload)/',
      ],
    },
  ),
  forbid(
    'platform-is-types',
    'src-main/platform/system.ts and shell.ts describe the system and the desktop in types: they may import ports and src-shared, no adapter.',
    { path: '^src-main/platform/(shell|system)\\.ts$' },
    { path: '^src-', pathNot: ['^src-shared/', `^src-main/(ipc/|platform/|${allLogicRooms})`] },
  ),
  forbid(
    'preload-exposes-the-contract',
    'src-preload exposes the API of src-shared/contract and nothing else: whatever it can do, a compromised window can do.',
    { path: '^src-preload/' },
    { pathNot: ['^src-preload/', '^src-shared/contract/', ...electron.path] },
  ),
];

const windows = [
  forbid(
    'renderer-in-its-sandbox',
    'Windows know main only through the contract: no src-main, no src-preload. Use src-renderer/api and src-shared/contract.',
    { path: '^src-renderer/' },
    { path: '^src-', pathNot: ['^src-renderer/', '^src-shared/'] },
  ),
  forbid(
    'renderer-without-node',
    'Windows run in a sandbox without Node. Add a request to src-shared/contract and answer it in src-main/ipc.',
    { path: '^src-renderer/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'renderer-layers',
    'components, api and text serve every feature, so they know none of them. Hand in what they need as a property.',
    // The window itself is where the features come together.
    { path: '^src-renderer/(components|api|text)/', pathNot: '^src-renderer/components/window-app\\.tsx$' },
    { path: '^src-renderer/features/' },
  ),
  forbid(
    'shared-stands-alone',
    'src-shared is what main and windows both know: it may import zod and itself.',
    { path: '^src-shared/' },
    { pathNot: ['^src-shared/', packagePath('zod')] },
  ),
  forbid(
    'model-stands-alone',
    'src-shared/model is what is stored and sent: it knows neither the forms and words for it nor how windows and main talk.',
    { path: '^src-shared/model/' },
    { path: '^src-shared/', pathNot: '^src-shared/model/' },
  ),
  forbid(
    'forms-know-the-model',
    'src-shared/forms turns what a person types into values of the model, and back: it knows nothing else.',
    { path: '^src-shared/forms/' },
    { path: '^src-shared/', pathNot: '^src-shared/(forms|model)/' },
  ),
  forbid(
    'wording-without-contract',
    'src-shared/wording puts values of the model into words, for whoever shows them: it does not know how they get there.',
    { path: '^src-shared/wording/' },
    { path: '^src-shared/', pathNot: ['^src-shared/(model|wording)/', '^src-shared/languages/texts\\.ts$'] },
  ),
];

export default {
  forbidden: [...general, ...logic, ...adapterRules, ...edges, ...windows],
  options: {
    // TypeScript 7 has no JavaScript API; without another parser, no TypeScript file would be seen at all.
    parser: 'swc',
    // Type imports count: they are what couples rooms.
    tsPreCompilationDeps: true,
    // Nothing is excluded: many packages lie in a folder `dist`, and an excluded import is one that no rule sees.
    doNotFollow: { path: ['(^|/)node_modules/', '^out/'] },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // Packages that hold types only have no other entry.
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
