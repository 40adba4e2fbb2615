// The arrows of docs/architecture.md, checked in CI. No exclusions.
const { readdirSync } = require('node:fs');

const CORE_RULES = {
  // folder of core: folders of core it may import
  units: [],
  random: [],
  simTime: [],
  errors: [],
  ranges: ['errors', 'columns'],
  hash: [],
  columns: [],
  geometry: ['units'],
  scenario: ['units', 'errors'],
  road: ['units', 'geometry', 'errors', 'columns'],
  traffic: ['road', 'units', 'geometry', 'errors', 'random', 'simTime', 'columns'],
  hazard: ['road', 'traffic', 'units', 'geometry', 'errors', 'random', 'stations', 'simTime', 'columns'],
  perception: ['traffic', 'radio', 'random', 'geometry'],
  radio: ['road', 'units', 'geometry', 'errors', 'random', 'simTime', 'columns'],
  facilities: ['ranges', 'units', 'geometry', 'errors', 'random', 'simTime', 'columns'],
  'learning(?!/tasks)': ['random', 'units', 'errors', 'columns', 'ranges'],
  'learning/tasks': ['learning', 'stations', 'facilities', 'random', 'units', 'errors'],
  privacy: ['random', 'errors', 'units'],
  metrics: ['random', 'units', 'errors'],
  trace: ['ranges', 'units', 'errors', 'geometry', 'view', 'stations', 'facilities', 'road'],
  view: ['ranges', 'units', 'errors', 'columns', 'geometry'],
  stations: [
    'ranges',
    'scenario',
    'facilities',
    'learning',
    'privacy',
    'units',
    'geometry',
    'errors',
    'random',
    'simTime',
    'columns',
  ],
};

// Nothing imports simulation, and it may import all others; a folder that nobody thought of has no arrows.
const unlisted = readdirSync('core', { withFileTypes: true }).find(
  ({ name }) => name !== 'simulation' && name !== 'learning' && !name.includes('.') && !(name in CORE_RULES),
);
if (unlisted) throw new Error(`core/${unlisted.name}: say in CORE_RULES what it may import`);

const arrow = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to });

const coreRules = Object.entries(CORE_RULES).map(([folder, allowed]) => {
  const own = [folder, ...allowed].join('|');
  return arrow(`core/${folder} imports only ${allowed.join(', ') || 'nothing'} of core`, `^core/${folder}/`, {
    path: '^core/',
    pathNot: `^core/(${own})/`,
  });
});

const outside = (name, from, allowed) =>
  arrow(name, from, {
    path: '^(core|transport|vehicles|server|cli|viz|test|bench|scripts)/',
    pathNot: `^(${allowed})/`,
  });

module.exports = {
  forbidden: [
    { name: 'no import cycles', severity: 'error', from: {}, to: { circular: true } },
    ...coreRules,
    outside('core imports only core', '^core/', 'core'),
    arrow('core uses nothing of Node', '^core/', { dependencyTypes: ['core'] }),
    arrow('zod only in core/scenario', '^core/(?!scenario/)', { path: 'node_modules/zod' }),
    arrow('core takes small pure libraries only', '^core/', {
      path: 'node_modules/',
      pathNot: 'node_modules/(zod|saxes|proj4|hdr-histogram-js|protobufjs)/',
    }),
    arrow('TensorFlow.js only in vehicles', '^(transport|server|viz)/', { path: 'node_modules/@tensorflow/' }),
    arrow('sockets only in transport and server', '^(vehicles|viz)/', { path: 'node_modules/ws/' }),
    outside('transport imports core', '^transport/', 'core|transport'),
    outside('vehicles import core and transport', '^vehicles/', 'core|transport|vehicles'),
    outside('server imports core and transport', '^server/', 'core|transport|server'),
    outside('viz imports core and transport', '^viz/', 'core|transport|viz'),
    // Checked on the compiled page, where type imports are gone.
    arrow('viz takes values only from the pure parts of core', '^build/viz/', {
      path: '^build/core/',
      pathNot:
        '^build/core/(units|geometry|privacy|view|columns|errors|simTime|facilities/localPlane|learning/mlp|stations/egoContext|trace/records)',
    }),
    outside('cli is the composition root', '^cli/', 'core|transport|vehicles|server|cli'),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(node_modules|proto/gen)' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
