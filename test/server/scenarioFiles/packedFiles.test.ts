import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { VergeError } from '../../../core/errors/vergeError.js';
import { resolveParameters } from '../../../core/scenario/resolve.js';
import { openScenario } from '../../../server/scenarioFiles/scenarioFiles.js';
import { dataFolder } from '../../support/readFile.js';

const loadScenario = async (path: string) => openScenario(path).load(resolveParameters([]).parameters);

describe('a SUMO network that is packed', () => {
  let folder: string;
  let config: string;

  before(function () {
    const source = dataFolder('sumo', 'bologna_pasubio', 'run.sumocfg') ?? this.skip();
    folder = mkdtempSync(join(tmpdir(), 'verge-packed-'));
    cpSync(join(source, '..'), folder, { recursive: true });
    config = join(folder, 'packed.sumocfg');
    const text = readFileSync(source, 'utf8').replace('pasubio_buslanes.net.xml', 'packed.net.xml.gz');
    writeFileSync(config, text);
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  it('is read as the plain one is', async () => {
    writeFileSync(join(folder, 'packed.net.xml.gz'), gzipSync(readFileSync(join(folder, 'pasubio_buslanes.net.xml'))));
    const [packed, plain] = [await loadScenario(config), await loadScenario(join(folder, 'run.sumocfg'))];
    expect(packed.network.edgeId).to.deep.equal(plain.network.edgeId);
    expect(packed.demand?.trips).to.have.length(8776);
  });

  for (const [what, damage] of [
    ['no gzip file', () => Buffer.from('<net/>')],
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
  ] as const) {
    it(`is refused with its name when it is ${what}`, async () => {
      const whole = gzipSync(readFileSync(join(folder, 'pasubio_buslanes.net.xml')));
      writeFileSync(join(folder, 'packed.net.xml.gz'), damage(whole));
      const error = await loadScenario(config).catch((failure: unknown) => failure);
      expect(error).to.be.instanceOf(VergeError);
      expect((error as VergeError).code).to.equal('FILE_UNREADABLE');
      expect((error as VergeError).message).to.contain('packed.net.xml.gz');
    });
  }
});
