import { expect } from 'chai';
import { verge } from '#proto';
import type { RecordedMessage, RecordingFile } from '../../../viz/feed/recordingFile.js';
import { indexRecording } from '../../../viz/feed/recordingIndex.js';

const frame = (body: verge.v1.IViewFrame): RecordedMessage => ({
  topic: '/view',
  logTime_ns: 0n,
  data: verge.v1.ViewFrame.encode(body).finish(),
});

/** A recording of two frames whose header carries a manifest. */
function recordingOf(manifest: object): RecordingFile {
  const frames = [
    frame({ keyframe: { timeUs: 30e6 } }),
    frame({ events: { events: [{ timeUs: 31e6, code: 'hazard' }] } }),
  ];
  async function* messages(): AsyncGenerator<RecordedMessage> {
    yield* frames;
  }
  return { partial: false, size_B: 0, header: { manifest: JSON.stringify(manifest) }, damaged: new Set(), messages };
}

describe('indexRecording', () => {
  it('knows the live changes made before the recording began, and none that were still to come', async () => {
    const timeline = [
      { at_s: 12, set: { 'latency.denmV2v_ms': 50 } },
      { at_s: 20, hazard: { kind: 'ice' } },
      { at_s: 90, set: { 'latency.denmV2v_ms': 80 } },
    ];
    const { events } = await indexRecording(recordingOf({ timeline }), () => {});
    expect(events.map(({ timeUs, code, value }) => [timeUs, code, value])).to.deep.equal([
      [12e6, 'liveChange', 50],
      [31e6, 'hazard', 0],
    ]);
  });
});
