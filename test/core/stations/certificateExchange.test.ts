import { expect } from 'chai';
import { MOST_CERTIFICATE_REQUESTS } from '../../../core/facilities/security/envelope.js';
import { CertificateExchange } from '../../../core/stations/certificateExchange.js';

describe('certificate exchange', () => {
  it('makes the next CAM after a stranger carry the own certificate and ask for the stranger’s, once', () => {
    const exchange = new CertificateExchange(2);
    exchange.unknownSigner(0, 77);
    exchange.unknownSigner(0, 77);
    expect(exchange.takeDue(0)).to.equal(true);
    expect(exchange.takeRequests(0)).to.deep.equal([77]);
    expect(exchange.takeDue(0)).to.equal(false);
    expect(exchange.takeRequests(0)).to.deep.equal([]);
    expect(exchange.takeDue(1)).to.equal(false);
    expect(exchange).to.include({ unknownSigners: 2, requests: 1 });
  });

  it('makes the next CAM of a station that is asked carry its certificate, and ask for none', () => {
    const exchange = new CertificateExchange(1);
    exchange.asked(0);
    expect(exchange.takeDue(0)).to.equal(true);
    expect(exchange.takeRequests(0)).to.deep.equal([]);
  });

  it('asks for a bounded number at a time, and for none after it was forgotten', () => {
    const exchange = new CertificateExchange(1);
    for (let identity = 1; identity <= 20; identity++) exchange.unknownSigner(0, identity);
    expect(exchange.takeRequests(0)).to.have.length(MOST_CERTIFICATE_REQUESTS);
    exchange.unknownSigner(0, 1);
    exchange.forget(0);
    expect(exchange.takeDue(0)).to.equal(false);
    expect(exchange.takeRequests(0)).to.deep.equal([]);
  });
});
