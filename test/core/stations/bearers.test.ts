import { expect } from 'chai';
import { verge } from '#proto';
import { nest, resolveParameters } from '../../../core/scenario/resolve.js';
import { awarenessChannel, BearerMap, channelsInUse } from '../../../core/stations/bearers.js';

const { CAM, DENM, ROUND_ANNOUNCEMENT, MODEL_FRAGMENT, FRAGMENT_ACK, ROUND_JOIN, UPDATE_FRAGMENT, BEACON } =
  verge.v1.MessageType;
const { CONTROL, SERVICE, SIDELINK, CELLULAR } = verge.v1.Channel;

const withValues = (values: Record<string, unknown>) =>
  resolveParameters(Object.entries(values).map(([path, value]) => ({ origin: 'cli', values: nest(path, value) })))
    .parameters;

const channelsOf = (values: Record<string, unknown>, types: readonly number[]) => {
  const bearers = new BearerMap(withValues(values).radio.bearer);
  return types.map((type) => bearers.channelOf(type));
};

describe('bearers', () => {
  it('take safety messages over the control channel and learning over the service channel unless told otherwise', () => {
    expect(channelsOf({}, [CAM, DENM, BEACON])).to.deep.equal([CONTROL, CONTROL, CONTROL]);
    const learning = [ROUND_ANNOUNCEMENT, MODEL_FRAGMENT, FRAGMENT_ACK, ROUND_JOIN, UPDATE_FRAGMENT];
    expect(channelsOf({}, learning)).to.deep.equal(learning.map(() => SERVICE));
    expect(channelsInUse(withValues({}).radio.bearer)).to.deep.equal([CONTROL, SERVICE]);
  });

  it('are chosen by class of message, learning up and down on their own', () => {
    const values = { 'radio.bearer.learningUp': 'cellular', 'radio.bearer.denm': 'sidelink' };
    expect(channelsOf(values, [CAM, DENM, MODEL_FRAGMENT, ROUND_JOIN, UPDATE_FRAGMENT])).to.deep.equal([
      CONTROL,
      SIDELINK,
      SERVICE,
      CELLULAR,
      CELLULAR,
    ]);
    expect(channelsInUse(withValues(values).radio.bearer)).to.deep.equal([CONTROL, SERVICE, SIDELINK, CELLULAR]);
  });

  it('tell on which channel stations make themselves known', () => {
    const values = { 'radio.bearer.cam': 'sidelink', 'radio.bearer.beacon': 'service' };
    expect(awarenessChannel(withValues(values))).to.equal(SIDELINK);
    const beacons = { ...values, 'facilities.beacon.enabled': true, 'facilities.cam': false };
    expect(awarenessChannel(withValues(beacons))).to.equal(SERVICE);
  });
});
