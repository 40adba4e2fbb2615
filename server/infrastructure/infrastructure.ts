import { verge } from '#proto';
import { uint32Of } from '../../core/columns/columns.js';
import { DenReception } from '../../core/facilities/denReception.js';
import type { CryptoPort } from '../../core/facilities/security/cryptoPort.js';
import { BearerMap } from '../../core/stations/bearers.js';
import { type HostContext, hostContextOf } from '../../core/stations/hostContext.js';
import { Inbox } from '../../core/stations/inbox.js';
import { LocalDynamicMap } from '../../core/stations/localDynamicMap.js';
import { validateAdvance } from '../../core/stations/messages.js';
import { Outbox } from '../../core/stations/outbox.js';
import { modelLayers, type StationTasks, taskNamed } from '../../core/stations/ports.js';
import { SecurityEntity } from '../../core/stations/securityEntity.js';
import { WindowReports } from '../../core/stations/windowReports.js';
import { US_PER_MS } from '../../core/units/units.js';
import type { BackhaulSender } from './cloudNode.js';
import { LearningService } from './learningService.js';
import { RoadsidePerception } from './roadsidePerception.js';
import { RsuCamSender } from './rsuCamSender.js';
import { SignalSender } from './signalSender.js';
import { WarningRepeater } from './warningRepeater.js';

/** All roadside units and the cloud; they talk to each other only over the backhaul. */
export class Infrastructure {
  readonly host: HostContext;
  private readonly security: SecurityEntity;
  private readonly outbox: Outbox;
  private readonly reports = new WindowReports();
  private readonly inbox: Inbox;
  private readonly cams: RsuCamSender;
  private readonly repeater: WarningRepeater;
  private readonly signals: SignalSender;
  private readonly perception: RoadsidePerception | null;
  private readonly learning: LearningService | null;
  private backhaul: verge.v1.IBackhaulRequest[] = [];

  /**
   * @param crypto needed with `security.mode=real`
   * @throws VergeError when the Welcome is wrong, or names a task that is not among the known
   */
  constructor(welcome: verge.v1.IWelcome, tasks: StationTasks, crypto?: CryptoPort) {
    const host = hostContextOf(welcome);
    this.host = host;
    this.security = new SecurityEntity(host, false, crypto);
    this.outbox = new Outbox(new BearerMap(host.parameters.current.radio.bearer), (one) => this.security.seal(one));
    const count = host.index.count;
    const send = (request: verge.v1.IBackhaulRequest) => this.backhaul.push(request);
    this.cams = new RsuCamSender(host, this.outbox, this.security.certificates);
    this.repeater = new WarningRepeater(host, this.outbox, this.reports, send);
    this.signals = new SignalSender(host, this.outbox, welcome.signalSites ?? []);
    const { facilities } = host.parameters.current;
    const ldm = new LocalDynamicMap(count, facilities.ldm.camLifetime_ms * US_PER_MS);
    this.inbox = new Inbox(
      host.index,
      { present: new Uint8Array(count).fill(1), x_m: host.x_m, y_m: host.y_m },
      host.plane,
      host.epochIts_ms,
      ldm,
      new DenReception(count),
      (slot, event, news, frame, verified_us) => this.repeater.heard(slot, event, news, frame, verified_us),
      (frame, error) => this.reports.event(frame.timeUs!, frame.senderId ?? 0, error.code, error.message),
      this.security,
    );
    this.perception = facilities.cpm.rsu ? new RoadsidePerception(host, this.outbox, ldm, this.inbox) : null;
    this.learning = host.parameters.current.learning.enabled ? this.makeLearning(tasks, send) : null;
    this.learning?.listen(this.inbox);
  }

  private makeLearning(tasks: StationTasks, send: BackhaulSender): LearningService {
    const { learning } = this.host.parameters.current;
    const layers = modelLayers(taskNamed(tasks, learning.task), learning.hiddenUnits);
    return new LearningService(this.host, layers, this.outbox, this.reports, send);
  }

  /** One window. @throws VergeError MESSAGE_OUT_OF_RANGE */
  advance(window: verge.v1.IAdvance): verge.v1.IDone {
    validateAdvance(window);
    const from_us = window.fromUs ?? 0;
    const until_us = window.untilUs!;
    this.host.parameters.change(window.liveJson);
    this.inbox.take(window.frames ?? []);
    if (window.outcomes) this.learning?.outcomes(window.outcomes);
    for (const delivery of window.backhaul ?? []) this.deliver(delivery);
    if (window.signals) this.signals.take(window.signals);
    if (window.radar) this.perception?.take(window.radar, from_us);
    if (window.channel) this.perception?.channel(window.channel);
    const { facilities } = this.host.parameters.current;
    this.signals.window(from_us, until_us);
    if (facilities.cam) this.cams.window(from_us, until_us);
    this.perception?.window(from_us, until_us);
    if (facilities.denm) this.repeater.window(until_us);
    this.learning?.window(from_us, until_us, uint32Of(window.outage));
    this.security.report(this.reports);
    return {
      window: window.window,
      transmissions: this.outbox.drain(from_us, until_us),
      manoeuvres: [],
      reports: this.reports.take(),
      backhaul: this.sent(until_us),
    };
  }

  private deliver(delivery: verge.v1.IBackhaulDelivery): void {
    if (delivery.type === verge.v1.MessageType.CLOUD_SYNC) this.learning?.delivered(delivery);
    const slot = this.host.index.slotOf(delivery.toId ?? 0);
    if (slot >= 0 && delivery.type === verge.v1.MessageType.DENM) this.repeater.delivered(slot, delivery);
  }

  /** Backhaul requests whose time has come. */
  private sent(until_us: number): verge.v1.IBackhaulRequest[] {
    const due = this.backhaul.filter((request) => request.timeUs! < until_us);
    if (due.length === 0) return due;
    this.backhaul = this.backhaul.filter((request) => request.timeUs! >= until_us);
    return due;
  }
}
