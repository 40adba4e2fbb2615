import { expect } from 'chai';
import { withSection } from '../../bench/support/documentSection.js';
import type { CoexistenceFigures } from '../../bench/validation/coexistence/jobs.js';
import { caseName, meanOf, tableOf } from '../../bench/validation/coexistence/table.js';

const FIGURES: CoexistenceFigures = {
  reception: [0.9, 0.4, null],
  busyMean: 0.0125,
  busyP95: 0.04,
  ageP95_ms: [958.464, 7405, 8781],
  awareness: 0.94,
  roundP50_ms: 1500,
  roundP95_ms: 4000,
  rounds: 35,
  updatesLost: 0.05,
  warningsMissed: 0.625,
  roundsMissed: 0,
};

describe('the table of coexistence', () => {
  it('has a row for each case, with a dash for what is not defined', () => {
    const rows = tableOf([
      { vehicles: 150, traffic: 'off', hiddenUnits: 16, figures: { ...FIGURES, roundP50_ms: null, roundP95_ms: null } },
      { vehicles: 150, traffic: 'control', hiddenUnits: 512, figures: FIGURES },
    ]);
    expect(rows).to.have.length(4);
    expect(rows[2]).to.match(
      /^\| 150 \| off \| 0.900 \/ 0.400 \/ – \| 0.013 \/ 0.040 \| 958 \/ 7405 \/ 8781 \|.* – \/ – /,
    );
    expect(rows[3]).to.contain('control channel, 512 hidden units').and.contain('1.50 / 4.00').and.contain('62.5 %');
    for (const row of rows) expect(row.split('|')).to.have.length(rows[0].split('|').length);
  });

  it('holds the means over the seeds, undefined where a run has no figure', () => {
    const other = { ...FIGURES, reception: [0.8, 0.2, 0.1], busyMean: 0.0375, roundP50_ms: null, rounds: 36 };
    const mean = meanOf([FIGURES, other]);
    expect(mean.reception[0]).to.be.closeTo(0.85, 1e-12);
    expect(mean.reception[2]).to.equal(null);
    expect(mean).to.include({ busyMean: 0.025, roundP50_ms: null, rounds: 35.5 });
  });

  it('calls a case without learning off, whatever its model', () => {
    expect(caseName({ traffic: 'off', hiddenUnits: 512 })).to.equal('off');
  });
});

describe('a generated section of a document', () => {
  const DOCUMENT = 'before\n<!-- generated: x -->\nold\n<!-- end: x -->\nafter\n';

  it('is replaced between its marks, and nothing else is', () => {
    expect(withSection(DOCUMENT, 'x', ['new'])).to.equal(DOCUMENT.replace('old', 'new'));
  });

  it('must be there', () => {
    expect(() => withSection(DOCUMENT, 'y', [])).to.throw('no section between');
  });
});
