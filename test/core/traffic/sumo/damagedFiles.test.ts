import { expect } from 'chai';
import { VergeError } from '../../../../core/errors/vergeError.js';
import { Random } from '../../../../core/random/random.js';
import { createTraffic } from '../../../../core/traffic/createTraffic.js';
import { readSumoScenario } from '../../../../core/traffic/sumo/scenarioReader.js';

const lane = (id: string, shape: string) =>
  `<lane id="${id}_0" index="0" speed="13.89" length="100" shape="${shape}"/>`;

const FILES = {
  'town.net.xml': `<net version="1.20">
<location netOffset="0,0" convBoundary="0,0,200,0" origBoundary="0,0,1,1" projParameter="+proj=utm +zone=32 +ellps=WGS84"/>
<edge id=":c_0" function="internal">${lane(':c_0', '100,0 104,0')}</edge>
<edge id="a" from="w" to="c" priority="3">${lane('a', '0,0 100,0')}</edge>
<edge id="b" from="c" to="e" priority="3">${lane('b', '104,0 204,0')}</edge>
<tlLogic id="t" type="actuated" programID="0" offset="3">
<phase duration="20" minDur="5" maxDur="30" state="G"/>
<phase duration="3" state="y" next="0"/>
</tlLogic>
<junction id="c" type="traffic_light" x="102" y="0" incLanes="a_0" intLanes=":c_0_0" shape="100,-2 104,-2 104,2">
<request index="0" response="0" foes="0" cont="0"/>
</junction>
<junction id="w" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape=""/>
<junction id="e" type="dead_end" x="204" y="0" incLanes="b_0" intLanes="" shape=""/>
<connection from="a" to="b" fromLane="0" toLane="0" via=":c_0_0" tl="t" linkIndex="0" dir="s" state="O"/>
<connection from=":c_0" to="b" fromLane="0" toLane="0" dir="s" state="M"/>
</net>`,
  'town.add.xml': `<additional>
<busStop id="stop" lane="b_0" startPos="20" endPos="40"/>
<tlLogic id="t" type="static" programID="night" offset="0">
<phase duration="10" state="o"/>
</tlLogic>
<WAUT id="s" refTime="0" startProg="0">
<wautSwitch time="1" to="night"/>
</WAUT>
<wautJunction wautID="s" junctionID="t"/>
<poly id="p" type="building" shape="0,9 9,9 9,19">
<param key="height" value="12"/>
</poly>
</additional>`,
  'town.rou.xml': `<routes>
<vType id="car" vClass="passenger" length="4.5" maxSpeed="30" accel="2" decel="4" sigma="0.4" tau="1" minGap="2"/>
<route id="r" edges="a b"/>
<vehicle id="v" type="car" depart="0" route="r" departLane="0" departPos="5" departSpeed="3" arrivalPos="60">
<stop busStop="stop" duration="3" until="5"/>
</vehicle>
<trip id="t" depart="0:00:01" from="a" to="b"/>
<flow id="f" begin="0" end="9" period="3" from="a" to="b"/>
</routes>`,
};
type Name = keyof typeof FILES;

/** What comes of a scenario of which one file is changed: taken, refused with its place, or a defect. */
async function outcome(name: Name, text: string): Promise<string> {
  const source = (file: Name) => ({ name: file, chunks: [file === name ? text : FILES[file]] });
  try {
    const files = {
      net: source('town.net.xml'),
      additional: [source('town.add.xml')],
      routes: [source('town.rou.xml')],
    };
    const { network, demand } = await readSumoScenario(files);
    const traffic = createTraffic(network, demand, {}, Random.fromSeed(1));
    for (let i = 0; i < 50; i++) traffic.step();
    const { size, x_m, speed_mps } = traffic.vehicles;
    const isSound = Number.isFinite(x_m.slice(0, size).reduce((a, b) => a + b, 0) + Math.max(...speed_mps));
    return isSound ? 'taken' : 'unsound';
  } catch (error) {
    if (!(error instanceof VergeError)) return `crash: ${(error as Error).stack}`;
    return /^town\.(net|add|rou)\.xml:\d+/.test(error.detail.where ?? '')
      ? 'refused'
      : `without place: ${error.message}`;
  }
}

/** The text with each attribute in turn changed by `change`. */
const variants = (text: string, change: (attribute: string, value: string) => string): string[] =>
  [...text.matchAll(/ ([\w]+)="([^"]*)"/g)].map(
    ({ 0: whole, 1: attribute, 2: value, index }) =>
      text.slice(0, index) + change(attribute, value) + text.slice(index + whole.length),
  );

async function outcomes(name: Name, texts: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const result = await outcome(name, text);
    counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}

for (const name of Object.keys(FILES) as Name[]) {
  const text = FILES[name];

  describe(`a damaged ${name}`, () => {
    it('is taken as it is', async () => {
      expect(await outcome(name, text)).to.equal('taken');
    });

    it('that breaks off is refused with its place, wherever it does', async () => {
      const cuts = Array.from({ length: 40 }, (_, i) => text.slice(0, Math.floor((text.length * i) / 40)));
      expect(await outcomes(name, cuts)).to.deep.equal({ refused: 40 });
    });

    it('that lacks an attribute is refused with its place, or sound without it', async () => {
      const counts = await outcomes(
        name,
        variants(text, () => ''),
      );
      expect(counts).to.have.all.keys('refused', 'taken');
    });

    for (const nonsense of ['NaN', '', '-1', '1e999', 'nowhere']) {
      it(`with "${nonsense}" in an attribute is refused with its place, or sound`, async () => {
        const counts = await outcomes(
          name,
          variants(text, (attribute) => ` ${attribute}="${nonsense}"`),
        );
        expect(counts).to.have.all.keys('refused', 'taken');
      });
    }
  });
}
