import { h, iconButton } from './dom.js';

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['Space', 'Play or pause'],
  ['S', 'One step'],
  ['← →', 'Back or forward 100 ms in a recording (Shift 1 s, Alt 10 s); pan the map in a live run'],
  ['↑ ↓', 'Pan the map'],
  ['+ −', 'Zoom'],
  ['H', 'Whole map'],
  ['F', 'Follow the selected car'],
  ['P', 'Place a hazard or weather: click, or move the view and press Enter; Esc ends it'],
  ['Esc', 'Clear the selection'],
  ['R', 'Record'],
  ['O', 'Open a recording'],
  ['T', 'Day or night'],
  ['C', 'Next colouring of cars'],
  ['?', 'This help'],
];

/** What the page does and its keys. */
export function createHelp(): HTMLDialogElement {
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    h('form', { method: 'dialog' }, iconButton({ icon: 'close', label: 'Close help', onClick: () => dialog.close() })),
    h('h2', { id: 'help-title', text: 'How to use Verge' }),
    h('p', {
      text: 'Drag to move the map, right-drag (or two fingers) to turn it, scroll to zoom. Click a car or a roadside unit to inspect it. Drop a recording anywhere to replay it.',
    }),
    h(
      'dl',
      { class: 'keys' },
      ...SHORTCUTS.map(([keys, text]) =>
        h('div', {}, h('dt', {}, ...keys.split(' ').map((key) => h('kbd', { text: key }))), h('dd', { text })),
      ),
    ),
    h('h3', { text: 'On the air' }),
    h(
      'div',
      { class: 'air-legend' },
      ...[
        ['cam', 'CAM: "here I am"'],
        ['denm', 'DENM: hazard warning'],
        ['model', 'Model down to the cars'],
        ['update', 'Update up to the roadside unit'],
        ['cloud', 'Roadside unit and cloud'],
      ].map(([kind, text]) => h('span', { class: 'key' }, h('i', { class: `dot ${kind}` }), text)),
    ),
    h('h3', { text: 'On the road' }),
    h(
      'div',
      { class: 'air-legend' },
      ...[
        ['slip', 'Ring: the car slips now'],
        ['skid', 'Marks: cars slipped here'],
        ['heat', 'Heat: trained models expect a hazard. What an untrained one would guess is left out'],
      ].map(([kind, text]) => h('span', { class: 'key' }, h('i', { class: `dot ${kind}` }), text)),
    ),
  );
  return dialog;
}
