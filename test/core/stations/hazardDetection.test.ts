import { expect } from 'chai';
import { EGO, EGO_CONTEXT_FIELDS, EGO_FLAG } from '../../../core/stations/egoContext.js';
import { HazardDetection } from '../../../core/stations/hazardDetection.js';

/** One vehicle, looked at every 100 ms. */
class Looks {
  readonly detection = new HazardDetection(1);
  private now_us = 0;
  private x_m = 0;

  at(x_m: number, time_s = this.now_us / 1e6): this {
    this.x_m = x_m;
    this.now_us = time_s * 1e6;
    return this;
  }

  look({ flags = 0, causeCode = 0, temperature_C = 10, speed_mps = 10 }) {
    const context = new Float32Array(EGO_CONTEXT_FIELDS);
    context[EGO.eventCauseCode] = causeCode;
    this.now_us += 100_000;
    return this.detection.check(0, this.now_us, flags, context, temperature_C, this.x_m, 0, speed_mps);
  }
}

const { slipping, absActive, emergencyBraking, hazardLights } = EGO_FLAG;

describe('hazard detection', () => {
  it('reports a slip once at its onset: ice when it is cold, else adhesion', () => {
    const looks = new Looks();
    expect(looks.look({ flags: slipping, temperature_C: 1 })).to.include({
      causeCode: 6,
      subCauseCode: 5,
      kind: 'new',
    });
    expect(looks.look({ flags: slipping, temperature_C: 1 })).to.equal(null);
    expect(new Looks().look({ flags: slipping, temperature_C: 8 })).to.include({ causeCode: 6, subCauseCode: 0 });
  });

  it('tells ABS alone and emergency braking apart from a slip', () => {
    expect(new Looks().look({ flags: absActive })).to.include({ causeCode: 99, subCauseCode: 4 });
    expect(new Looks().look({ flags: absActive | emergencyBraking })).to.include({ causeCode: 99, subCauseCode: 1 });
    expect(new Looks().look({ flags: absActive | slipping })).to.include({ causeCode: 6 });
  });

  it('reports a hazard it meets with the cause the hazard has', () => {
    expect(new Looks().look({ causeCode: 10 })).to.include({ causeCode: 10, sequenceNumber: 0 });
  });

  it('takes the same cause within 100 m and 60 s for the same event', () => {
    const looks = new Looks();
    const slip = () => {
      looks.look({});
      return looks.look({ flags: slipping });
    };
    expect(slip()).to.include({ sequenceNumber: 0 });
    expect(looks.at(90) && slip()).to.equal(null);
    expect(looks.at(110) && slip()).to.include({ sequenceNumber: 1 });
    expect(looks.at(0, 70) && slip()).to.include({ sequenceNumber: 2 });
  });

  it('warns of itself after 30 s with hazard lights, renews the warning and cancels it when it drives off', () => {
    const looks = new Looks();
    const standing = { flags: hazardLights, speed_mps: 0 };
    const found = [];
    for (let i = 0; i < 1000; i++) {
      const detection = looks.look(standing);
      if (detection !== null) found.push([i + 1, detection.kind, detection.sequenceNumber]);
    }
    expect(found).to.deep.equal([
      [301, 'new', 0],
      [901, 'update', 0],
    ]);
    expect(looks.look({ speed_mps: 5 })).to.include({ kind: 'cancellation', sequenceNumber: 0, causeCode: 94 });
    expect(looks.look({ speed_mps: 5 })).to.equal(null);
  });

  it('never uses an actionID twice, also after the vehicle left the road', () => {
    const looks = new Looks();
    expect(looks.look({ flags: slipping })).to.include({ sequenceNumber: 0 });
    looks.detection.reset(0);
    expect(looks.look({ flags: slipping })).to.include({ sequenceNumber: 1 });
  });
});
