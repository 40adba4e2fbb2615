import { expect } from 'chai';
import { verge } from '#proto';
import { bearerName, wayFields } from '../../../viz/panels/messageWay.js';
import { valuesOf } from './values.js';

const { Channel, Signer } = verge.v1;

const way = (message: verge.v1.IMessageView) => valuesOf(wayFields(message, 'ieee80211p', false));

describe('how a message went', () => {
  it('is told by the name of its channel, and what that is made of', () => {
    expect(bearerName(Channel.CONTROL, 'ieee80211p')).to.equal('Control (ITS-G5)');
    expect(bearerName(Channel.SERVICE, 'cv2xMode4')).to.equal('Service (C-V2X mode 4)');
    expect(bearerName(Channel.SIDELINK, 'ieee80211p')).to.equal('Sidelink (C-V2X mode 4)');
    expect(bearerName(Channel.CELLULAR, 'ieee80211p')).to.equal('Cellular (Uu)');
    expect(bearerName(Channel.CONTROL, undefined)).to.equal('Control');
  });

  it('tells the signer, hops and the level it was received with', () => {
    expect(way({ envelope_B: 94, signer: Signer.DIGEST, rssiDBm: -71.26, sinrDB: 14.04 })).to.deep.equal({
      Channel: 'Control (ITS-G5)',
      Security: '94 B, signer by digest',
      'Received with': '-71.3 dBm, SINR 14.0 dB',
    });
    expect(way({ envelope_B: 242, hops: 2 })).to.deep.equal({
      Channel: 'Control (ITS-G5)',
      Security: '242 B, signer by certificate',
      Hops: '2',
    });
  });

  it('tells no level of a mobile network, which has none here, and no channel of an imported trace', () => {
    const message = { channel: Channel.CELLULAR, envelope_B: 94, rssiDBm: -70 };
    expect(way(message)).to.not.have.property('Received with');
    expect(valuesOf(wayFields({ rssiDBm: -70 }, undefined, true))).to.deep.equal({ 'Received with': '-70.0 dBm' });
  });
});
